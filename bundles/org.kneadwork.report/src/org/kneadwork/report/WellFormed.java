package org.kneadwork.report;

/**
 * Text that every reader can read. A message may quote whatever stands in a file: control characters, which XML cannot
 * hold, or half a character, which no encoding can.
 */
public final class WellFormed {

	private static final int REPLACEMENT = 0xFFFD;

	private WellFormed() {
	}

	/**
	 * Replaces halves of characters.
	 *
	 * @param text any text
	 * @return the text with U+FFFD for each surrogate that stands alone
	 */
	public static String unicode(String text) {
		return replaced(text, codePoint -> Character.getType(codePoint) != Character.SURROGATE);
	}

	/**
	 * Replaces what XML 1.0 cannot hold.
	 *
	 * @param text any text
	 * @return the text with U+FFFD for each such character
	 */
	public static String xml(String text) {
		return replaced(text, codePoint -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r'
				|| codePoint >= 0x20 && codePoint <= 0xD7FF || codePoint >= 0xE000 && codePoint <= 0xFFFD || codePoint >= 0x10000);
	}

	private static String replaced(String text, java.util.function.IntPredicate good) {
		if (text.codePoints().allMatch(good)) {
			return text;
		}
		StringBuilder replaced = new StringBuilder(text.length());
		text.codePoints().map(codePoint -> good.test(codePoint) ? codePoint : REPLACEMENT).forEach(replaced::appendCodePoint);
		return replaced.toString();
	}
}
