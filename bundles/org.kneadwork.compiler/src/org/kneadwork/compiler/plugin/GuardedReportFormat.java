package org.kneadwork.compiler.plugin;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;

/** A form of the coverage report of a plug-in, which is named when it fails. */
record GuardedReportFormat(Plugin plugin, CoverageFormat format) implements CoverageFormat {

	private static final Pattern FILE = Pattern.compile(Pattern.quote(CoverageReport.STEM) + "[A-Za-z0-9._-]{0,150}[A-Za-z0-9_]");

	@Override
	public String name() {
		return plugin.name();
	}

	@Override
	public String description() {
		return plugin.description();
	}

	@Override
	public SortedMap<String, byte[]> write(CoverageReport report) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		try {
			for (Map.Entry<String, byte[]> file : format.write(report).entrySet()) {
				if (!FILE.matcher(file.getKey()).matches()) {
					throw new IllegalArgumentException("a file of a report cannot have the name '" + file.getKey() + "'");
				}
				files.put(file.getKey(), file.getValue().clone());
			}
		} catch (IOException | RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
			throw new PluginFailedException(plugin, failure);
		}
		return files;
	}
}
