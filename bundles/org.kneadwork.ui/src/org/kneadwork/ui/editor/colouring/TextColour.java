package org.kneadwork.ui.editor.colouring;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;

/** A colour of the editor. Its value stands in plugin.xml and, for the dark theme, in css/dark.css; authors may change it. */
enum TextColour {

	KEYWORD(SWT.BOLD), TEXT(SWT.NORMAL), NUMBER(SWT.NORMAL), COMMENT(SWT.ITALIC), TECHNIQUE(SWT.NORMAL), ROUTINE(SWT.NORMAL),
	CAUTION(SWT.NORMAL), NAME(SWT.NORMAL), VALUE(SWT.NORMAL);

	private static final String PREFIX = "org.kneadwork.ui.colour.";

	private final int style;

	TextColour(int style) {
		this.style = style;
	}

	/** Whether this property of the current theme is one of the colours of the editor. */
	static boolean isOne(String property) {
		return Arrays.stream(values()).anyMatch(colour -> colour.key().equals(property));
	}

	/** The colour as the current theme has it. */
	TextAttribute inTheme() {
		return new TextAttribute(PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(key()), null,
				style);
	}

	private String key() {
		return PREFIX + name().toLowerCase(Locale.ROOT);
	}
}
