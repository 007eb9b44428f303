package org.kneadwork.ui.hover;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.kneadwork.ui.SpokenLabel;

/** Text in the window of the hover: its lines are broken where the window ends, and it can be reached by Tab, read out and copied. */
final class HoverText {

	private HoverText() {
	}

	/**
	 * Shows a text.
	 *
	 * @param parent where, in a grid
	 * @param words the text
	 * @param name what it is, for those who cannot see it
	 */
	static void show(Composite parent, String words, String name) {
		StyledText text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		text.setText(words);
		text.setBackground(parent.getBackground());
		text.setForeground(parent.getForeground());
		SpokenLabel.give(text, () -> name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
	}
}
