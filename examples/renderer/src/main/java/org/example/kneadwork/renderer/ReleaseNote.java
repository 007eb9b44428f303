package org.example.kneadwork.renderer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.safety.coverage.Obstacle;

/** What stands against a release, as a note to send to whoever decides. */
public final class ReleaseNote implements CoverageFormat {

	@Override
	public String name() {
		return "release-note";
	}

	@Override
	public String description() {
		return "what stands against a release, as plain text";
	}

	@Override
	public SortedMap<String, byte[]> write(CoverageReport report) {
		StringBuilder note = new StringBuilder(report.coverage().about().id());
		note.append(report.coverage().release().ready() ? " may be released.\n" : " may not be released:\n");
		for (Obstacle obstacle : report.coverage().release().obstacles()) {
			note.append("- ").append(obstacle.message()).append('\n');
		}
		return new TreeMap<>(Map.of(CoverageReport.STEM + "-release-note.txt", note.toString().getBytes(StandardCharsets.UTF_8)));
	}
}
