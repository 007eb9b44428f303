package org.kneadwork.report.page;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;

/** The coverage report as one page of HTML for a reviewer: it needs no network, prints to paper, and fits a phone. */
public final class CoverageHtml implements CoverageFormat {

	private static final String TEMPLATE = "page";

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
		return new TreeMap<>(Map.of(CoverageReport.STEM + ".html", html(report).getBytes(StandardCharsets.UTF_8)));
	}

	/** Every text is escaped unless the template says otherwise, which it does for our own files and for escaped data only. */
	private static String html(CoverageReport report) {
		Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).strictSections(true).withCollector(new OptionalParts())
				.withLoader(name -> new StringReader(template(name)));
		return compiler.compile(template(TEMPLATE)).execute(Page.of(report));
	}

	private static String template(String name) {
		return Resources.text(name + ".mustache");
	}
}
