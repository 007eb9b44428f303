package org.kneadwork.report.coverage;

import java.io.IOException;
import java.util.SortedMap;

/** A form in which a coverage report can be written. */
public interface CoverageFormat {

	/**
	 * What a user calls it.
	 *
	 * @return a short word in small letters, such as {@code html}
	 */
	String name();

	/**
	 * What it is for.
	 *
	 * @return a few words
	 */
	String description();

	/**
	 * Writes a report. The same report gives the same bytes.
	 *
	 * @param report the report
	 * @return the bytes of each file by its name, which begins with {@link CoverageReport#STEM}
	 * @throws IOException when it cannot be written
	 */
	SortedMap<String, byte[]> write(CoverageReport report) throws IOException;
}
