package org.kneadwork.ui.tests.harness;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;

/** Types on the keyboard. */
public final class Typing {

	private Typing() {
	}

	/** Types some words where the caret is, a key after the other. */
	public static void into(StyledText text, String words) {
		text.setFocus();
		for (char each : words.toCharArray()) {
			key(text, each, each == '\n' ? SWT.CR : 0);
		}
	}

	/** Presses a key. */
	public static void key(StyledText text, char character, int code) {
		Event key = new Event();
		key.character = character == '\n' ? SWT.CR : character;
		key.keyCode = code;
		text.notifyListeners(SWT.KeyDown, key);
		Pump.work();
	}
}
