package org.kneadwork.cli.command;

import java.io.IOException;
import java.util.SortedMap;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;

/** A form of a report that has been made, and is to be written together with others. */
record MadeForm(CoverageFormat form, SortedMap<String, byte[]> files) implements CoverageFormat {

	static MadeForm of(CoverageFormat form, CoverageReport report) throws IOException {
		return new MadeForm(form, form.write(report));
	}

	@Override
	public String name() {
		return form.name();
	}

	@Override
	public String description() {
		return form.description();
	}

	@Override
	public SortedMap<String, byte[]> write(CoverageReport report) {
		return files;
	}
}
