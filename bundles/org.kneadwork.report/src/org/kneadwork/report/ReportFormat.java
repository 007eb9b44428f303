package org.kneadwork.report;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a report can be written. */
public interface ReportFormat {

	/**
	 * What a user calls it.
	 *
	 * @return a short word in small letters
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
	 * @param out where to write; it is flushed and stays open
	 * @throws IOException when it cannot be written
	 */
	void write(CheckReport report, OutputStream out) throws IOException;
}
