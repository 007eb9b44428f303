package org.kneadwork.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.model.content.Certainty;
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

	static MatrixPart of(Coverage coverage) {
		return new MatrixPart(heading(coverage), Sign.ALL, still(coverage), List.of(cautions(coverage), groups(coverage)));
	}

	private static Heading heading(Coverage coverage) {
		Measure matrix = coverage.measure("matrix");
		String size = Numbers.of(coverage.techniques().size(), "technique", "techniques") + " and "
				+ Numbers.of(coverage.routines().size(), "routine", "routines") + " with "
				+ Numbers.of(coverage.conditions().size(), "condition", "conditions");
		return new Heading("matrix-part", "Who may do what?", matrix.passes() ? Tone.OK : Tone.BAD,
				"A verdict is given in " + Numbers.outOf(matrix.numerator(), matrix.denominator()) + " cells.",
				Numbers.outOf(matrix.numerator(), matrix.denominator()) + " decided",
				"Verdicts for " + size + ". Where several reasons apply, the strictest counts.");
	}

	private static List<Still> still(Coverage coverage) {
		if ((long) (coverage.techniques().size() + coverage.routines().size()) * coverage.conditions().size() > STILL_CELLS) {
			return List.of();
		}
		List<String> columns = coverage.conditions().stream().map(column -> column.condition().title()).toList();
		return List.of(
				new Still("Verdicts for techniques", "Technique", columns, coverage.techniques().stream()
						.map(row -> new StillRow(row.technique().title(), signs(row.cells(), coverage))).toList()),
				new Still("Verdicts for routines", "Routine", columns, coverage.routines().stream()
						.map(row -> new StillRow(row.routine().title(), signs(row.cells(), coverage))).toList()));
	}

	private static List<Sign> signs(List<Integer> cells, Coverage coverage) {
		return cells.stream().map(cell -> Sign.of(coverage.cells().get(cell))).toList();
	}

	private static ListTable cautions(Coverage coverage) {
		Map<String, String> titles = coverage.conditions().stream().map(ConditionColumn::condition)
				.collect(Collectors.toMap(condition -> condition.id(), condition -> condition.title(), (one, other) -> one));
		List<List<ListCell>> rows = coverage.cautions().stream().map(caution -> Stream.of(
				ListCell.of(caution.caution()), with(caution, titles), ListCell.of(caution.tell(), caution.because()), effect(caution),
				Places.sources(caution.sources()), ListCell.of(caution.certainty().map(Certainty::getLiteral).orElse("not stated"))).toList())
				.toList();
		return new ListTable("cautions", "The cautions behind it", "Each caution with what would change without it.", "Cautions",
				Column.of("Caution*", "With*", "What a person is told, and why*", "Decides", "Source", "Certainty"), rows).folded();
	}

	private static ListCell with(CautionRow caution, Map<String, String> titles) {
		return ListCell.of(caution.conditions().isEmpty() ? "everybody"
				: caution.conditions().stream().map(id -> titles.getOrDefault(id, id)).collect(Collectors.joining(", ")));
	}

	private static ListCell effect(CautionRow caution) {
		return caution.matters()
				? ListCell.of(Numbers.of(caution.decides(), "cell", "cells")).with("shown with " + Numbers.grouped(caution.shown()))
				: ListCell.of(Tone.WARN, "nothing").with("nothing would change without it");
	}

	private static ListTable groups(Coverage coverage) {
		List<List<ListCell>> rows = coverage.groups().stream().filter(group -> !group.missing().isEmpty())
				.map(group -> Stream.of(ListCell.of(group.group()), ListCell.of(group.techniques().size()), spoken(group), missing(group, coverage))
						.toList())
				.toList();
		return new ListTable("groups", "On what cautions are silent",
				rows.isEmpty() ? "For each modality, tool and region, cautions speak about every condition that is asked about."
						: "Conditions on which no caution says anything for the techniques of a modality, a tool or a region. "
								+ "Techniques may still decide them themselves.",
				"Conditions without a caution", Column.of("Modality, tool or region*", "Techniques", "Spoken about", "Silent on*"), rows);
	}

	private static ListCell spoken(GroupCoverage group) {
		return ListCell.of(Numbers.outOf(group.conditions().size() - group.missing().size(), group.conditions().size()));
	}

	private static ListCell missing(GroupCoverage group, Coverage coverage) {
		return ListCell.of(group.missing().stream()
				.map(number -> coverage.conditions().get(number).condition().title()).collect(Collectors.joining(", ")));
	}
}
