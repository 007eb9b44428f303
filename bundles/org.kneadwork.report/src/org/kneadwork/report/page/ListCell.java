package org.kneadwork.report.page;

import java.util.Optional;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.finding.TextPlace;

/**
 * A cell of a list.
 *
 * @param text what it says; empty where it only names a place
 * @param note what it says in smaller print; empty for nothing
 * @param place where its text leads; empty for nowhere
 * @param mark a sign in front of it; empty for none. The text says the same in words
 * @param tone the tone of the sign, as the style sheet names it; empty without a sign
 * @param folds whether the note is folded up under the text until it is asked for
 */
record ListCell(String text, String note, Optional<TextPlace> place, String mark, String tone, boolean folds) {

	private static ListCell plain(String text, String note) {
		return new ListCell(text, note, Optional.empty(), "", "", false);
	}

	/** A cell with a text. */
	static ListCell of(String text) {
		return plain(text, "");
	}

	/** A cell with a text and a note. */
	static ListCell of(String text, String note) {
		return plain(text, note);
	}

	/** A cell with a sign. */
	static ListCell of(Tone tone, String text) {
		return new ListCell(text, "", Optional.empty(), tone.mark(), tone.key(), false);
	}

	/** A cell with a verdict. */
	static ListCell of(Sign sign) {
		return new ListCell(sign.word(), "", Optional.empty(), sign.sign(), "v-" + sign.key(), false);
	}

	/** A cell with the title of an entity, and what it is. */
	static ListCell of(Named named, PageWords words) {
		return new ListCell(named.title(), words.declared(named), named.place(), "", "", false);
	}

	/** A cell that names a place. */
	static ListCell of(Optional<TextPlace> place) {
		return new ListCell("", "", place, "", "", false);
	}

	/** A cell with a note that is folded up. */
	static ListCell folded(String text, String note) {
		return new ListCell(text, note, Optional.empty(), "", "", true);
	}

	/** The same with another note. */
	ListCell with(String smaller) {
		return new ListCell(text, smaller, place, mark, tone, folds);
	}

	/** What stands in the page. */
	String words() {
		return text.isEmpty() ? Places.words(place) : text;
	}

	/** Where it leads, from the folder of the library. */
	String address() {
		return place.map(Places::address).orElse("");
	}
}
