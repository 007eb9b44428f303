package org.kneadwork.compiler.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.translation.TranslationUnit.State;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.translation.TranslatableText;

/** The texts of a library that can be translated, and the languages that it has. */
public final class TranslationUnits {

	private static final Language DEFAULT = new Language("en");

	private TranslationUnits() {
	}

	/**
	 * The texts of a library with what there is of them in a language.
	 *
	 * @param library the library
	 * @param language the language
	 * @return the texts that have words, without the titles of sources, which stay as they were published; what keeps people from harm comes first, within a part in the order of the files
	 */
	public static List<TranslationUnit> of(CheckedLibrary library, Language language) {
		Existing existing = new Existing(library, language);
		List<TranslationUnit> units = new ArrayList<>();
		for (Entity entity : library.content().own(Entity.class)) {
			if (Known.text(entity.getName()).isPresent()) {
				units.addAll(of(entity, library.checked().texts().of(entity), existing));
			}
		}
		units.sort(Comparator.comparing(TranslationUnit::part));
		return List.copyOf(units);
	}

	private static List<TranslationUnit> of(Entity entity, List<TranslatableText> texts, Existing existing) {
		UnitIds ids = new UnitIds(entity);
		List<TranslationUnit> units = new ArrayList<>();
		for (TranslatableText text : texts) {
			if (!text.words().isEmpty() && !isTitleAsPublished(entity, text)) {
				Optional<Existing.Found> found = existing.of(entity, text);
				State state = found.map(each -> each.isCurrent() ? State.CURRENT : State.STALE).orElse(State.MISSING);
				units.add(new TranslationUnit(ids.of(text), entity, text, found.map(Existing.Found::words), state));
			}
		}
		return units;
	}

	/** A source is found under the title that it has. */
	private static boolean isTitleAsPublished(Entity entity, TranslatableText text) {
		return entity instanceof Source && text.field().isEmpty();
	}

	/**
	 * The language in which a library is written.
	 *
	 * @param library the library
	 * @return its language; English where it does not say
	 */
	public static Language source(CheckedLibrary library) {
		return library.content().library().flatMap(header -> Known.text(header.getLanguage())).flatMap(Language::of).orElse(DEFAULT);
	}

	/**
	 * The other languages of a library.
	 *
	 * @param library the library
	 * @return those that it declares, then those into which something is translated
	 */
	public static List<Language> languages(CheckedLibrary library) {
		Set<Language> languages = new LinkedHashSet<>();
		library.content().library().map(Library::getTranslatedTo).stream().flatMap(tags -> Known.texts(tags).stream())
				.flatMap(tag -> Language.of(tag).stream()).forEach(languages::add);
		library.content().own(Translation.class).stream().flatMap(each -> Known.text(each.getLanguage()).stream())
				.flatMap(tag -> Language.of(tag).stream()).sorted(Comparator.comparing(Language::tag)).forEach(languages::add);
		languages.remove(source(library));
		return List.copyOf(languages);
	}
}
