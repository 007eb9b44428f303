package org.kneadwork.bundle.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.translation.TranslatableText;
import org.kneadwork.safety.translation.TranslatableTexts;

/** The texts of a library in one language. */
public final class LanguageTexts {

	private final String language;
	private final boolean source;
	private final Map<TextSlot, String> translated = new HashMap<>();

	private LanguageTexts(String language, boolean source) {
		this.language = language;
		this.source = source;
	}

	/**
	 * The texts as their author wrote them.
	 *
	 * @param language the language of the library, as a BCP 47 tag
	 * @return the texts
	 */
	public static LanguageTexts written(String language) {
		return new LanguageTexts(language, true);
	}

	/**
	 * The texts as they were translated.
	 *
	 * @param language the language, as a BCP 47 tag
	 * @param content the content, with its translations and those of the libraries in use
	 * @return the texts
	 */
	public static LanguageTexts translated(String language, Content content) {
		LanguageTexts texts = new LanguageTexts(language, false);
		TranslatableTexts translatable = new TranslatableTexts();
		for (Translation translation : content.all(Translation.class)) {
			if (language.equals(translation.getLanguage())) {
				translation.getItems().forEach(item -> texts.add(item, translatable));
			}
		}
		return texts;
	}

	/**
	 * The languages into which something of a library is translated.
	 *
	 * @param content the content
	 * @param source the language in which the library is written
	 * @return the languages as BCP 47 tags, in alphabetical order, without the one in which the library is written
	 */
	public static Collection<String> translations(Content content, String source) {
		Collection<String> languages = new TreeSet<>();
		for (Translation translation : content.own(Translation.class)) {
			if (!translation.getItems().isEmpty()) {
				Known.text(translation.getLanguage()).filter(language -> !language.equals(source)).ifPresent(languages::add);
			}
		}
		return languages;
	}

	private void add(TranslatedEntity item, TranslatableTexts translatable) {
		Optional<Entity> found = Known.of(item.getEntity());
		if (found.isEmpty()) {
			return;
		}
		Known.text(item.getTitle()).ifPresent(title -> add(TextSlot.of(found.get(), Literals.ENTITY__TITLE), title));
		Map<TranslatableField, List<TextSlot>> slots = item.getTexts().isEmpty() ? Map.of() : slots(found.get(), translatable);
		for (TranslatedText text : item.getTexts()) {
			List<TextSlot> meant = slots.getOrDefault(text.getField(), List.of());
			int index = text.isSetNumber() ? text.getNumber() - 1 : 0;
			if (index >= 0 && index < meant.size()) {
				Known.text(text.getText()).ifPresent(words -> add(meant.get(index), words));
			}
		}
	}

	private static Map<TranslatableField, List<TextSlot>> slots(Entity entity, TranslatableTexts translatable) {
		Map<TranslatableField, List<TextSlot>> slots = new EnumMap<>(TranslatableField.class);
		for (TranslatableText text : translatable.of(entity)) {
			text.field().ifPresent(field -> slots.computeIfAbsent(field, missing -> new ArrayList<>())
					.add(new TextSlot(text.element(), text.feature(), text.index())));
		}
		return slots;
	}

	/** Where two translations of one text stand, the one that comes first in the alphabet: the same in any order of files. */
	private void add(TextSlot slot, String words) {
		translated.merge(slot, words, (one, other) -> one.compareTo(other) <= 0 ? one : other);
	}

	/**
	 * The language.
	 *
	 * @return a BCP 47 tag, or {@code und} where the library does not say
	 */
	public String language() {
		return language;
	}

	/**
	 * Tells whether this is the language in which the library is written.
	 *
	 * @return whether it is
	 */
	public boolean isSource() {
		return source;
	}

	/**
	 * The translation of a text.
	 *
	 * @param slot where the text stands
	 * @return the translation; empty where there is none, and in the language of the library
	 */
	public Optional<String> translation(TextSlot slot) {
		return Optional.ofNullable(translated.get(slot));
	}
}
