package org.kneadwork.compiler;

/**
 * Makes text from a file harmless to print: a control character in it could move the cursor, clear the screen or change
 * the colours of the terminal, and thereby hide a finding.
 */
public final class Printable {

	private static final int REPLACEMENT = 0xFFFD;

	private Printable() {
	}

	/**
	 * Replaces what must not reach a terminal.
	 *
	 * @param text the text
	 * @return the text with U+FFFD for each control character, tabs left as they are
	 */
	public static String of(String text) {
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints().map(codePoint -> isHarmless(codePoint) ? codePoint : REPLACEMENT).forEach(printable::appendCodePoint);
		return printable.toString();
	}

	private static boolean isHarmless(int codePoint) {
		return codePoint == '\t' || switch (Character.getType(codePoint)) {
			// Bidirectional overrides are format characters; so is the joiner inside of an emoji.
			case Character.FORMAT -> codePoint == 0x200D || codePoint == 0x200C;
			case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
			default -> true;
		};
	}
}
