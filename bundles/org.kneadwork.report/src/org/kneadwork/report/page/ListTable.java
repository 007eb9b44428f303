package org.kneadwork.report.page;

import java.util.Arrays;
import java.util.List;

/**
 * A list with columns. The page holds its first rows as text, for readers without scripts and for a quick start; a longer
 * one stands in the data as a whole.
 *
 * @param words the words of the page
 * @param id its id in the page
 * @param heading what stands above it; empty for nothing
 * @param note a sentence above it; empty for nothing
 * @param caption what it lists, for those who do not see it
 * @param columns its columns
 * @param rows its rows
 * @param foldedUp whether it is folded up under its heading until it is asked for
 */
record ListTable(PageWords words, String id, String heading, String note, String caption, List<Column> columns, List<List<ListCell>> rows,
		boolean foldedUp) {

	private static final int FIRST = 60;

	/** A list that is there at once. */
	ListTable(PageWords words, String id, String heading, String note, String caption, List<Column> columns, List<List<ListCell>> rows) {
		this(words, id, heading, note, caption, columns, rows, false);
	}

	/** The same list, folded up. */
	ListTable folded() {
		return new ListTable(words, id, heading, note, caption, columns, rows, true);
	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param wide whether it holds sentences
	 */
	record Column(String name, boolean wide) {

		/** Columns by the keys of their names; one that ends in a star is that of a wide one. */
		static List<Column> of(PageWords words, String... keys) {
			return Arrays.stream(keys).map(key -> new Column(words.say("column." + key.replace("*", "")), key.endsWith("*"))).toList();
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

	/** What is said where no script shows the others. */
	String cutNote() {
		return words.say("list.cut", words.grouped(Math.min(FIRST, rows.size())), words.grouped(rows.size()));
	}

	/** How many rows there are. */
	String allCount() {
		return words.grouped(rows.size());
	}
}
