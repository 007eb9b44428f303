package org.kneadwork.safety.diff;

import java.util.Optional;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;

/** The facts about what things are called, and what they say, in other languages. */
final class TranslationFacts {

	private TranslationFacts() {
	}

	static void add(Content content, Facts facts) {
		for (Translation translation : content.all(Translation.class)) {
			Known.text(translation.getLanguage()).ifPresent(language ->
					translation.getItems().forEach(item -> add(item, language, facts)));
		}
	}

	private static void add(TranslatedEntity item, String language, Facts facts) {
		Optional<Subject> subject = Known.of(item.getEntity()).flatMap(facts.naming()::subject);
		subject.ifPresent(known -> {
			facts.text(known, Aspect.TRANSLATION, language + " title", item.getTitle());
			item.getTexts().forEach(text -> facts.text(known, Aspect.TRANSLATION, language + " " + which(text), text.getText()));
		});
	}

	private static String which(TranslatedText text) {
		return text.getField().getLiteral() + (text.isSetNumber() ? " " + text.getNumber() : "");
	}
}
