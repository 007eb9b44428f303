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

	static MeasuresPart of(Coverage coverage, List<TrendPoint> trend, PageWords words) {
		boolean trends = trend.size() > 1;
		return new MeasuresPart(heading(coverage, words), coverage.measures().stream().map(measure -> row(measure, trend, words)).toList(), trends,
				trends ? history(trend, words) : new ListTable(words, "history", "", "", "", List.of(), List.of()));
	}

	private static Heading heading(Coverage coverage, PageWords words) {
		long gated = coverage.measures().stream().filter(Measure::gated).count();
		long passed = coverage.measures().stream().filter(measure -> measure.gated() && measure.passes()).count();
		String counted = words.outOf(passed, gated);
		return new Heading("measures", words.say("measures"), passed == gated ? Tone.OK : Tone.BAD, words.say("measures.answer", counted), counted,
				words.say("measures.note"));
	}

	private static Row row(Measure measure, List<TrendPoint> trend, PageWords words) {
		boolean empty = measure.denominator() == 0;
		long percent = PageWords.percent(measure.numerator(), measure.denominator());
		Tone tone = !measure.gated() ? Tone.PLAIN : measure.passes() ? Tone.OK : Tone.BAD;
		return new Row(words.of(measure.called()), words.of(measure.explained()),
				empty ? words.say("measures.empty") : words.outOf(measure.numerator(), measure.denominator()),
				measure.counts().stream().map(count -> words.grouped(count.number()) + " " + words.of(count.called())).toList(),
				empty ? "–" : percent + " %", percent, measure.gated() ? words.of(measure.asked()) : words.say("measures.no-gate"), tone.key(), tone.mark(),
				words.say(!measure.gated() ? "measures.shown" : measure.passes() ? "measures.enough" : "measures.not-enough"),
				trend.size() > 1 ? Optional.of(new Cell(TrendLine.of(measure.id(), trend, words))) : Optional.empty());
	}

	private static ListTable history(List<TrendPoint> trend, PageWords words) {
		List<List<ListCell>> rows = trend.reversed().stream().map(point -> Stream.of(ListCell.of(words.day(point.date())),
				ListCell.of(point.version()), point.ready() ? ListCell.of(Tone.OK, words.say("yes")) : ListCell.of(Tone.BAD, words.say("no"))).toList()).toList();
		return new ListTable(words, "history", words.say("history"), "", words.say("history.caption"),
				Column.of(words, "day", "version", "might-be-released"), rows);
	}
}
