package org.kneadwork.model.reading;

import java.util.Collection;
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
		Optional<String> nearest = Optional.empty();
		int fewest = allowed;
		for (String candidate : candidates) {
			int most = Math.min(fewest, Math.max(candidate.length(), 2) - 1);
			int slips = slips(word, candidate, most);
			if (slips <= most && (nearest.isEmpty() || slips < fewest || candidate.compareTo(nearest.get()) < 0)) {
				nearest = Optional.of(candidate);
				fewest = slips;
			}
		}
		return nearest;
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
		return Math.min(word.length(), meant.length()) >= SHORTEST_CERTAIN && slips(word, meant, 1) == 1
				&& candidates.stream().noneMatch(other -> !other.equals(meant) && slips(word, other, 2) <= 2);
	}

	/**
	 * The restricted Damerau-Levenshtein distance, where it is not more than asked for; else some number above that. Ids of large
	 * libraries are compared with thousands of others that are much alike or not alike at all, and neither takes long.
	 */
	private static int slips(String from, String to, int most) {
		if (Math.abs(from.length() - to.length()) > most) {
			return most + 1;
		}
		int begin = 0;
		int shorter = Math.min(from.length(), to.length());
		while (begin < shorter && from.charAt(begin) == to.charAt(begin)) {
			begin++;
		}
		int end = 0;
		while (end < shorter - begin && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
			end++;
		}
		return between(from.substring(begin, from.length() - end), to.substring(begin, to.length() - end), most);
	}

	private static int between(String from, String to, int most) {
		int[] beforeLast = new int[to.length() + 1];
		int[] last = new int[to.length() + 1];
		int[] current = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			last[j] = j;
		}
		int leastOfLast = 0;
		for (int i = 1; i <= from.length(); i++) {
			current[0] = i;
			int least = i;
			for (int j = 1; j <= to.length(); j++) {
				int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
				current[j] = Math.min(last[j - 1] + changed, Math.min(last[j], current[j - 1]) + 1);
				if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
					current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
				}
				least = Math.min(least, current[j]);
			}
			// Two letters that are swapped lead from the line before this one to the next one.
			if (least > most && leastOfLast + 1 > most) {
				return most + 1;
			}
			leastOfLast = least;
			int[] spare = beforeLast;
			beforeLast = last;
			last = current;
			current = spare;
		}
		return last[to.length()];
	}
}
