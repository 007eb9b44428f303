package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.translation.TranslatableText;

/** Reads the translations of a library. */
final class Translated {

	/**
	 * Which text of an entity: its title where there is no field.
	 *
	 * @param field the statement
	 * @param number which of several, from 1
	 */
	record Which(Optional<TranslatableField> field, int number) {

		static Which of(TranslatableText text) {
			return new Which(text.field(), text.number());
		}

		static Which of(TranslatedText text) {
			return new Which(Optional.of(text.getField()), text.isSetNumber() ? text.getNumber() : 1);
		}
	}

	private Translated() {
	}

	/** Goes through all translated entities that are known, with the languages into which they are translated. */
	static void forEach(Content content, BiConsumer<Translation, TranslatedEntity> visitor) {
		for (Translation translation : content.own(Translation.class)) {
			if (Known.text(translation.getLanguage()).isPresent()) {
				for (TranslatedEntity item : translation.getItems()) {
					if (Known.is(item.getEntity())) {
						visitor.accept(translation, item);
					}
				}
			}
		}
	}

	/** The texts that a translation gives, its title included. */
	static List<Which> texts(TranslatedEntity item) {
		List<Which> found = new ArrayList<>();
		if (Known.text(item.getTitle()).isPresent()) {
			found.add(new Which(Optional.empty(), 1));
		}
		for (TranslatedText text : item.getTexts()) {
			if (Known.text(text.getText()).isPresent()) {
				found.add(Which.of(text));
			}
		}
		return found;
	}

	/** Whether an entity says anything on which safety depends. */
	static boolean hasSafety(List<TranslatableText> texts) {
		return texts.stream().anyMatch(text -> text.use() == TranslatableText.Use.SAFETY);
	}

	
}
