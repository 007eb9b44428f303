package org.kneadwork.report.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Measure;

/**
 * The measures of a library on a day.
 *
 * @param date the day
 * @param version the version of the library; empty where it had none
 * @param ready whether it might be released
 * @param measures the measures, in their order
 */
public record TrendPoint(LocalDate date, String version, boolean ready, List<Value> measures) {

	/**
	 * A measure on a day.
	 *
	 * @param id the short name of the measure
	 * @param numerator how many
	 * @param denominator of how many; 0 where there was nothing to count
	 * @param passes whether a release was given what it asks for
	 */
	public record Value(String id, long numerator, long denominator, boolean passes) {
	}

	/**
	 * Takes a copy of the list.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public TrendPoint {
		Objects.requireNonNull(date);
		Objects.requireNonNull(version);
		measures = List.copyOf(measures);
	}

	/**
	 * The measures of a coverage.
	 *
	 * @param coverage the coverage
	 * @return its measures on its day
	 */
	public static TrendPoint of(Coverage coverage) {
		return new TrendPoint(coverage.about().today(), coverage.about().version(), coverage.release().ready(),
				coverage.measures().stream().map(TrendPoint::value).toList());
	}

	private static Value value(Measure measure) {
		return new Value(measure.id(), measure.numerator(), measure.denominator(), measure.passes());
	}

	/**
	 * A measure.
	 *
	 * @param id its short name
	 * @return its value; empty where the report did not have it
	 */
	public Optional<Value> measure(String id) {
		return measures.stream().filter(value -> value.id().equals(id)).findFirst();
	}
}
