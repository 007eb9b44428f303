package org.kneadwork.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.report.coverage.TrendPoint;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Measure;

/**
 * The measures in numbers, and how they have gone.
 *
 * @param intro what they are
 * @param rows a row a measure
 * @param trends whether there are earlier reports
 * @param history the reports; without rows where there is only this one
 */
record MeasuresPart(Heading intro, List<Row> rows, boolean trends, ListTable history) {

	/**
	 * A measure.
	 *
	 * @param name its name
	 * @param explanation what is counted
	 * @param counted how many of how many
	 * @param counts further numbers
	 * @param share the share in percent, in words
	 * @param percent the share in percent
	 * @param gate what a release asks for
	 * @param tone how it stands
	 * @param mark the sign of that
	 * @param result the same in words
	 * @param trend how it has gone; empty where there are no earlier reports
	 */
	record Row(String name, String explanation, String counted, List<String> counts, String share, long percent, String gate, String tone,
			String mark, String result, Optional<Cell> trend) {
	}

	/**
	 * The last cell of a row, where there are earlier reports.
	 *
	 * @param line the line; empty where there is none for this measure
	 */
	record Cell(Optional<TrendLine> line) {
	}

	static MeasuresPart of(Coverage coverage, List<TrendPoint> trend) {
		boolean trends = trend.size() > 1;
		return new MeasuresPart(heading(coverage), coverage.measures().stream().map(measure -> row(measure, trend)).toList(), trends,
				trends ? history(trend) : new ListTable("history", "", "", "", List.of(), List.of()));
	}

	private static Heading heading(Coverage coverage) {
		long gated = coverage.measures().stream().filter(Measure::gated).count();
		long passed = coverage.measures().stream().filter(measure -> measure.gated() && measure.passes()).count();
		String counted = Numbers.outOf(passed, gated);
		return new Heading("measures", "The measures in numbers", passed == gated ? Tone.OK : Tone.BAD,
				counted + " measures are where a release wants them.", counted, "A share says how much is decided, never how well.");
	}

	private static Row row(Measure measure, List<TrendPoint> trend) {
		boolean empty = measure.denominator() == 0;
		long percent = Numbers.percent(measure.numerator(), measure.denominator());
		Tone tone = !measure.gated() ? Tone.PLAIN : measure.passes() ? Tone.OK : Tone.BAD;
		return new Row(measure.name(), measure.explanation(),
				empty ? "nothing to count" : Numbers.outOf(measure.numerator(), measure.denominator()),
				measure.counts().stream().map(count -> Numbers.grouped(count.number()) + " " + count.label()).toList(),
				empty ? "–" : percent + " %", percent, measure.gated() ? measure.gate() : "nothing, it is only shown", tone.key(), tone.mark(),
				!measure.gated() ? "shown" : measure.passes() ? "enough" : "not enough",
				trend.size() > 1 ? Optional.of(new Cell(TrendLine.of(measure.id(), trend))) : Optional.empty());
	}

	private static ListTable history(List<TrendPoint> trend) {
		List<List<ListCell>> rows = trend.reversed().stream().map(point -> Stream.of(ListCell.of(Numbers.day(point.date())),
				ListCell.of(point.version()), point.ready() ? ListCell.of(Tone.OK, "yes") : ListCell.of(Tone.BAD, "no")).toList()).toList();
		return new ListTable("history", "The reports that are compared", "", "Reports, the newest first",
				Column.of("Day", "Version", "Might be released"), rows);
	}
}
