package org.kneadwork.safety.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts the syllables of English words. A syllable is a run of vowels, corrected for silent letters ("time", "pressed") and
 * for runs that are spoken as two ("media", "fluid", "easier"); words of which no such rule is true stand in
 * {@code syllables-en.txt}.
 */
final class Syllables {

	private static final class Known {

		private static final Map<String, Integer> COUNTS = DataFile.lines("syllables-en.txt").stream()
				.map(line -> line.split(" "))
				.collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Integer.parseInt(parts[1])));
	}

	private Syllables() {
	}

	/**
	 * Counts the syllables of a word.
	 *
	 * @param word the word as it is written
	 * @return the number, at least 1; a number in digits has one, an abbreviation in capitals one a letter
	 */
	static int count(String word) {
		if (isAbbreviation(word)) {
			return word.length();
		}
		String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		String plain = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
		Integer known = Known.COUNTS.get(plain);
		if (known == null && plain.endsWith("s")) {
			known = Known.COUNTS.get(plain.substring(0, plain.length() - 1));
		}
		return known != null ? known : Math.max(1, runs(plain) - silent(plain) + split(plain));
	}

	private static boolean isAbbreviation(String word) {
		if (word.length() < 2 || word.length() > 5) {
			return false;
		}
		for (int at = 0; at < word.length(); at++) {
			if (!Character.isUpperCase(word.charAt(at))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isVowel(String word, int at) {
		return at >= 0 && at < word.length() && switch (word.charAt(at)) {
			case 'a', 'e', 'i', 'o' -> true;
			case 'u' -> at == 0 || word.charAt(at - 1) != 'q';
			case 'y' -> at > 0;
			default -> false;
		};
	}

	private static int runs(String word) {
		int runs = 0;
		for (int at = 0; at < word.length(); at++) {
			if (isVowel(word, at) && !isVowel(word, at - 1)) {
				runs++;
			}
		}
		return runs;
	}

	/** Words with a silent e that begin other words: "somebody", "safety". */
	private static final List<String> BEGINNINGS = List.of("base", "care", "else", "every", "face", "fire", "fore", "guide",
			"home", "hope", "house", "life", "live", "name", "nine", "pace", "place", "plate", "safe", "shoe", "side",
			"some", "there", "time", "where", "whole", "wide");
	/** Endings before which an e is silent: "carefully". */
	private static final List<String> ENDINGS = List.of("ly", "ful", "fully", "less", "lessly", "ness", "ment", "ments");

	/** The runs that are written and not spoken: a last e, also before -s and -d, and one within a word made of two. */
	private static int silent(String word) {
		for (String ending : ENDINGS) {
			if (word.length() >= ending.length() + 3 && word.endsWith("e" + ending)) {
				return silentAtEnd(word.substring(0, word.length() - ending.length()));
			}
		}
		return silentAtEnd(word) + (isJoined(word) ? 1 : 0);
	}

	private static boolean isJoined(String word) {
		for (String first : BEGINNINGS) {
			if (word.length() > first.length() + 1 && word.startsWith(first) && !isVowel(word, first.length())) {
				return true;
			}
		}
		return false;
	}

	private static int silentAtEnd(String stem) {
		int length = stem.length();
		if (stem.endsWith("e") && !isVowel(stem, length - 2)) {
			return syllabicL(stem, length - 2) ? 0 : 1;
		}
		if (length > 3 && (stem.endsWith("es") || stem.endsWith("ed")) && !isVowel(stem, length - 3)) {
			String before = stem.substring(0, length - 2);
			boolean spoken = stem.endsWith("es") ? hisses(before) : before.endsWith("t") || before.endsWith("d");
			return spoken || syllabicL(stem, length - 3) ? 0 : 1;
		}
		return 0;
	}

	private static boolean hisses(String stem) {
		return "sxzcg".indexOf(stem.charAt(stem.length() - 1)) >= 0 || stem.endsWith("sh") || stem.endsWith("ch");
	}

	/** "Muscle", "settled": the l is a syllable. */
	private static boolean syllabicL(String word, int at) {
		return at > 0 && word.charAt(at) == 'l' && !isVowel(word, at - 1) && word.charAt(at - 1) != 'l';
	}

	/** The runs of vowels that are spoken as two syllables, and syllables without a vowel. */
	private static int split(String word) {
		int more = 0;
		for (int at = 0; at + 1 < word.length(); at++) {
			String two = word.substring(at, at + 2);
			char before = at > 0 ? word.charAt(at - 1) : ' ';
			boolean soft = "ctsxg".indexOf(before) >= 0;
			more += switch (two) {
				case "ia" -> soft || word.startsWith("iage", at) ? 0 : 1;
				case "io" -> soft || word.startsWith("ion", at) && before == 'n' ? 0 : 1;
				case "iu", "ii" -> 1;
				case "eo" -> soft ? 0 : 1;
				case "ua" -> before == 'g' || before == 'q' ? 0 : 1;
				case "yi" -> 1;
				case "ei", "oi", "ui" -> word.startsWith("ing", at + 1) && at + 4 >= word.length() ? 1 : 0;
				case "ie" -> word.endsWith("ier") && at + 3 == word.length() || word.endsWith("iest") && at + 4 == word.length()
						|| before == 'd' && word.startsWith("iet", at) ? 1 : 0;
				case "sm" -> at + 2 == word.length() ? 1 : 0;
				default -> 0;
			};
		}
		return word.endsWith("n't") && word.length() > 4 && !isVowel(word, word.length() - 4) ? more + 1 : more;
	}
}
