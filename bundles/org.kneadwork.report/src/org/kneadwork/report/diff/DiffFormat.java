package org.kneadwork.report.diff;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a comparison can be written. Knows no state: one object writes many reports. */
public interface DiffFormat {

	/**
	 * The word with which a user asks for it.
	 *
	 * @return such as {@code html}
	 */
	String name();

	/**
	 * What it is and for whom.
	 *
	 * @return a few words
	 */
	String description();

	/**
	 * Writes a comparison.
	 *
	 * @param report the comparison
	 * @param out where to; is flushed and not closed
	 * @throws IOException when it cannot be written
	 */
	void write(DiffReport report, OutputStream out) throws IOException;
}
