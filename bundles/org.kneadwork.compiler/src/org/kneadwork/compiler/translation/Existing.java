package org.kneadwork.compiler.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.translation.TranslatableText;

/** What a library has in a language already. */
final class Existing {

	/** What is there of a text: without a statement, the title of the item. */
	record Found(TranslatedEntity item, Optional<TranslatedText> statement, String words) {

		/** Whether it is a translation of the text of today. */
		boolean isCurrent() {
			return Existing.isCurrent(item);
		}
	}

	private final List<Translation> translations = new ArrayList<>();
	private final Map<Entity, List<TranslatedEntity>> items = new HashMap<>();

	Existing(CheckedLibrary library, Language language) {
		for (Translation translation : library.content().own(Translation.class)) {
			if (Known.text(translation.getLanguage()).filter(language::is).isPresent()) {
				translations.add(translation);
				translation.getItems().stream().filter(item -> Known.is(item.getEntity()))
						.forEach(item -> items.computeIfAbsent(item.getEntity(), missing -> new ArrayList<>()).add(item));
			}
		}
	}

	/** The blocks of the language, in the order of the files. */
	List<Translation> translations() {
		return translations;
	}

	/** What is there of an entity, usually in one place. */
	List<TranslatedEntity> items(Entity entity) {
		return items.getOrDefault(entity, List.of());
	}

	/** What is there of a text. Where there are two, the same as a bundle takes: that which comes first in the alphabet. */
	Optional<Found> of(Entity entity, TranslatableText text) {
		return items(entity).stream().flatMap(item -> of(item, text).stream())
				.min((one, other) -> one.words().compareTo(other.words()));
	}

	private static Optional<Found> of(TranslatedEntity item, TranslatableText text) {
		if (text.field().isEmpty()) {
			return Known.text(item.getTitle()).map(title -> new Found(item, Optional.empty(), title));
		}
		return item.getTexts().stream().filter(each -> means(each, text.field().get(), text.number()))
				.filter(each -> Known.text(each.getText()).isPresent()).findFirst()
				.map(each -> new Found(item, Optional.of(each), each.getText()));
	}

	private static boolean means(TranslatedText text, TranslatableField field, int number) {
		return text.getField() == field && (text.isSetNumber() ? text.getNumber() : 1) == number;
	}

	/** Whether what is there of an entity is of its texts of today. */
	static boolean isCurrent(TranslatedEntity item) {
		return Known.text(item.getFingerprint()).filter(Fingerprints.ofTexts(item.getEntity())::matches).isPresent();
	}
}
