package org.kneadwork.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;

/** Writes coverage reports to folders. */
public final class CoverageFiles {

	private CoverageFiles() {
	}

	/**
	 * Names the folder of a library as whoever opens a report reaches it from there.
	 *
	 * @param report the folder of the report, absolute
	 * @param library the folder of the library, absolute
	 * @return the way from the one to the other, with {@code /} between its parts; {@code .} where they are the same, and the
	 *     whole path where no way leads there
	 */
	public static String folderFrom(Path report, Path library) {
		boolean related = library.getRoot() != null && library.getRoot().equals(report.getRoot());
		String path = (related ? report.relativize(library) : library).toString().replace('\\', '/');
		return path.isEmpty() ? "." : path;
	}

	/**
	 * Writes a report, all of its files or none.
	 *
	 * @param report the report
	 * @param forms in which forms
	 * @param folder where to write; made where it is missing
	 * @return the files that were written
	 * @throws IOException when they cannot be written; the message is one for people, and what was there before is unchanged
	 */
	public static List<Path> write(CoverageReport report, List<CoverageFormat> forms, Path folder) throws IOException {
		LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();
		for (CoverageFormat form : forms) {
			for (Map.Entry<String, byte[]> file : form.write(report).entrySet()) {
				if (files.putIfAbsent(file.getKey(), file.getValue()) != null) {
					throw new IOException("The report could not be written: the form " + form.name() + " makes the file " + file.getKey()
							+ ", and so does another form.");
				}
			}
		}
		return FilesTogether.write("report", files, folder);
	}
}
