package org.kneadwork.safety.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * Finds words that are in no dictionary. The dictionaries are those of the LanguageTool project, looked up with Morfologik;
 * they are loaded when they are first needed. To the dictionaries come the words of the field, which lie beside this class,
 * and those that a library declares.
 *
 * <p>Not looked up are words in quotation marks, abbreviations in capitals, words with digits or with capitals within, what
 * stands in addresses, and words with a capital that begin no sentence: names.
 *
 * <p>An instance is not safe for use by several threads.
 */
public final class Spelling {

	/** How many words get suggestions: looking for them takes some milliseconds a word. */
	private static final int MOST_SUGGESTED = 20;
	/** How many suggestions a word gets. */
	private static final int MOST_SUGGESTIONS = 3;
	/** How many letters of a word may be wrong for a suggestion to be found. */
	private static final int MOST_WRONG_LETTERS = 1;
	/** How many letters and hyphens a word has at the most that may also be written without hyphens: "co-ordinated". */
	private static final int LONGEST_JOINED = 40;
	/** A part of a word with hyphens that is no word by itself: "non-slip". */
	private static final Set<String> PREFIXES = Set.of("anti", "bi", "co", "counter", "de", "ex", "extra", "inter", "micro",
			"mid", "mini", "multi", "neo", "non", "post", "pre", "pro", "re", "semi", "sub", "tri", "un");

	private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s-]+");

	private static final class British {

		private static final Optional<Dictionary> DICTIONARY = load("en_GB");
	}

	private static final class American {

		private static final Optional<Dictionary> DICTIONARY = load("en_US");
	}

	private static final class Terms {

		private static final Set<String> WORDS = forms(DataFile.lines("terms-en.txt"));
	}

	private final List<Speller> spellers;
	private final Set<String> declared;
	private final Map<String, Boolean> right = new HashMap<>();
	private final Map<String, List<String>> suggested = new HashMap<>();

	private Spelling(List<Speller> spellers, Set<String> declared) {
		this.spellers = spellers;
		this.declared = declared;
	}

	/**
	 * Makes a spelling check for a language.
	 *
	 * @param language the language as a BCP 47 tag: {@code en} for British or American English, {@code en-US} for American,
	 *     {@code en} with any other country for British English
	 * @param words further words that are right, in any form; a capital in them is asked for
	 * @return the check; empty where there is no dictionary for the language
	 */
	public static Optional<Spelling> of(String language, Collection<String> words) {
		List<Speller> spellers = new ArrayList<>();
		for (Dictionary dictionary : dictionaries(language)) {
			spellers.add(new Speller(dictionary, MOST_WRONG_LETTERS));
		}
		return spellers.isEmpty() ? Optional.empty() : Optional.of(new Spelling(List.copyOf(spellers), forms(words)));
	}

	private static List<Dictionary> dictionaries(String language) {
		if (!WordingPack.isEnglish(language)) {
			return List.of();
		}
		List<Dictionary> found = new ArrayList<>();
		String tag = language.toLowerCase(Locale.ROOT);
		if (!tag.equals("en-us")) {
			British.DICTIONARY.ifPresent(found::add);
		}
		if (tag.equals("en") || tag.equals("en-us") || tag.equals("en-ca")) {
			American.DICTIONARY.ifPresent(found::add);
		}
		return found;
	}

	/** Whoever leaves the dictionaries out of an installation gets no findings about spelling, and all the others. */
	private static Optional<Dictionary> load(String name) {
		String path = "/org/languagetool/resource/en/hunspell/" + name;
		try (InputStream words = Spelling.class.getResourceAsStream(path + ".dict");
				InputStream description = Spelling.class.getResourceAsStream(path + ".info")) {
			return words == null || description == null ? Optional.empty()
					: Optional.of(Dictionary.read(words, description));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Set<String> forms(Collection<String> words) {
		Set<String> forms = new HashSet<>();
		for (String word : words) {
			for (String part : BETWEEN_PARTS.split(word.strip())) {
				if (part.equals(part.toLowerCase(Locale.ROOT))) {
					forms.addAll(WordForms.of(part));
				} else {
					forms.add(part);
				}
			}
		}
		return forms;
	}

	/**
	 * Finds the words of a text that are in no dictionary.
	 *
	 * @param text the text
	 * @return the words, in the order of the text
	 */
	public List<Misspelling> in(String text) {
		List<Misspelling> found = new ArrayList<>();
		boolean[] quoted = WordSequence.quoted(text);
		boolean startsSentence = true;
		int at = 0;
		while (at < text.length()) {
			if (Character.isWhitespace(text.charAt(at))) {
				at++;
				continue;
			}
			int end = at;
			while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
				end++;
			}
			if (!isAddress(text, at, end)) {
				check(text, at, end, startsSentence, quoted, found);
			}
			startsSentence = endsSentence(text, at, end);
			at = end;
		}
		return found;
	}

	/** Whether what stands between two blanks is an address, a path or the name of a file. */
	private static boolean isAddress(String text, int start, int end) {
		for (int at = start; at < end; at++) {
			char c = text.charAt(at);
			if (c == '@' || c == '_' || c == '\\' || c == ':' && at + 1 < end && text.charAt(at + 1) == '/'
					|| c == '.' && at > start && at + 1 < end && Character.isLetterOrDigit(text.charAt(at - 1))
							&& Character.isLetter(text.charAt(at + 1))) {
				return true;
			}
		}
		return false;
	}

	private static boolean endsSentence(String text, int start, int end) {
		for (int at = end - 1; at >= start; at--) {
			char c = text.charAt(at);
			if (Character.isLetterOrDigit(c)) {
				return false;
			}
			if (".!?:;\u2026\u2022".indexOf(c) >= 0) {
				return true;
			}
		}
		return true;
	}

	/** Looks up the words between two blanks: several where they are joined by hyphens or slashes. */
	private void check(String text, int start, int end, boolean startsSentence, boolean[] quoted, List<Misspelling> found) {
		int from = start;
		while (from < end && !isPartOfWord(text, from, end)) {
			from++;
		}
		int to = end;
		while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
			to--;
		}
		if (from >= to || quoted[from]) {
			return;
		}
		boolean first = startsSentence;
		int word = from;
		for (int at = from; at <= to; at++) {
			if (at == to || !isPartOfWord(text, at, to)) {
				if (at > word && !isRight(text.substring(word, at), first, word > from || at < to)
						&& (word == from || at - from > LONGEST_JOINED
								|| !isRight(text.substring(from, at).replace("-", ""), first, false))) {
					found.add(new Misspelling(text.substring(word, at), word, at));
				}
				word = at + 1;
			}
		}
	}

	private static boolean isPartOfWord(String text, int at, int end) {
		char c = text.charAt(at);
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
				|| WordSequence.isApostrophe(c) && at > 0 && at + 1 < end && Character.isLetter(text.charAt(at - 1))
						&& Character.isLetter(text.charAt(at + 1));
	}

	private boolean isRight(String written, boolean startsSentence, boolean joined) {
		String word = singular(written.replace('\u2019', '\''));
		if (word.length() < 2 || hasDigitOrInnerCapital(word)) {
			return true;
		}
		boolean capital = Character.isUpperCase(word.charAt(0));
		if (capital && !startsSentence) {
			return true;
		}
		return joined && PREFIXES.contains(word.toLowerCase(Locale.ROOT)) || right.computeIfAbsent(word, this::isKnown);
	}

	private static boolean hasDigitOrInnerCapital(String word) {
		for (int at = 0; at < word.length(); at++) {
			if (Character.isDigit(word.charAt(at)) || at > 0 && Character.isUpperCase(word.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	/** Without the 's of a possessive. */
	private static String singular(String word) {
		return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
	}

	private boolean isKnown(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		if (declared.contains(word) || declared.contains(lower) || Terms.WORDS.contains(lower)) {
			return true;
		}
		for (Speller speller : spellers) {
			if (!speller.isMisspelled(word)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Words that may have been meant.
	 *
	 * @param word a word that is in no dictionary
	 * @return at most three words, the likeliest first; empty where none is near, and after many words have been asked for
	 */
	public List<String> suggestions(String word) {
		List<String> known = suggested.get(word);
		if (known != null || suggested.size() >= MOST_SUGGESTED) {
			return known == null ? List.of() : known;
		}
		Set<String> found = new LinkedHashSet<>();
		for (Speller speller : spellers) {
			if (found.size() < MOST_SUGGESTIONS) {
				speller.findReplacements(word).forEach(found::add);
			}
		}
		boolean lower = word.equals(word.toLowerCase(Locale.ROOT));
		// For a word without capitals, names and abbreviations are far-fetched.
		List<String> best = found.stream().filter(each -> !lower || each.equals(each.toLowerCase(Locale.ROOT)))
				.limit(MOST_SUGGESTIONS).toList();
		suggested.put(word, best);
		return best;
	}
}
