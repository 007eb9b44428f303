package org.kneadwork.safety.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text in their order, with what stands between them.
 *
 * @param text the text
 * @param words its words
 */
record WordSequence(String text, List<Word> words) {

	/** How many words of a sentence are looked at, so that a text without a full stop takes no more time than another. */
	private static final int LONGEST_SENTENCE = 100;

	/** What stands between a word and the one before it, from the loosest to the firmest end. */
	enum Gap {

		/** White space, a hyphen or a slash. */
		SPACE,
		/** A comma. */
		COMMA,
		/** A bracket or a dash. */
		ASIDE,
		/** A semicolon or a colon. */
		HALT,
		/** The end of a sentence, or an empty line. */
		STOP;

		boolean atLeast(Gap other) {
			return compareTo(other) >= 0;
		}
	}

	/**
	 * A word.
	 *
	 * @param lower in lower case, with a straight apostrophe, and without the {@code 's} of a possessive
	 * @param start where it begins in the text
	 * @param end where it ends, exclusive
	 * @param before what stands between it and the word before
	 * @param quoted whether it stands in quotation marks
	 */
	record Word(String lower, int start, int end, Gap before, boolean quoted) {

		boolean is(String other) {
			return lower.equals(other);
		}
	}

	static WordSequence of(String text) {
		boolean[] quoted = quoted(text);
		List<Word> words = new ArrayList<>();
		int after = 0;
		int at = 0;
		while (at < text.length()) {
			if (!Character.isLetterOrDigit(text.charAt(at))) {
				at++;
				continue;
			}
			int end = endOfWord(text, at);
			Gap gap = words.isEmpty() ? Gap.STOP : gap(text, after, at, words.getLast());
			words.add(new Word(lower(text.substring(at, end)), at, end, gap, quoted[at]));
			after = end;
			at = end;
		}
		return new WordSequence(text, allQuoted(words) ? unquoted(words) : words);
	}

	/** Letters and digits, with apostrophes between them. */
	private static int endOfWord(String text, int start) {
		int end = start + 1;
		while (end < text.length()) {
			char c = text.charAt(end);
			boolean inside = Character.isLetterOrDigit(c) || isMark(c)
					|| isApostrophe(c) && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
			if (!inside) {
				break;
			}
			end++;
		}
		return end;
	}

	private static boolean isMark(char c) {
		return Character.getType(c) == Character.NON_SPACING_MARK;
	}

	static boolean isApostrophe(char c) {
		return c == '\'' || c == '\u2019';
	}

	private static String lower(String word) {
		String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
	}

	private static Gap gap(String text, int from, int to, Word before) {
		Gap gap = Gap.SPACE;
		int lineBreaks = 0;
		for (int at = from; at < to; at++) {
			char c = text.charAt(at);
			boolean endsHere = at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1));
			Gap found = switch (c) {
				// A full stop within "3.5" or "who.int", or after an initial, ends nothing.
				case '.' -> endsHere && before.lower().length() > 1 ? Gap.STOP : Gap.SPACE;
				case '!', '?', '\u2026', '\u2022' -> Gap.STOP;
				case ';', ':' -> endsHere ? Gap.HALT : Gap.SPACE;
				case '(', ')', '[', ']', '\u2013', '\u2014' -> Gap.ASIDE;
				case '-' -> at > from && Character.isWhitespace(text.charAt(at - 1)) ? Gap.ASIDE : Gap.SPACE;
				case ',' -> endsHere ? Gap.COMMA : Gap.SPACE;
				default -> Gap.SPACE;
			};
			lineBreaks += c == '\n' ? 1 : 0;
			gap = found.compareTo(gap) > 0 ? found : gap;
		}
		return lineBreaks > 1 ? Gap.STOP : gap;
	}

	/** Which characters stand between a pair of quotation marks. */
	static boolean[] quoted(String text) {
		boolean[] quoted = new boolean[text.length()];
		// What is not closed behind one mark is not closed behind the next one either: nothing is searched for twice.
		Set<String> unclosed = new HashSet<>();
		for (int at = 0; at < text.length(); at++) {
			if (opens(text, at) && !unclosed.contains(closing(text.charAt(at)))) {
				int close = close(text, at);
				if (close < 0) {
					unclosed.add(closing(text.charAt(at)));
				} else {
					Arrays.fill(quoted, at, close, true);
					at = close;
				}
			}
		}
		return quoted;
	}

	private static boolean opens(String text, int at) {
		return switch (text.charAt(at)) {
			case '"', '\u201c', '\u201e', '\u00ab' -> true;
			case '\'', '\u2018' -> (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
					&& at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
			default -> false;
		};
	}

	/** The marks that close what a mark opens. */
	private static String closing(char open) {
		return switch (open) {
			case '"' -> "\"";
			case '\u201c', '\u201e' -> "\u201d\u201c";
			case '\u00ab' -> "\u00bb";
			default -> "'\u2019";
		};
	}

	private static int close(String text, int open) {
		String closing = closing(text.charAt(open));
		for (int at = open + 1; at < text.length(); at++) {
			// An apostrophe within a word closes nothing.
			if (closing.indexOf(text.charAt(at)) >= 0 && (!isApostrophe(text.charAt(at)) || at + 1 == text.length()
					|| !Character.isLetterOrDigit(text.charAt(at + 1)))) {
				return at;
			}
		}
		return -1;
	}

	/** A text that stands in quotation marks as a whole quotes nobody. */
	private static boolean allQuoted(List<Word> words) {
		for (Word word : words) {
			if (!word.quoted()) {
				return false;
			}
		}
		return true;
	}

	private static List<Word> unquoted(List<Word> words) {
		return words.stream().map(word -> new Word(word.lower(), word.start(), word.end(), word.before(), false)).toList();
	}

	int size() {
		return words.size();
	}

	Word word(int index) {
		return words.get(index);
	}

	/** The words from one index to another, exclusive, as they stand in the text, their white space made single. */
	String between(int from, int to) {
		return text.substring(word(from).start(), word(to - 1).end()).replaceAll("\\s+", " ");
	}

	/** The index of the first word of the sentence that a word stands in; of a very long one, some word before it. */
	int startOfSentence(int index) {
		int at = index;
		while (word(at).before() != Gap.STOP && index - at < LONGEST_SENTENCE) {
			at--;
		}
		return at;
	}

	/** Whether the sentence that a word stands in ends with a question mark. */
	boolean isQuestion(int index) {
		int at = index;
		while (at + 1 < size() && word(at + 1).before() != Gap.STOP && at - index < LONGEST_SENTENCE) {
			at++;
		}
		int next = at + 1 < size() ? word(at + 1).start() : text.length();
		return text.substring(word(at).end(), next).contains("?");
	}
}
