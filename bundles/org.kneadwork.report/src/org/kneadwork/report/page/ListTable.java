package org.kneadwork.report.page;

import java.util.Arrays;
import java.util.List;

/**
 * A list with columns. The page holds its first rows as text, for readers without scripts and for a quick start; a longer
 * one stands in the data as a whole.
 *
 * @param id its id in the page
 * @param heading what stands above it; empty for nothing
 * @param note a sentence above it; empty for nothing
 * @param caption what it lists, for those who do not see it
 * @param columns its columns
 * @param rows its rows
 * @param foldedUp whether it is folded up under its heading until it is asked for
 */
record ListTable(String id, String heading, String note, String caption, List<Column> columns, List<List<ListCell>> rows, boolean foldedUp) {

	private static final int FIRST = 60;

	/** A list that is there at once. */
	ListTable(String id, String heading, String note, String caption, List<Column> columns, List<List<ListCell>> rows) {
		this(id, heading, note, caption, columns, rows, false);
	}

	/** The same list, folded up. */
	ListTable folded() {
		return new ListTable(id, heading, note, caption, columns, rows, true);
	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param wide whether it holds sentences
	 */
	record Column(String name, boolean wide) {

		/** Columns by their names; a name that ends in a star is that of a wide one. */
		static List<Column> of(String... names) {
			return Arrays.stream(names)
					.map(name -> name.endsWith("*") ? new Column(name.substring(0, name.length() - 1), true) : new Column(name, false)).toList();
		}
	}

	/** A row as the template walks through it. */
	record Row(List<ListCell> cells) {
	}

	/** Whether there is anything in it. */
	boolean filled() {
		return !rows.isEmpty();
	}

	/** The rows that the page holds as text. */
	List<Row> first() {
		return rows.stream().limit(FIRST).map(Row::new).toList();
	}

	/** Whether there are more. */
	boolean cut() {
		return rows.size() > FIRST;
	}

	/** How many rows the page holds as text. */
	String firstCount() {
		return Numbers.grouped(Math.min(FIRST, rows.size()));
	}

	/** How many rows there are. */
	String allCount() {
		return Numbers.grouped(rows.size());
	}
}
