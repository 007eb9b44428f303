package org.kneadwork.ui.wizards.exports;

import java.nio.file.Path;
import java.util.List;
import org.kneadwork.safety.finding.Finding;

/** What came of an export. */
sealed interface ExportResult {

	/**
	 * It was written.
	 *
	 * @param sentence what was written
	 * @param files the files
	 * @param first the file to look at first
	 */
	record Written(String sentence, List<Path> files, Path first) implements ExportResult {
	}

	/**
	 * Nothing was written.
	 *
	 * @param sentence why
	 * @param reasons what stands against it, a sentence each, where these are not findings
	 * @param findings what has to be mended first
	 */
	record Refused(String sentence, List<String> reasons, List<Finding> findings) implements ExportResult {
	}
}
