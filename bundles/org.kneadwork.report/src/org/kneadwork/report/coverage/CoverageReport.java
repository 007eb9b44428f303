package org.kneadwork.report.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.report.Paths;
import org.kneadwork.safety.coverage.Coverage;

/**
 * A coverage report: all that a form of it knows.
 *
 * @param toolVersion the version of the toolkit, such as {@code 0.1.0}
 * @param folder the folder of the library as the reader of the report reaches it from the folder of the report, with
 *     {@code /} between its parts; {@code .} for that folder itself
 * @param coverage what the report says
 * @param history earlier reports on the same library, the oldest first
 * @param language the language of whoever reads the report, for forms that people read; those that programs read are in
 *     English, and what the library says is in its own language
 */
public record CoverageReport(String toolVersion, String folder, Coverage coverage, List<TrendPoint> history, Locale language) {

	/** The beginning of the names of a report's files. */
	public static final String STEM = "coverage";

	/**
	 * Takes a copy of the list.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public CoverageReport {
		Objects.requireNonNull(toolVersion);
		Objects.requireNonNull(folder);
		Objects.requireNonNull(coverage);
		Objects.requireNonNull(language);
		history = List.copyOf(history);
	}

	/**
	 * A report in English.
	 *
	 * @param toolVersion the version of the toolkit
	 * @param folder the folder of the library as the reader of the report reaches it
	 * @param coverage what the report says
	 * @param history earlier reports on the same library, the oldest first
	 */
	public CoverageReport(String toolVersion, String folder, Coverage coverage, List<TrendPoint> history) {
		this(toolVersion, folder, coverage, history, Locale.ENGLISH);
	}

	/**
	 * The languages that the toolkit's forms for people speak.
	 *
	 * @return the languages, English first
	 */
	public static List<Locale> languages() {
		return Stream.concat(Stream.of(Locale.ENGLISH), Patterns.OTHER_LANGUAGES.stream().sorted().map(Locale::of)).toList();
	}

	/**
	 * The same report for readers of a language.
	 *
	 * @param reader the language; a form that does not speak it is in English
	 * @return the report
	 */
	public CoverageReport in(Locale reader) {
		return new CoverageReport(toolVersion, folder, coverage, history, reader);
	}

	/**
	 * Names a file so that the reader of the report finds it from the folder of the report.
	 *
	 * @param file its path relative to the folder of the library, as places have it
	 * @return the path, with {@code /} between its parts
	 */
	public String pathOf(String file) {
		return Paths.joined(folder, file);
	}

	/**
	 * This report as a point of a trend.
	 *
	 * @return its measures
	 */
	public TrendPoint point() {
		return TrendPoint.of(coverage);
	}

	/**
	 * The trend: earlier reports, and this one.
	 *
	 * @return the points, the oldest first, this report last
	 */
	public List<TrendPoint> trend() {
		return Stream.concat(history.stream(), Stream.of(point())).toList();
	}
}
