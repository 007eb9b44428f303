package org.kneadwork.ui.view;

import java.util.Optional;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.ui.Words;

/** How a verdict is shown: by a sign and a word, and by a colour besides, never by colour alone. What stands out most comes first. */
public enum VerdictLook {

	/** Nobody has decided: never to be read as allowed. */
	UNDECIDED("?", "undecided"),
	/** Must not be done. */
	AVOID("\u2715", "avoid"),
	/** Not before a doctor agrees. */
	ASK_DOCTOR("!", "askDoctor"),
	/** May be done differently. */
	ADAPT("~", "adapt"),
	/** May be done. */
	ALLOWED("\u2713", "allowed"),
	/** No baseline asks about it, and nothing says anything. */
	NOT_ASKED("\u00b7", "notAsked");

	private static final String COLOUR = "org.kneadwork.ui.verdict.";
	private static final int HALF_BRIGHT = 150;

	private final String sign;
	private final String key;

	VerdictLook(String sign, String key) {
		this.sign = sign;
		this.key = key;
	}

	/**
	 * How a cell looks.
	 *
	 * @param verdict the verdict; empty where nobody has decided
	 * @param asked whether a baseline asks for one
	 * @return its look
	 */
	public static VerdictLook of(Optional<Verdict> verdict, boolean asked) {
		return verdict.map(VerdictLook::of).orElse(asked ? UNDECIDED : NOT_ASKED);
	}

	/**
	 * How a verdict looks.
	 *
	 * @param verdict the verdict
	 * @return its look
	 */
	public static VerdictLook of(Verdict verdict) {
		return switch (verdict) {
			case ALLOWED -> ALLOWED;
			case ADAPT -> ADAPT;
			case ASK_DOCTOR -> ASK_DOCTOR;
			case AVOID -> AVOID;
		};
	}

	/** Its sign: one character. */
	public String sign() {
		return sign;
	}

	/** Its word, in the language of the machine. */
	public String word() {
		return switch (this) {
			case UNDECIDED -> Words.text("verdict.undecided");
			case AVOID -> Words.text("verdict.avoid");
			case ASK_DOCTOR -> Words.text("verdict.askDoctor");
			case ADAPT -> Words.text("verdict.adapt");
			case ALLOWED -> Words.text("verdict.allowed");
			case NOT_ASKED -> Words.text("verdict.notAsked");
		};
	}

	/** Its sign and its word. */
	public String label() {
		return sign + " " + word();
	}

	/** The colour behind its sign, of the theme. Only on the thread of the windows. */
	public Color ground() {
		return Optional.ofNullable(colours().get(COLOUR + key)).orElseGet(() -> system(SWT.COLOR_WIDGET_BACKGROUND));
	}

	/** The colour of its sign: what can be read on {@link #ground()}. Only on the thread of the windows. */
	public Color ink() {
		return inkOn(ground());
	}

	/**
	 * A colour of the theme.
	 *
	 * @param id its id in plugin.xml
	 * @return the colour, which the theme disposes of; that of text where there is none
	 */
	public static Color colour(String id) {
		return Optional.ofNullable(colours().get(id)).orElseGet(() -> system(SWT.COLOR_WIDGET_FOREGROUND));
	}

	/**
	 * Black or white, whichever can be read.
	 *
	 * @param ground the colour behind it
	 * @return the colour to write with
	 */
	public static Color inkOn(Color ground) {
		RGB rgb = ground.getRGB();
		// How bright people see the three colours, after ITU-R BT.601.
		int brightness = (299 * rgb.red + 587 * rgb.green + 114 * rgb.blue) / 1000;
		return system(brightness > HALF_BRIGHT ? SWT.COLOR_BLACK : SWT.COLOR_WHITE);
	}

	private static ColorRegistry colours() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	private static Color system(int id) {
		return Display.getCurrent().getSystemColor(id);
	}
}
