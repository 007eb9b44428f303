package org.kneadwork.safety.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.AddStatement;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.wording.Misspelling;
import org.kneadwork.safety.wording.PeopleTexts.Check;
import org.kneadwork.safety.wording.PeopleTexts.PeopleText;
import org.kneadwork.safety.wording.Spelling;

/** KW507. Texts in a language without a dictionary, and in no known one, are not looked at. */
record Misspelt(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Content content = checked.content();
		List<String> words = content.library().map(Library::getWords).map(Known::texts).orElse(List.of());
		Map<String, Optional<Spelling>> spellings = new HashMap<>();
		Parts.of(checked).texts(Check.SPELLING).forEach(text -> {
			Optional<Spelling> spelling = text.language(content)
					.flatMap(language -> spellings.computeIfAbsent(language, each -> Spelling.of(each, words)));
			if (spelling.isPresent()) {
				check(text, spelling.get(), content.library(), findings);
			}
		});
	}

	/** A word that stands several times in one text is reported once. */
	private void check(PeopleText text, Spelling spelling, Optional<Library> library, Consumer<Finding> findings) {
		Set<String> reported = new HashSet<>();
		for (Misspelling found : spelling.in(text.text())) {
			if (reported.add(found.word())) {
				Finding finding = finding(text, found, spelling.suggestions(found.word()));
				findings.accept(library.map(header -> finding.with(keep(header, found.word()))).orElse(finding));
			}
		}
	}

	private Finding finding(PeopleText text, Misspelling found, List<String> suggestions) {
		ElementPlace place = TextWords.place(text).part(found.start(), found.end());
		Message keep = Sayings.say("KW507.keep", found.word());
		Finding finding = info.finding(place, Sayings.say("KW507.unknown", found.word()), suggestions.isEmpty() ? keep
				: Sayings.say("KW507.meant", Sayings.choice(suggestions.stream().map(Words::quoted).toList()), keep));
		for (String suggestion : suggestions) {
			finding = finding.with(new Fix(Sayings.say("KW507.change", suggestion), place, suggestion));
		}
		return finding;
	}

	/** The words of a library stand in one statement. */
	private static Fix keep(Library library, String word) {
		Message title = Sayings.say("KW507.add", word);
		int last = library.getWords().size() - 1;
		if (last < 0) {
			return new Fix(title, false, List.of(new AddStatement(library, "words " + Mends.text(word))));
		}
		ElementPlace place = ElementPlace.of(library, ContentPackage.Literals.LIBRARY__WORDS, last);
		return new Fix(title, place, Mends.text(library.getWords().get(last)) + ", " + Mends.text(word));
	}
}
