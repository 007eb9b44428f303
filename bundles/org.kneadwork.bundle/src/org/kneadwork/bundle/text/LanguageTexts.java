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
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.translation.TranslatableText;
import org.kneadwork.safety.translation.TranslatableText.Use;
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
	 * The texts as they were translated. What safety depends on is left out where it is a translation of an older text, or may be
	 * one: people are better served by the text of today in another language.
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
		if (item.getTexts().isEmpty()) {
			return;
		}
		boolean current = Known.text(item.getFingerprint()).filter(Fingerprints.ofTexts(found.get())::matches).isPresent();
		Map<TranslatableField, List<TranslatableText>> originals = originals(found.get(), translatable);
		for (TranslatedText text : item.getTexts()) {
			List<TranslatableText> meant = originals.getOrDefault(text.getField(), List.of());
			int index = text.isSetNumber() ? text.getNumber() - 1 : 0;
			if (index >= 0 && index < meant.size() && (current || meant.get(index).use() != Use.SAFETY)) {
				Known.text(text.getText()).ifPresent(words -> add(slot(meant.get(index)), words));
			}
		}
	}

	private static TextSlot slot(TranslatableText text) {
		return new TextSlot(text.element(), text.feature(), text.index());
	}

	private static Map<TranslatableField, List<TranslatableText>> originals(Entity entity, TranslatableTexts translatable) {
		Map<TranslatableField, List<TranslatableText>> originals = new EnumMap<>(TranslatableField.class);
		for (TranslatableText text : translatable.of(entity)) {
			text.field().ifPresent(field -> originals.computeIfAbsent(field, missing -> new ArrayList<>()).add(text));
		}
		return originals;
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
