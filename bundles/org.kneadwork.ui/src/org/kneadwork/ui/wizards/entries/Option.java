package org.kneadwork.ui.wizards.entries;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.kneadwork.ui.Words;

/**
 * A word of the language with what it means.
 *
 * @param word the word; empty for not saying anything
 * @param meaning what an author reads
 */
record Option(String word, String meaning) {

	static final List<String> POSITIONS = List.of("supine", "prone", "side-lying", "sitting", "standing", "kneeling", "all-fours", "leaning");
	static final List<String> PRESSURES = List.of("none", "light", "moderate", "firm", "deep");
	static final List<String> PERIODS = List.of("day", "week", "month");
	static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced");
	static final List<String> PHASES = List.of("warm-up", "main", "cool-down");
	static final List<String> CERTAINTIES = List.of("low", "moderate", "high");
	static final List<String> CAUTION_VERDICTS = List.of("avoid", "ask-doctor-before", "adapt");
	static final List<String> DECISIONS = List.of("avoid", "ask-doctor", "adapt", "allowed");

	/** Words with their meanings, which stand in messages.properties under option.KIND.WORD. */
	static List<Option> of(String kind, List<String> words) {
		return words.stream().map(word -> new Option(word, meaning(kind, word))).toList();
	}

	/** The meaning of a word. */
	static String meaning(String kind, String word) {
		return Words.option(kind, word);
	}

	/** Lets an author choose one of them; the first entry says nothing where {@code mayBeOpen}. */
	static void fill(Combo combo, String kind, List<String> words, boolean mayBeOpen) {
		if (mayBeOpen) {
			combo.add(Words.text("option.open"));
		}
		of(kind, words).forEach(option -> combo.add(option.meaning()));
		combo.select(0);
	}

	/** The word that was chosen; empty where nothing is to be said. */
	static Optional<String> chosen(Combo combo, List<String> words) {
		int open = combo.getItemCount() - words.size();
		int index = combo.getSelectionIndex() - open;
		return index < 0 ? Optional.empty() : Optional.of(words.get(index));
	}

	/** The words among things that were ticked. */
	static List<String> words(Object[] ticked) {
		return Arrays.stream(ticked).map(Option.class::cast).map(Option::word).toList();
	}

	@Override
	public String toString() {
		return meaning;
	}
}
