package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kneadwork.model.reading.DidYouMean;

/** The nearest word is found without a look at all letters of all words: it is the same one as with it. */
class DidYouMeanTest {

	private final Random random = new Random(11);

	@Test
	void theNearestWordIsThatOfAFullComparison() {
		int found = 0;
		int certain = 0;
		for (int round = 0; round < 4_000; round++) {
			List<String> candidates = new ArrayList<>();
			for (int candidate = random.nextInt(12); candidate >= 0; candidate--) {
				candidates.add(word());
			}
			String word = random.nextBoolean() ? word() : damaged(candidates.get(random.nextInt(candidates.size())));
			Optional<String> expected = nearest(word, candidates);
			assertEquals(expected, DidYouMean.among(word, candidates), () -> word + " among " + candidates);
			if (expected.isPresent()) {
				found++;
				boolean sure = Math.min(word.length(), expected.get().length()) >= 4 && slips(word, expected.get()) == 1
						&& candidates.stream().allMatch(other -> other.equals(expected.get()) || slips(word, other) > 2);
				assertEquals(sure, DidYouMean.isCertain(word, expected.get(), candidates), () -> word + " among " + candidates);
				certain += sure ? 1 : 0;
			}
		}
		assertTrue(found > 1_000 && certain > 100, found + " found, " + certain + " certain");
	}

	/** Words of few letters, many of which begin or end alike. */
	private String word() {
		StringBuilder word = new StringBuilder(random.nextInt(3) == 0 ? "roll-" : "");
		for (int letter = random.nextInt(6); letter >= 0; letter--) {
			word.append("abc".charAt(random.nextInt(3)));
		}
		return word.append(random.nextInt(3) == 0 ? "-back" : "").toString();
	}

	private String damaged(String word) {
		StringBuilder damaged = new StringBuilder(word);
		int at = random.nextInt(word.length());
		switch (random.nextInt(4)) {
			case 0 -> damaged.deleteCharAt(at);
			case 1 -> damaged.insert(at, 'c');
			case 2 -> damaged.setCharAt(at, 'b');
			default -> {
				if (at > 0) {
					damaged.setCharAt(at, word.charAt(at - 1));
					damaged.setCharAt(at - 1, word.charAt(at));
				}
			}
		}
		return damaged.toString();
	}

	private static Optional<String> nearest(String word, List<String> candidates) {
		int allowed = Math.max(1, (word.length() + 2) / 3);
		return candidates.stream().filter(each -> slips(word, each) <= allowed && slips(word, each) < Math.max(each.length(), 2))
				.min(Comparator.comparingInt((String each) -> slips(word, each)).thenComparing(Comparator.naturalOrder()));
	}

	/** By definition, and slowly: what the beginnings of both differ by. */
	private static int slips(String from, String to) {
		int[][] table = new int[from.length() + 1][to.length() + 1];
		for (int i = 0; i <= from.length(); i++) {
			for (int j = 0; j <= to.length(); j++) {
				if (i == 0 || j == 0) {
					table[i][j] = i + j;
					continue;
				}
				int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
				least = Math.min(least, table[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1));
				if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
					least = Math.min(least, table[i - 2][j - 2] + 1);
				}
				table[i][j] = least;
			}
		}
		return table[from.length()][to.length()];
	}
}
