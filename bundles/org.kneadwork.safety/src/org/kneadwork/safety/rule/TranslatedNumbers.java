package org.kneadwork.safety.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.translation.NumbersInText;
import org.kneadwork.safety.translation.TranslatableText;
import org.kneadwork.safety.translation.TranslatableTexts;

/** KW803. */
record TranslatedNumbers(RuleInfo info) implements Rule {

	private static final String DEFAULT_LANGUAGE = "en";

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		String language = checked.content().library().map(Library::getLanguage).flatMap(Known::text).orElse(DEFAULT_LANGUAGE);
		Translated.forEach(checked.content(), (translation, item) ->
				check(language, translation, item, checked.texts(), findings));
	}

	private void check(String language, Translation translation, TranslatedEntity item, TranslatableTexts texts,
			Consumer<Finding> findings) {
		Map<Translated.Which, TranslatableText> originals = new HashMap<>();
		for (TranslatableText text : texts.of(item.getEntity())) {
			originals.put(Translated.Which.of(text), text);
		}
		Known.text(item.getTitle()).ifPresent(title -> check(language, translation, item,
				originals.get(new Translated.Which(Optional.empty(), 1)), title,
				ElementPlace.of(item, ContentPackage.Literals.TRANSLATED_ENTITY__TITLE), findings));
		for (TranslatedText text : item.getTexts()) {
			Known.text(text.getText()).ifPresent(words -> check(language, translation, item,
					originals.get(Translated.Which.of(text)), words,
					ElementPlace.of(text, ContentPackage.Literals.TRANSLATED_TEXT__TEXT), findings));
		}
	}

	private void check(String language, Translation translation, TranslatedEntity item, TranslatableText original,
			String translated, ElementPlace place, Consumer<Finding> findings) {
		if (original == null) {
			return;
		}
		NumbersInText.Difference difference = new NumbersInText(language, original.words())
				.differenceFrom(new NumbersInText(translation.getLanguage(), translated));
		if (!difference.isNone()) {
			findings.accept(info.finding(place,
					Sayings.say("KW803.differ", original.name(), Words.kindOf(item.getEntity()), Words.name(item.getEntity()),
							Languages.name(translation.getLanguage()), words(difference.onlyThere()), words(difference.onlyHere())),
					Sayings.say("KW803.advice")));
		}
	}

	private static Message words(List<BigDecimal> numbers) {
		return numbers.isEmpty() ? Sayings.say("KW803.nothing")
				: Sayings.list(numbers.stream().map(BigDecimal::toPlainString).map(Message::of).toList());
	}
}
