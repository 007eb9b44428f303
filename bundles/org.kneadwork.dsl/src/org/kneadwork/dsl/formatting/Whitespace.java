package org.kneadwork.dsl.formatting;

import java.util.ArrayList;
import java.util.List;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/** Compares texts that differ in nothing but white space. */
final class Whitespace {

	private Whitespace() {
	}

	/**
	 * Finds the changes from one text to another.
	 *
	 * @param before the text
	 * @param after what becomes of it
	 * @param offset where the text begins in its file
	 * @return a change for each piece of white space that differs; one change of all where more differs than that
	 */
	static List<Edit> edits(String before, String after, int offset) {
		List<Edit> edits = new ArrayList<>();
		int old = 0;
		int now = 0;
		while (old < before.length() || now < after.length()) {
			int oldEnd = endOfBlanks(before, old);
			int nowEnd = endOfBlanks(after, now);
			if (!before.substring(old, oldEnd).equals(after.substring(now, nowEnd))) {
				edits.add(new Edit(offset + old, oldEnd - old, after.substring(now, nowEnd)));
			}
			old = oldEnd;
			now = nowEnd;
			if (old == before.length() && now == after.length()) {
				break;
			}
			if (old == before.length() || now == after.length() || before.charAt(old++) != after.charAt(now++)) {
				return List.of(new Edit(offset, before.length(), after));
			}
		}
		return edits;
	}

	private static int endOfBlanks(String text, int start) {
		int end = start;
		while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return end;
	}
}
