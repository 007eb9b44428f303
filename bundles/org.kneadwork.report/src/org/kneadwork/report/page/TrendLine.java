package org.kneadwork.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kneadwork.report.coverage.TrendPoint;
import org.kneadwork.report.coverage.TrendPoint.Value;

/**
 * How a measure has gone from report to report, as a line in a box of 100 by 24.
 *
 * @param points the line: pairs of coordinates
 * @param lastX where the last report is
 * @param lastY where the last report is
 * @param words the same in words, for those who do not see it
 * @param shortly first and last, for the eye
 */
record TrendLine(String points, String lastX, String lastY, String words, String shortly) {

	private static final double WIDTH = 100;
	private static final double TOP = 2;
	private static final double BOTTOM = 22;

	/**
	 * The line of a measure.
	 *
	 * @param id the measure
	 * @param trend the reports, the oldest first
	 * @param language the words of the page
	 * @return the line; empty where fewer than two reports counted anything
	 */
	static Optional<TrendLine> of(String id, List<TrendPoint> trend, PageWords language) {
		List<TrendPoint> counted = trend.stream().filter(point -> value(point, id).isPresent()).toList();
		if (counted.size() < 2) {
			return Optional.empty();
		}
		List<String> pairs = IntStream.range(0, counted.size())
				.mapToObj(number -> x(number, counted.size()) + "," + y(value(counted.get(number), id).orElseThrow())).toList();
		String[] last = pairs.getLast().split(",");
		return Optional.of(new TrendLine(String.join(" ", pairs), last[0], last[1],
				counted.stream().map(point -> words(point, id, language)).collect(Collectors.joining("; ")),
				share(counted.getFirst(), id) + " → " + share(counted.getLast(), id)));
	}

	private static Optional<Value> value(TrendPoint point, String id) {
		return point.measure(id).filter(value -> value.denominator() > 0);
	}

	private static String x(int number, int count) {
		return decimal(number * WIDTH / (count - 1));
	}

	private static String y(Value value) {
		return decimal(BOTTOM - (BOTTOM - TOP) * Math.min(value.numerator(), value.denominator()) / value.denominator());
	}

	private static String decimal(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	private static String words(TrendPoint point, String id, PageWords language) {
		Value value = value(point, id).orElseThrow();
		return language.day(point.date()) + " " + language.outOf(value.numerator(), value.denominator());
	}

	private static String share(TrendPoint point, String id) {
		Value value = value(point, id).orElseThrow();
		return PageWords.percent(value.numerator(), value.denominator()) + " %";
	}
}
