package org.kneadwork.safety.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kneadwork.safety.wording.WordSequence.Gap;
import org.kneadwork.safety.wording.WordSequence.Word;

/**
 * One or several words to be found in texts, each in any of its forms. An ellipsis ({@code …} or {@code ...}) between two
 * words stands for up to {@value #LONGEST_GAP} words, none of them a preposition: "replaces … treatment" is found in
 * "replaces your old treatment" and not in "replaces the towel after treatment".
 */
public final class Phrase {

	/** How many words an ellipsis can stand for. */
	public static final int LONGEST_GAP = 3;

	private static final Set<String> PREPOSITIONS = Set.of("after", "against", "at", "before", "by", "during", "for", "from", "in",
			"into", "of", "on", "over", "than", "through", "to", "under", "until", "when", "where", "which", "while", "with");

	/**
	 * An occurrence of a phrase.
	 *
	 * @param from the index of its first word
	 * @param to the index after its last word
	 * @param between the indexes of the words that an ellipsis stands for
	 */
	record Occurrence(int from, int to, List<Integer> between) {
	}

	private static final int SHORTEST_RARE = 5;
	/** Words that many texts about massage have. */
	private static final Set<String> COMMON = Set.of("doctor", "massage", "minutes", "never", "nothing", "other", "pain",
			"stand", "takes", "technique", "without");

	/** A word of the phrase. */
	private record Part(Set<String> forms, boolean afterGap) {
	}

	private final String written;
	private final List<Part> parts;

	private Phrase(String written, List<Part> parts) {
		this.written = written;
		this.parts = List.copyOf(parts);
	}

	/**
	 * Reads a phrase.
	 *
	 * @param written the phrase as an author writes it
	 * @param forms tells the forms of a word, the word in lower case among them
	 * @return the phrase; empty where there is no word in it
	 */
	public static Optional<Phrase> of(String written, Function<String, Set<String>> forms) {
		List<Part> parts = new ArrayList<>();
		WordSequence sequence = WordSequence.of(written);
		int after = 0;
		for (Word word : sequence.words()) {
			String gap = written.substring(after, word.start());
			parts.add(new Part(forms.apply(word.lower()), !parts.isEmpty() && (gap.contains("…") || gap.contains("..."))));
			after = word.end();
		}
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Phrase(written, parts));
	}

	/**
	 * The forms of a word of which nothing is known but how it is written.
	 *
	 * @param word the word
	 * @return the word in lower case
	 */
	public static Set<String> asWritten(String word) {
		return Set.of(word.toLowerCase(Locale.ROOT));
	}

	/**
	 * The phrase as an author wrote it.
	 *
	 * @return the phrase
	 */
	public String written() {
		return written;
	}

	/** The forms of the first word. */
	Set<String> first() {
		return parts.getFirst().forms();
	}

	/**
	 * The forms of a word that is likely to be rare: without one of them in a text, the phrase is not there. Phrases tend to
	 * begin with what is said ("heals") and to end with what it is said of ("back"), so that of long words the first is rarer.
	 */
	Set<String> rare() {
		List<Part> telling = new ArrayList<>();
		for (Part part : parts) {
			if (length(part) > 3 && Collections.disjoint(COMMON, part.forms())) {
				telling.add(part);
			}
		}
		for (Part part : telling) {
			if (length(part) >= SHORTEST_RARE) {
				return part.forms();
			}
		}
		return longest(telling.isEmpty() ? parts : telling).forms();
	}

	/** Of several that are equally long, the first. */
	private static Part longest(List<Part> parts) {
		Part longest = parts.getFirst();
		for (Part part : parts) {
			longest = length(part) > length(longest) ? part : longest;
		}
		return longest;
	}

	private static int length(Part part) {
		return part.forms().iterator().next().length();
	}

	/** The phrase in a text, where it begins with the given word. */
	Optional<Occurrence> at(WordSequence text, int from) {
		return first().contains(text.word(from).lower()) ? rest(text, from, from + 1, 1, List.of())
				: Optional.empty();
	}

	private Optional<Occurrence> rest(WordSequence text, int from, int next, int part, List<Integer> between) {
		if (part == parts.size()) {
			return Optional.of(new Occurrence(from, next, between));
		}
		int longest = parts.get(part).afterGap() ? LONGEST_GAP : 0;
		List<Integer> skipped = new ArrayList<>(between);
		for (int index = next; index <= next + longest && index < text.size(); index++) {
			Word word = text.word(index);
			if (word.before().atLeast(longest == 0 ? Gap.COMMA : Gap.ASIDE)) {
				break;
			}
			if (parts.get(part).forms().contains(word.lower())) {
				Optional<Occurrence> found = rest(text, from, index + 1, part + 1, List.copyOf(skipped));
				if (found.isPresent()) {
					return found;
				}
			}
			if (PREPOSITIONS.contains(word.lower())) {
				break;
			}
			skipped.add(index);
		}
		return Optional.empty();
	}

	@Override
	public String toString() {
		return written;
	}
}
