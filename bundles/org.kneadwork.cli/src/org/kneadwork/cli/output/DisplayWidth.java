package org.kneadwork.cli.output;

import java.text.BreakIterator;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** How many columns of a terminal text takes: Chinese characters take two, combining accents none. */
final class DisplayWidth {

	private static final int EMOJI_PRESENTATION = 0xFE0F;
	private static final int EMOJI_WIDTH = 2;

	private DisplayWidth() {
	}

	/**
	 * Measures a text without tabs and control characters.
	 *
	 * @param text the text
	 * @return the number of columns
	 */
	static int of(String text) {
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
		characters.setText(text);
		int width = 0;
		int start = characters.first();
		for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
			width += ofCharacter(text.substring(start, end));
		}
		return width;
	}

	/** What a person takes for one character may be several code points; together they are as wide as the widest. */
	private static int ofCharacter(String character) {
		return character.codePoints()
				.map(codePoint -> codePoint == EMOJI_PRESENTATION ? EMOJI_WIDTH : Math.max(0, WCWidth.wcwidth(codePoint)))
				.max().orElse(0);
	}
}
