package org.kneadwork.report.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.report.page.CoverageHtml;

/** The forms of a coverage report that there are. */
public final class CoverageFormats {

	private CoverageFormats() {
	}

	/**
	 * All forms.
	 *
	 * @return the forms, in the order in which a user should read of them
	 */
	public static List<CoverageFormat> all() {
		return List.of(new CoverageHtml(), new CoverageJson(), new CoverageCsv(), new CoverageBadge());
	}

	/**
	 * Finds a form.
	 *
	 * @param name what a user calls it
	 * @return the form, if there is one of that name
	 */
	public static Optional<CoverageFormat> named(String name) {
		return all().stream().filter(format -> format.name().equals(name)).findFirst();
	}
}
