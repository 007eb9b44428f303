package org.kneadwork.dsl.formatting;

import java.util.stream.Collectors;

/**
 * A comment.
 *
 * @param text what the author wrote, without a line break at its end
 * @param offset where it begins in the text, in UTF-16 units from 0
 * @param column where it begins in its line, in UTF-16 units from 0
 * @param lineBreaks how many line breaks stand between it and the word or comment before it
 */
record Comment(String text, int offset, int column, int lineBreaks) {

	/** Whether it ends with its line. */
	boolean takesRestOfLine() {
		return text.startsWith("//");
	}

	boolean followsEmptyLine() {
		return lineBreaks > 1;
	}

	int endOffset() {
		return offset + text.length();
	}

	/**
	 * Its text at another column: further lines move with the first one, as far as there are blanks before them.
	 *
	 * @param target the column of its first line, from 0
	 * @param lineBreak what ends a line
	 * @return the text
	 */
	String at(int target, String lineBreak) {
		int shift = target - column;
		String[] first = {""};
		return text.lines().map(line -> {
			String moved = first[0].isEmpty() ? line : moved(line, shift);
			first[0] = "further";
			return moved.stripTrailing();
		}).collect(Collectors.joining(lineBreak));
	}

	private static String moved(String line, int shift) {
		if (shift >= 0) {
			return " ".repeat(shift) + line;
		}
		int blanks = 0;
		while (blanks < -shift && blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
			blanks++;
		}
		return line.substring(blanks);
	}
}
