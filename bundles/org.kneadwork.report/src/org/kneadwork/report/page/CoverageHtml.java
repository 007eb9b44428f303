package org.kneadwork.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;

/** The coverage report as one page of HTML for a reviewer: it needs no network, prints to paper, and fits a phone. */
public final class CoverageHtml implements CoverageFormat {

	@Override
	public String name() {
		return "html";
	}

	@Override
	public String description() {
		return "a page for reviewers, to open in a browser";
	}

	@Override
	public SortedMap<String, byte[]> write(CoverageReport report) {
		return new TreeMap<>(Map.of(CoverageReport.STEM + ".html", CoverageTemplate.filled(report).getBytes(StandardCharsets.UTF_8)));
	}
}
