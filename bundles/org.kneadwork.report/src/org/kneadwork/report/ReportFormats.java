package org.kneadwork.report;

import java.util.List;
import java.util.Optional;
import org.kneadwork.report.format.GitHubCommands;
import org.kneadwork.report.format.JUnitXml;
import org.kneadwork.report.format.JsonLines;
import org.kneadwork.report.format.Sarif;

/** The forms that there are. */
public final class ReportFormats {

	private ReportFormats() {
	}

	/**
	 * All forms.
	 *
	 * @return the forms, in the order in which a user should read of them
	 */
	public static List<ReportFormat> all() {
		return List.of(new JsonLines(), new Sarif(), new JUnitXml(), new GitHubCommands());
	}

	/**
	 * Finds a form.
	 *
	 * @param name what a user calls it
	 * @return the form, if there is one of that name
	 */
	public static Optional<ReportFormat> named(String name) {
		return all().stream().filter(format -> format.name().equals(name)).findFirst();
	}
}
