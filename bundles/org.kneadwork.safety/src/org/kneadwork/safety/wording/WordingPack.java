package org.kneadwork.safety.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Severity;

/**
 * The words that no library uses, whoever writes it. The packs lie beside this class as data, one file a language:
 *
 * <pre>
 * [KW503 promises a cure]
 * name-de: verspricht Heilung
 * because: A self-care technique cannot promise this.
 * because-de: …
 * instead: Say what may happen: "may ease … for a while".
 * unless: cure of the wax
 * cures
 * heals … pain
 * </pre>
 *
 * <p>A line in brackets begins a ban, with the code of the rule that reports it and what the words do. Every other line is
 * a phrase (see {@link Phrase}); lines that begin with {@code because:}, {@code instead:} and {@code unless:} give the reason,
 * the advice, and a phrase in which the words mean something else. With the code of a language, lines such as
 * {@code because-de:} say it to people whose Kneadwork speaks that language; what the words do is {@code name-de:} there, as
 * the end of a sentence. {@code #} begins a comment.
 */
public final class WordingPack {

	private static final Pattern SAID = Pattern.compile("(name|because|instead)(?:-([a-z]{2,3}))?:\\s*(.*)");
	private static final String UNLESS = "unless:";
	private static final Pattern HEADING = Pattern.compile("\\[KW50[345] [^\\]]+\\]");

	/** A ban as it stands in the file: the severity is that of the rule. */
	private static final class Section {

		private final String code;
		private final String name;
		/** What is said, by "name", "because" or "instead" and then by language; of no language: in English. */
		private final Map<String, Map<String, String>> said = new HashMap<>();
		private final List<Phrase> phrases = new ArrayList<>();
		private final List<Phrase> exceptions = new ArrayList<>();

		private final Function<String, Set<String>> forms;

		private Section(String heading, Function<String, Set<String>> forms) {
			int blank = heading.indexOf(' ');
			this.code = heading.substring(1, blank);
			this.name = heading.substring(blank + 1, heading.length() - 1);
			this.forms = forms;
			said.computeIfAbsent("name", key -> new HashMap<>()).put("", name);
		}

		private Message said(String what) {
			Map<String, String> words = new HashMap<>(said.getOrDefault(what, Map.of()));
			String english = words.remove("");
			return new Message.Translated(english == null ? "" : english, words);
		}

		private void read(String line) {
			if (line.indexOf(':') < 0) {
				// What nearly all lines are.
				Phrase.of(line, forms).ifPresent(phrases::add);
				return;
			}
			Matcher words = SAID.matcher(line);
			if (words.matches()) {
				String language = words.group(2) == null ? "" : words.group(2);
				said.computeIfAbsent(words.group(1), key -> new HashMap<>()).put(language, words.group(3).strip());
			} else if (line.startsWith(UNLESS)) {
				Phrase.of(line.substring(UNLESS.length()), forms).ifPresent(exceptions::add);
			} else {
				Phrase.of(line, forms).ifPresent(phrases::add);
			}
		}
	}

	private static final class English {

		private static final List<Section> SECTIONS = read(DataFile.lines("wording-en.txt"), WordForms::of);
	}

	private WordingPack() {
	}

	private static List<Section> read(List<String> lines, Function<String, Set<String>> forms) {
		List<Section> sections = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith("[")) {
				sections.add(new Section(line, forms));
			} else {
				sections.getLast().read(line);
			}
		}
		return List.copyOf(sections);
	}

	/**
	 * Reads a pack that a plug-in brings along. It is one for a language, which has packs of its own or none; it can only ban
	 * words, and allows none that another pack bans.
	 *
	 * @param language the language as a BCP 47 tag; a pack for {@code de} is also one for {@code de-AT}
	 * @param text the pack, in the form that this class describes
	 * @param severity tells the severity of a rule by its code
	 * @return the bans
	 * @throws IllegalArgumentException when the text is not of that form, or bans nothing; the message says so in a sentence
	 */
	public static AddedWords added(String language, String text, Function<String, Severity> severity) {
		List<String> lines = DataFile.lines(text.lines());
		for (String line : lines) {
			if (line.startsWith("[") && !HEADING.matcher(line).matches()) {
				throw new IllegalArgumentException("'" + line + "' begins no ban: it has to look like [KW503 promises a cure], with one of "
						+ "the codes KW503, KW504 and KW505.");
			}
		}
		if (lines.isEmpty() || !lines.getFirst().startsWith("[")) {
			throw new IllegalArgumentException("It has to begin with a ban, such as [KW503 promises a cure].");
		}
		List<Section> sections = read(lines, isEnglish(language) ? WordForms::of : Phrase::asWritten);
		for (Section section : sections) {
			if (section.phrases.isEmpty()) {
				throw new IllegalArgumentException("The ban '" + section.name + "' has no words.");
			}
		}
		return new AddedWords(language, bans(sections, severity));
	}

	private static List<BannedWords> bans(List<Section> sections, Function<String, Severity> severity) {
		return sections.stream().map(section -> new BannedWords(section.code, severity.apply(section.code), section.said("name"),
				section.said("because"), section.said("instead"), section.phrases, section.exceptions)).toList();
	}

	/**
	 * The words that texts in a language do not use.
	 *
	 * @param language the language as a BCP 47 tag, such as {@code en} or {@code en-GB}
	 * @param severity tells the severity of a rule by its code
	 * @return the bans; empty where there is no pack for the language
	 */
	public static List<BannedWords> of(String language, Function<String, Severity> severity) {
		return !isEnglish(language) ? List.of() : bans(English.SECTIONS, severity);
	}

	/**
	 * Tells whether a language is English of any country.
	 *
	 * @param language the language as a BCP 47 tag
	 * @return whether it is
	 */
	public static boolean isEnglish(String language) {
		String tag = language.toLowerCase(Locale.ROOT);
		return tag.equals("en") || tag.startsWith("en-");
	}
}
