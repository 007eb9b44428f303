package org.kneadwork.model.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody most likely meant, for messages such as {@code did you mean "foam-roller"?}. */
public final class DidYouMean {

	private static final int LETTERS_A_SLIP = 3;
	private static final int SHORTEST_CERTAIN = 4;

	private DidYouMean() {
	}

	/**
	 * Finds the candidate that is nearest to a word: at most one slip (a letter left out, added, changed, or two
	 * swapped) for every three letters begun. Of equally near ones the alphabetically first is taken.
	 *
	 * @param word what was written
	 * @param candidates what could have been meant
	 * @return the nearest candidate, if one is near enough
	 */
	public static Optional<String> among(String word, Collection<String> candidates) {
		int allowed = Math.max(1, (word.length() + LETTERS_A_SLIP - 1) / LETTERS_A_SLIP);
		record Rated(String candidate, int slips) {
		}
		return candidates.stream().filter(candidate -> Math.abs(candidate.length() - word.length()) <= allowed)
				.map(candidate -> new Rated(candidate, slips(word, candidate)))
				.filter(rated -> rated.slips() <= allowed && rated.slips() < Math.max(rated.candidate().length(), 2))
				.min(Comparator.comparingInt(Rated::slips).thenComparing(Rated::candidate)).map(Rated::candidate);
	}

	/**
	 * Tells whether nothing else can have been meant than one of the candidates: it is one slip away, every other one is
	 * further than two, and neither word is so short that one letter makes another word of it.
	 *
	 * @param word what was written
	 * @param meant the candidate
	 * @param candidates what could have been meant, the candidate included
	 * @return whether it is certain
	 */
	public static boolean isCertain(String word, String meant, Collection<String> candidates) {
		return Math.min(word.length(), meant.length()) >= SHORTEST_CERTAIN && slips(word, meant) == 1
				&& candidates.stream().noneMatch(other -> !other.equals(meant) && slips(word, other) <= 2);
	}

	/** The restricted Damerau-Levenshtein distance. */
	private static int slips(String from, String to) {
		int[] beforeLast = new int[to.length() + 1];
		int[] last = new int[to.length() + 1];
		int[] current = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			current[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
				current[j] = Math.min(last[j - 1] + changed, Math.min(last[j], current[j - 1]) + 1);
				if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
					current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
				}
			}
			int[] spare = beforeLast;
			beforeLast = last;
			last = current;
			current = spare;
		}
		return last[to.length()];
	}
}
