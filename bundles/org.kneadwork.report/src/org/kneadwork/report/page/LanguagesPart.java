package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.LanguageRow;

/** In which languages are the safety texts current? */
final class LanguagesPart {

	private static final String QUESTION = "In which languages are the safety texts current?";

	private LanguagesPart() {
	}

	static Part of(Coverage coverage) {
		List<List<ListCell>> rows = coverage.languages().stream().map(language -> Stream.of(ListCell.of(language.name(), language.tag()),
				current(language) ? ListCell.of(Tone.OK, "all current") : ListCell.of(Tone.BAD, "not all current"),
				ListCell.of(Numbers.outOf(language.current(), language.safetyTexts()))).toList()).toList();
		List<List<ListCell>> gaps = coverage.languages().stream().flatMap(language -> language.gaps().stream()
				.map(gap -> Stream.of(ListCell.of(language.name()), ListCell.of(gap.of()), ListCell.of(gap.text()),
						ListCell.of(Tone.BAD, gap.outdated() ? "of an older text" : "missing")).toList())).toList();
		return new Part(heading(coverage), List.of(
				new ListTable("language-list", "", "", "Languages", Column.of("Language", "State", "Safety texts"), rows),
				new ListTable("gap-list", gaps.isEmpty() ? "" : "Safety texts without a current translation", "",
						"Safety texts without a current translation", Column.of("Language", "Of*", "Text", "Translation"), gaps)));
	}

	private static Heading heading(Coverage coverage) {
		List<LanguageRow> languages = coverage.languages();
		String own = "The library is written in " + (coverage.about().language().isEmpty() ? "a language that it does not name"
				: coverage.about().language()) + ".";
		if (languages.isEmpty()) {
			return new Heading("languages", QUESTION, Tone.PLAIN, own + " There is no translation.", "no translation", "");
		}
		long complete = languages.stream().filter(LanguagesPart::current).count();
		return new Heading("languages", QUESTION, complete == languages.size() ? Tone.OK : Tone.BAD,
				own + " In " + Numbers.outOf(complete, languages.size()) + " translations every safety text is current.",
				Numbers.outOf(complete, languages.size()) + " current", "");
	}

	private static boolean current(LanguageRow language) {
		return language.current() == language.safetyTexts();
	}
}
