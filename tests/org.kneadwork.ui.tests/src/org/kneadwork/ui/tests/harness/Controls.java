package org.kneadwork.ui.tests.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Finds what a window shows, and uses it. */
public final class Controls {

	private Controls() {
	}

	/** The first control of a kind. */
	public static <T extends Control> T first(Composite parent, Class<T> kind) {
		return all(parent, kind).stream().findFirst().orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
	}

	/** All visible controls of a kind, from the first to the last. */
	public static <T extends Control> List<T> all(Composite parent, Class<T> kind) {
		List<T> found = new ArrayList<>();
		collect(parent, kind, found);
		return found;
	}

	private static <T extends Control> void collect(Composite parent, Class<T> kind, List<T> found) {
		for (Control child : parent.getChildren()) {
			if (kind.isInstance(child) && child.isVisible()) {
				found.add(kind.cast(child));
			}
			if (child instanceof Composite composite) {
				collect(composite, kind, found);
			}
		}
	}

	/** The button with a text, which may have a letter marked for the keyboard. */
	public static Button button(Composite parent, String text) {
		Predicate<Button> isIt = button -> button.getText().replace("&", "").equals(text);
		return all(parent, Button.class).stream().filter(isIt).findFirst().orElseThrow(() -> new AssertionError("no button " + text));
	}

	/** Presses a button. */
	public static void press(Button button) {
		if (!button.isEnabled()) {
			throw new AssertionError("cannot be pressed: " + button.getText());
		}
		button.notifyListeners(SWT.Selection, new Event());
	}
}
