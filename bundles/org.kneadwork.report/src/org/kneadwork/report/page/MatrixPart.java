package org.kneadwork.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.CautionRow;
import org.kneadwork.safety.coverage.ConditionColumn;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.GroupCoverage;
import org.kneadwork.safety.coverage.Measure;

/**
 * Who may do what? The heat map itself is drawn by the script; for readers without it there is a plain table.
 *
 * @param intro the answer
 * @param legend what the signs mean
 * @param still the matrix as plain tables; empty where it is too large for that
 * @param lists the cautions behind it, and what they do not speak about
 */
record MatrixPart(Heading intro, List<Sign> legend, List<Still> still, List<ListTable> lists) {

	private static final int STILL_CELLS = 20_000;

	/**
	 * The matrix as a plain table.
	 *
	 * @param caption what it shows
	 * @param kind what its rows are
	 * @param columns the titles of the conditions
	 * @param rows the rows
	 */
	record Still(String caption, String kind, List<String> columns, List<StillRow> rows) {
	}

	/**
	 * A row of it.
	 *
	 * @param title of which technique or routine
	 * @param cells the verdicts
	 */
	record StillRow(String title, List<Sign> cells) {
	}

	/** Whether the matrix is too large for plain tables. */
	boolean tooMany() {
		return still.isEmpty();
	}

	static MatrixPart of(Coverage coverage, PageWords words) {
		return new MatrixPart(heading(coverage, words), words.signs().all(), still(coverage, words), List.of(cautions(coverage, words), groups(coverage, words)));
	}

	private static Heading heading(Coverage coverage, PageWords words) {
		Measure matrix = coverage.measure("matrix");
		String counted = words.outOf(matrix.numerator(), matrix.denominator());
		return new Heading("matrix-part", words.say("matrix"), matrix.passes() ? Tone.OK : Tone.BAD, words.say("matrix.answer", counted),
				words.say("matrix.count", counted), words.say("matrix.size", words.count(coverage.techniques().size(), "techniques"),
						words.count(coverage.routines().size(), "routines"), words.count(coverage.conditions().size(), "conditions.with")));
	}

	private static List<Still> still(Coverage coverage, PageWords words) {
		if ((long) (coverage.techniques().size() + coverage.routines().size()) * coverage.conditions().size() > STILL_CELLS) {
			return List.of();
		}
		List<String> columns = coverage.conditions().stream().map(column -> column.condition().title()).toList();
		return List.of(
				new Still(words.say("matrix.techniques"), words.say("column.technique"), columns, coverage.techniques().stream()
						.map(row -> new StillRow(row.technique().title(), signs(row.cells(), coverage, words))).toList()),
				new Still(words.say("matrix.routines"), words.say("column.routine"), columns, coverage.routines().stream()
						.map(row -> new StillRow(row.routine().title(), signs(row.cells(), coverage, words))).toList()));
	}

	private static List<Sign> signs(List<Integer> cells, Coverage coverage, PageWords words) {
		return cells.stream().map(cell -> words.signs().of(coverage.cells().get(cell))).toList();
	}

	private static ListTable cautions(Coverage coverage, PageWords words) {
		Map<String, String> titles = coverage.conditions().stream().map(ConditionColumn::condition)
				.collect(Collectors.toMap(condition -> condition.id(), condition -> condition.title(), (one, other) -> one));
		List<List<ListCell>> rows = coverage.cautions().stream().map(caution -> Stream.of(
				ListCell.of(caution.caution(), words), with(caution, titles, words), ListCell.of(caution.tell(), caution.because()), effect(caution, words),
				Places.sources(caution.sources(), words),
				ListCell.of(caution.certainty().map(known -> words.literal("certainty", known)).orElse(words.say("not-stated")))).toList()).toList();
		return new ListTable(words, "cautions", words.say("cautions"), words.say("cautions.note"), words.say("cautions.caption"),
				Column.of(words, "caution*", "with*", "told-and-why*", "decides", "source", "certainty"), rows).folded();
	}

	private static ListCell with(CautionRow caution, Map<String, String> titles, PageWords words) {
		return ListCell.of(caution.conditions().isEmpty() ? words.say("cautions.everybody")
				: caution.conditions().stream().map(id -> titles.getOrDefault(id, id)).collect(Collectors.joining(", ")));
	}

	private static ListCell effect(CautionRow caution, PageWords words) {
		return caution.matters()
				? ListCell.of(words.count(caution.decides(), "cells")).with(words.say("cautions.shown", words.grouped(caution.shown())))
				: ListCell.of(Tone.WARN, words.say("nothing")).with(words.say("cautions.idle"));
	}

	private static ListTable groups(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.groups().stream().filter(group -> !group.missing().isEmpty())
				.map(group -> Stream.of(ListCell.of(group.group(), words), ListCell.of(words.grouped(group.techniques().size())), spoken(group, words),
						missing(group, coverage))
						.toList())
				.toList();
		return new ListTable(words, "groups", words.say("groups"), words.say(rows.isEmpty() ? "groups.none" : "groups.note"),
				words.say("groups.caption"), Column.of(words, "group*", "techniques", "spoken-about", "silent-on*"), rows);
	}

	private static ListCell spoken(GroupCoverage group, PageWords words) {
		return ListCell.of(words.outOf(group.conditions().size() - group.missing().size(), group.conditions().size()));
	}

	private static ListCell missing(GroupCoverage group, Coverage coverage) {
		return ListCell.of(group.missing().stream()
				.map(number -> coverage.conditions().get(number).condition().title()).collect(Collectors.joining(", ")));
	}
}
