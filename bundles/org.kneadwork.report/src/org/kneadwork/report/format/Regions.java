package org.kneadwork.report.format;

import java.util.HashMap;
import java.util.Map;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.SourceFile;
import org.kneadwork.safety.finding.TextPlace;

/** Tells in which line and column places end. */
final class Regions {

	private final Map<String, String> texts = new HashMap<>();

	Regions(CheckReport report) {
		for (SourceFile file : report.files()) {
			texts.put(file.path(), file.text());
		}
	}

	/**
	 * Finds the end of a place.
	 *
	 * @param place the place
	 * @return the place with its end; in a file that is not of the report, the end is taken to be on the same line
	 */
	Region of(TextPlace place) {
		String text = texts.getOrDefault(place.file(), "");
		int end = place.offset() + place.length();
		int lines = 0;
		int lastBreak = -1;
		for (int at = text.indexOf('\n', place.offset()); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
			lines++;
			lastBreak = at;
		}
		return lines == 0 ? new Region(place.line(), place.column(), place.line(), place.column() + place.length())
				: new Region(place.line(), place.column(), place.line() + lines, end - lastBreak);
	}
}
