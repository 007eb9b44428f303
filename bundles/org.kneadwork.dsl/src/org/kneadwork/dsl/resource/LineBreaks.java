package org.kneadwork.dsl.resource;

import java.util.Arrays;

/**
 * Where the lines of a text begin. Taken from the text as it was written: the nodes of a text with syntax errors are those
 * of a text in which the parser has blanked out or added something.
 */
public final class LineBreaks {

	private final int[] starts;

	private LineBreaks(int[] starts) {
		this.starts = starts;
	}

	/**
	 * Finds the lines of a text.
	 *
	 * @param text the text; its lines end with a line feed
	 * @return the beginnings of its lines
	 */
	public static LineBreaks of(String text) {
		int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
		int line = 1;
		for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
			starts[line++] = i + 1;
		}
		return new LineBreaks(starts);
	}

	/**
	 * The line of a place.
	 *
	 * @param offset the place, in UTF-16 units from 0
	 * @return the line, from 1
	 */
	public int line(int offset) {
		int found = Arrays.binarySearch(starts, offset);
		return found >= 0 ? found + 1 : -found - 1;
	}

	/**
	 * The column of a place.
	 *
	 * @param offset the place, in UTF-16 units from 0
	 * @return the column, in UTF-16 units from 1
	 */
	public int column(int offset) {
		return offset - starts[line(offset) - 1] + 1;
	}
}
