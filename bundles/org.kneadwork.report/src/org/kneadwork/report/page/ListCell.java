package org.kneadwork.report.page;

/**
 * A cell of a list.
 *
 * @param text what it says
 * @param note what it says in smaller print; empty for nothing
 * @param href where its text leads; empty for nowhere
 * @param mark a sign in front of it; empty for none. The text says the same in words
 * @param tone the tone of the sign, as the style sheet names it; empty without a sign
 * @param folds whether the note is folded up under the text until it is asked for
 */
record ListCell(String text, String note, String href, String mark, String tone, boolean folds) {

	/** A cell whose note is there at once. */
	ListCell(String text, String note, String href, String mark, String tone) {
		this(text, note, href, mark, tone, false);
	}

	/** A cell with a text. */
	static ListCell of(String text) {
		return new ListCell(text, "", "", "", "");
	}

	/** A cell with a number. */
	static ListCell of(long number) {
		return of(Numbers.grouped(number));
	}

	/** A cell with a text and a note. */
	static ListCell of(String text, String note) {
		return new ListCell(text, note, "", "", "");
	}

	/** A cell with a sign. */
	static ListCell of(Tone tone, String text) {
		return new ListCell(text, "", "", tone.mark(), tone.key());
	}

	/** A cell with a note that is folded up. */
	static ListCell folded(String text, String note) {
		return new ListCell(text, note, "", "", "", true);
	}

	/** The same with a note. */
	ListCell with(String smaller) {
		return new ListCell(text, smaller, href, mark, tone);
	}
}
