package org.kneadwork.ui.view.matrix;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kneadwork.ui.view.VerdictLook;
import org.kneadwork.ui.view.matrix.VerdictTable.Kind;
import org.kneadwork.ui.view.matrix.VerdictTable.Row;

/**
 * The part of a table that an author wants to see.
 *
 * @param table the table
 * @param rows its rows that are shown
 * @param columns the numbers of its columns that are shown
 */
record MatrixRows(VerdictTable table, List<Row> rows, int[] columns) {

	/**
	 * What to show.
	 *
	 * @param kind what rows are about
	 * @param title a part of the titles of the rows, in capital or small letters; empty for all
	 * @param onlyUndecided whether only the rows and columns are shown in which something is undecided
	 */
	record Filter(Kind kind, String title, boolean onlyUndecided) {
	}

	static MatrixRows of(VerdictTable table, Filter filter) {
		String wanted = filter.title().strip().toLowerCase(Locale.ROOT);
		List<Row> rows = table.rows().stream().filter(row -> row.kind() == filter.kind())
				.filter(row -> wanted.isEmpty() || row.title().toLowerCase(Locale.ROOT).contains(wanted))
				.filter(row -> !filter.onlyUndecided() || row.hasGaps()).toList();
		IntStream columns = IntStream.range(0, table.columns().size());
		return new MatrixRows(table, rows, (filter.onlyUndecided() ? columns.filter(column -> hasGaps(rows, column)) : columns).toArray());
	}

	private static boolean hasGaps(List<Row> rows, int column) {
		return rows.stream().anyMatch(row -> row.look(column) == VerdictLook.UNDECIDED);
	}

	/** How many cells are shown that a baseline asks for and nobody has decided. */
	long gaps() {
		return rows.stream().mapToLong(row -> IntStream.of(columns).filter(column -> row.look(column) == VerdictLook.UNDECIDED).count()).sum();
	}

	VerdictLook look(int row, int column) {
		return rows.get(row).look(columns[column]);
	}

	String columnTitle(int column) {
		return table.columns().get(columns[column]);
	}

	/** What a cell says, in words. */
	String words(int row, int column) {
		return rows.get(row).title() + " \u2013 " + columnTitle(column) + ": " + look(row, column).word();
	}
}
