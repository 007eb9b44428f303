package org.kneadwork.ui.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.ui.SpokenLabel;

/** What a screen reader says when somebody enters a field. */
public final class Spoken {

	private static final List<Class<? extends Control>> FIELDS = List.of(Text.class, Combo.class, Spinner.class, DateTime.class);

	private Spoken() {
	}

	/**
	 * Fails where a field that somebody can fill in, in any window that is open, is not called anything. A list needs no name of its own
	 * where it is what a window or view is there for: those say theirs.
	 */
	public static void everyField() {
		List<String> nameless = new ArrayList<>();
		for (Shell window : Display.getCurrent().getShells()) {
			if (window.isVisible()) {
				for (Control control : Controls.all(window, Control.class)) {
					if (isField(control) && nameOf(control).isBlank()) {
						nameless.add(describe(control));
					}
				}
			}
		}
		assertEquals(List.of(), nameless);
	}

	private static boolean isField(Control control) {
		return FIELDS.stream().anyMatch(kind -> kind.isInstance(control)) && control.isEnabled() && !(control instanceof Text text && !text.getEditable());
	}

	private static String nameOf(Control field) {
		if (field instanceof Text text && !text.getMessage().isEmpty()) {
			return text.getMessage();
		}
		field.notifyListeners(SWT.FocusIn, new Event());
		return SpokenLabel.of(field).orElse("");
	}

	private static String describe(Control field) {
		List<String> around = Controls.all(field.getParent(), Label.class).stream().map(Label::getText).toList();
		return field + " among " + around + " in " + field.getShell().getText();
	}
}
