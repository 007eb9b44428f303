package org.kneadwork.dsl.conversion;

import java.util.Arrays;

/**
 * Tells where the characters of a text stand in the form in which an author wrote it, between its quotation marks: there, a
 * character may be written as two ({@code \\"}), and lines may be indented.
 */
public final class TextPositions {

	private static final String BLOCK = "\"\"\"";

	private TextPositions() {
	}

	/**
	 * Finds the characters of a text.
	 *
	 * @param written the text as it stands in the file, with its quotation marks
	 * @return for each character of the value that {@link KneadValueConverters} gives, where it begins in the written form
	 */
	public static int[] of(String written) {
		if (written.length() < 2) {
			return new int[0];
		}
		return written.startsWith(BLOCK) && written.length() >= 2 * BLOCK.length() ? ofBlock(written) : ofLine(written);
	}

	private static int[] ofLine(String written) {
		int[] positions = new int[written.length() - 2];
		int length = 0;
		for (int at = 1; at < written.length() - 1; at++) {
			positions[length++] = at;
			if (written.charAt(at) == '\\') {
				at++;
			}
		}
		return Arrays.copyOf(positions, length);
	}

	private static int[] ofBlock(String written) {
		String value = new Texts().toValue(written, null);
		int[] positions = new int[value.length()];
		int at = BLOCK.length();
		for (int index = 0; index < value.length(); index++) {
			char c = value.charAt(index);
			if (c == '\n') {
				// White space at the end of a line is not in the value.
				while (written.charAt(at) != '\n' && written.charAt(at) != '\r') {
					at++;
				}
				positions[index] = at;
				at += written.startsWith("\r\n", at) ? 2 : 1;
				at += indentation(written, at) - indentation(value, index + 1);
			} else {
				while (index == 0 && written.charAt(at) != c) {
					at++;
				}
				positions[index] = at++;
			}
		}
		return positions;
	}

	/** How many blanks a line begins with. */
	private static int indentation(String text, int start) {
		int at = start;
		while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r' && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at - start;
	}
}
