package org.kneadwork.safety.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.safety.wording.Phrase.Occurrence;
import org.kneadwork.safety.wording.WordSequence.Word;

/**
 * Finds banned words in texts. Words are compared as words, in all their forms and over line breaks. Words in quotation
 * marks, and words that a sentence denies or leaves open, are not found.
 */
public final class WordingSearch {

	private record Candidate(BannedWords banned, int order, Phrase phrase, Occurrence at) {
	}

	/** The more serious first; of equals the one that was given first, and then the longer. */
	private static final Comparator<Candidate> STRONGEST = Comparator
			.comparing((Candidate candidate) -> candidate.banned().severity()).thenComparingInt(Candidate::order)
			.thenComparingInt(candidate -> candidate.at().from() - candidate.at().to())
			.thenComparingInt(candidate -> candidate.at().from());

	/** So large that hardly any other word has the slot of one that is looked for. */
	private static final int SLOTS = 1 << 18;

	/** A phrase with the ban that it belongs to. */
	private record Entry(BannedWords banned, int order, Phrase phrase) {
	}

	private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
	private final BitSet rare = new BitSet(SLOTS);

	/**
	 * @param bans the banned words; where two bans meet in a text, the more serious one is reported, else the first
	 */
	public WordingSearch(List<BannedWords> bans) {
		for (int order = 0; order < bans.size(); order++) {
			for (Phrase phrase : bans.get(order).phrases()) {
				Entry entry = new Entry(bans.get(order), order, phrase);
				phrase.first().forEach(form -> byFirstWord.computeIfAbsent(form, missing -> new ArrayList<>()).add(entry));
				phrase.rare().forEach(form -> rare.set(slot(form, 0, form.length())));
			}
		}
	}

	/**
	 * Finds the banned words in a text.
	 *
	 * @param text the text
	 * @return where they stand, in the order of the text; no two overlap
	 */
	public List<WordingHit> in(String text) {
		if (!mayContain(text)) {
			return List.of();
		}
		WordSequence sequence = WordSequence.of(text);
		List<Candidate> candidates = candidates(sequence);
		candidates.sort(STRONGEST);
		List<Candidate> chosen = new ArrayList<>();
		BitSet taken = new BitSet();
		for (Candidate candidate : candidates) {
			int next = taken.nextSetBit(candidate.at().from());
			if (next < 0 || next >= candidate.at().to()) {
				taken.set(candidate.at().from(), candidate.at().to());
				chosen.add(candidate);
			}
		}
		chosen.sort(Comparator.comparingInt(candidate -> candidate.at().from()));
		return chosen.stream().map(candidate -> hit(sequence, candidate)).toList();
	}

	private List<Candidate> candidates(WordSequence text) {
		List<Candidate> found = new ArrayList<>();
		Map<BannedWords, List<Occurrence>> exceptions = new IdentityHashMap<>();
		for (int index = 0; index < text.size(); index++) {
			for (Entry entry : byFirstWord.getOrDefault(text.word(index).lower(), List.of())) {
				entry.phrase().at(text, index).filter(at -> isMeant(text, at) && exceptions
						.computeIfAbsent(entry.banned(), banned -> occurrences(banned.exceptions(), text)).stream()
						.noneMatch(exception -> overlap(exception, at)))
						.ifPresent(at -> found.add(new Candidate(entry.banned(), entry.order(), entry.phrase(), at)));
			}
		}
		return found;
	}

	private static boolean isMeant(WordSequence text, Occurrence at) {
		return !text.word(at.from()).quoted() && !Denial.of(text, at.from(), at.to(), at.between());
	}

	private static List<Occurrence> occurrences(List<Phrase> phrases, WordSequence text) {
		return phrases.stream().flatMap(phrase -> occurrences(phrase, text).stream()).toList();
	}

	private static List<Occurrence> occurrences(Phrase phrase, WordSequence text) {
		List<Occurrence> found = new ArrayList<>();
		for (int index = 0; index < text.size(); index++) {
			Optional<Occurrence> at = phrase.at(text, index);
			at.ifPresent(found::add);
		}
		return found;
	}

	private static boolean overlap(Occurrence one, Occurrence other) {
		return one.from() < other.to() && other.from() < one.to();
	}

	private static WordingHit hit(WordSequence text, Candidate candidate) {
		Word first = text.word(candidate.at().from());
		Word last = text.word(candidate.at().to() - 1);
		return new WordingHit(candidate.banned(), candidate.phrase(),
				text.between(candidate.at().from(), candidate.at().to()), first.start(), last.end());
	}

	/** Nearly no text has any of the words, so that each word of a text costs one look into a table and no object. */
	private boolean mayContain(String text) {
		int start = -1;
		for (int at = 0; at <= text.length(); at++) {
			boolean letter = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
			if (letter && start < 0) {
				start = at;
			} else if (!letter && start >= 0) {
				if (rare.get(slot(text, start, at))) {
					return true;
				}
				start = -1;
			}
		}
		return false;
	}

	private static int slot(String text, int from, int to) {
		int hash = 0;
		for (int at = from; at < to; at++) {
			char c = text.charAt(at);
			// A word with an apostrophe has the slot of what stands before it, as in a text.
			if (!Character.isLetterOrDigit(c)) {
				break;
			}
			hash = 31 * hash + Character.toLowerCase(c);
		}
		return (hash ^ hash >>> 18) & SLOTS - 1;
	}
}
