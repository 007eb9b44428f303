package org.kneadwork.report.page;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import org.kneadwork.report.coverage.CoverageReport;

/** The template of the coverage report. Apart from the form itself, so that the template engine is loaded by those who fill it only. */
final class CoverageTemplate {

	private static final String TEMPLATE = "page";

	private CoverageTemplate() {
	}

	/** Every text is escaped unless the template says otherwise, which it does for our own files and for escaped data only. */
	static String filled(CoverageReport report) {
		Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).strictSections(true)
				.withCollector(new OptionalParts()).withLoader(name -> new StringReader(text(name)));
		return compiler.compile(text(TEMPLATE)).execute(Page.of(report));
	}

	private static String text(String name) {
		return Resources.text(name + ".mustache");
	}
}
