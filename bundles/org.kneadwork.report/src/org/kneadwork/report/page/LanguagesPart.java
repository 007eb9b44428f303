package org.kneadwork.report.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.LanguageRow;

/** In which languages are the safety texts current? */
final class LanguagesPart {

	private static final String ID = "languages";

	private LanguagesPart() {
	}

	static Part of(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.languages().stream().map(language -> Stream.of(ListCell.of(name(language, words), language.tag()),
				current(language) ? ListCell.of(Tone.OK, words.say("languages.current")) : ListCell.of(Tone.BAD, words.say("languages.not-current")),
				ListCell.of(words.outOf(language.current(), language.safetyTexts()))).toList()).toList();
		List<List<ListCell>> gaps = coverage.languages().stream().flatMap(language -> language.gaps().stream()
				.map(gap -> Stream.of(ListCell.of(name(language, words)), ListCell.of(gap.of(), words), ListCell.of(words.of(gap.called())),
						ListCell.of(Tone.BAD, words.say(gap.outdated() ? "languages.outdated" : "languages.missing"))).toList())).toList();
		String without = words.say("languages.gaps");
		return new Part(heading(coverage, words), List.of(
				new ListTable(words, "language-list", "", "", words.say("languages.caption"), Column.of(words, "language", "state", "safety-texts"), rows),
				new ListTable(words, "gap-list", gaps.isEmpty() ? "" : without, "", without,
						Column.of(words, "language", "of*", "text", "translation"), gaps)));
	}

	private static Heading heading(Coverage coverage, PageWords words) {
		List<LanguageRow> languages = coverage.languages();
		String own = coverage.about().language().isEmpty() ? words.say("languages.unnamed")
				: words.say("languages.own", written(coverage.about().language()));
		if (languages.isEmpty()) {
			return new Heading(ID, words.say(ID), Tone.PLAIN, own + " " + words.say("languages.none"), words.say("languages.none.count"), "");
		}
		long complete = languages.stream().filter(LanguagesPart::current).count();
		String counted = words.outOf(complete, languages.size());
		return new Heading(ID, words.say(ID), complete == languages.size() ? Tone.OK : Tone.BAD,
				own + " " + words.say("languages.answer", counted), words.say("languages.count", counted), "");
	}

	/** In English by its tag alone. */
	private static Message written(String tag) {
		return new Message.Translated(tag, Patterns.OTHER_LANGUAGES.stream()
				.collect(Collectors.toUnmodifiableMap(Function.identity(), code -> new Message.Language(tag).in(Locale.of(code)))));
	}

	private static String name(LanguageRow language, PageWords words) {
		String name = Locale.forLanguageTag(language.tag()).getDisplayName(words.language());
		return name.isBlank() ? language.tag() : name;
	}

	private static boolean current(LanguageRow language) {
		return language.current() == language.safetyTexts();
	}
}
