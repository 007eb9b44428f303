package org.kneadwork.safety.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kneadwork.safety.finding.Severity;

/**
 * The words that no library uses, whoever writes it. The packs lie beside this class as data, one file a language:
 *
 * <pre>
 * [KW503 promises a cure]
 * because: A self-care technique cannot promise this.
 * instead: Say what may happen: "may ease … for a while".
 * unless: cure of the wax
 * cures
 * heals … pain
 * </pre>
 *
 * <p>A line in brackets begins a ban, with the code of the rule that reports it and what the words do. Every other line is
 * a phrase (see {@link Phrase}); lines that begin with {@code because:}, {@code instead:} and {@code unless:} give the reason,
 * the advice, and a phrase in which the words mean something else. {@code #} begins a comment.
 */
public final class WordingPack {

	private static final String BECAUSE = "because:";
	private static final String INSTEAD = "instead:";
	private static final String UNLESS = "unless:";

	/** A ban as it stands in the file: the severity is that of the rule. */
	private static final class Section {

		private final String code;
		private final String name;
		private String because = "";
		private String instead = "";
		private final List<Phrase> phrases = new ArrayList<>();
		private final List<Phrase> exceptions = new ArrayList<>();

		private Section(String heading) {
			int blank = heading.indexOf(' ');
			this.code = heading.substring(1, blank);
			this.name = heading.substring(blank + 1, heading.length() - 1);
		}

		private void read(String line) {
			if (line.startsWith(BECAUSE)) {
				because = line.substring(BECAUSE.length()).strip();
			} else if (line.startsWith(INSTEAD)) {
				instead = line.substring(INSTEAD.length()).strip();
			} else if (line.startsWith(UNLESS)) {
				Phrase.of(line.substring(UNLESS.length()), WordForms::of).ifPresent(exceptions::add);
			} else {
				Phrase.of(line, WordForms::of).ifPresent(phrases::add);
			}
		}
	}

	private static final class English {

		private static final List<Section> SECTIONS = read("wording-en.txt");
	}

	private WordingPack() {
	}

	private static List<Section> read(String file) {
		List<Section> sections = new ArrayList<>();
		for (String line : DataFile.lines(file)) {
			if (line.startsWith("[")) {
				sections.add(new Section(line));
			} else {
				sections.getLast().read(line);
			}
		}
		return List.copyOf(sections);
	}

	/**
	 * The words that texts in a language do not use.
	 *
	 * @param language the language as a BCP 47 tag, such as {@code en} or {@code en-GB}
	 * @param severity tells the severity of a rule by its code
	 * @return the bans; empty where there is no pack for the language
	 */
	public static List<BannedWords> of(String language, Function<String, Severity> severity) {
		return !isEnglish(language) ? List.of() : English.SECTIONS.stream().map(section -> new BannedWords(section.code,
				severity.apply(section.code), section.name, section.because, section.instead, section.phrases,
				section.exceptions)).toList();
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
