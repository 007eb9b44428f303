package org.kneadwork.safety.rule;

import java.util.Locale;
import java.util.function.Consumer;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.wording.PeopleTexts.Check;
import org.kneadwork.safety.wording.PeopleTexts.PeopleText;
import org.kneadwork.safety.wording.Readability;
import org.kneadwork.safety.wording.WordingPack;

/** KW506. The formula is one for English: texts in other languages, and in no known one, are not measured. */
record HardToRead(RuleInfo info) implements Rule {

	/** The school grade that holds where a library states none. */
	static final int DEFAULT_GRADE = 8;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Content content = checked.content();
		int level = content.library().filter(Library::isSetReadingLevel).map(Library::getReadingLevel).orElse(DEFAULT_GRADE);
		Parts.of(checked).texts(Check.READING).forEach(text -> {
			if (text.language(content).filter(WordingPack::isEnglish).isPresent()) {
				Readability measured = Readability.of(text.text());
				if (measured.grade() > level + measured.tolerance()) {
					findings.accept(finding(text, measured, level));
				}
			}
		});
	}

	private Finding finding(PeopleText text, Readability measured, int level) {
		return info.finding(TextWords.place(text),
				Sayings.say("KW506.hard", TextWords.the(text), decimal(measured.grade()), Sayings.count(measured.words(), "KW506.words"),
						Sayings.count(measured.sentences(), "KW506.sentences"),
						decimal((double) measured.syllables() / measured.words()), level),
				Sayings.say("KW506.advice"));
	}

	/** A number with one digit behind the point. */
	private static Message decimal(double number) {
		String written = String.format(Locale.ROOT, "%.1f", number);
		int point = written.indexOf('.');
		return Sayings.say("decimal", written.substring(0, point), written.substring(point + 1));
	}
}
