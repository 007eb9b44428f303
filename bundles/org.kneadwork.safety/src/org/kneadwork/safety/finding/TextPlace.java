package org.kneadwork.safety.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a text.
 *
 * @param file the file, relative to the folder of the library, its parts separated by {@code /}
 * @param line the line in which it begins, from 1
 * @param column the column in which it begins, in UTF-16 units from 1
 * @param offset where it begins, in UTF-16 units from the beginning of the text, from 0
 * @param length how much of the text is meant, in UTF-16 units
 */
public record TextPlace(String file, int line, int column, int offset, int length)
		implements Place, Comparable<TextPlace> {

	private static final Comparator<TextPlace> ORDER = Comparator.comparing(TextPlace::file)
			.thenComparingInt(TextPlace::line).thenComparingInt(TextPlace::column)
			.thenComparingInt(TextPlace::offset).thenComparingInt(TextPlace::length);

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when the file is null
	 */
	public TextPlace {
		Objects.requireNonNull(file);
	}

	/** By file, then in the order of the text. */
	@Override
	public int compareTo(TextPlace other) {
		return ORDER.compare(this, other);
	}
}
