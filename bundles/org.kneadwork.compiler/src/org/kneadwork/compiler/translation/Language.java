package org.kneadwork.compiler.translation;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A language, however its tag is written.
 *
 * @param tag its BCP 47 tag in the usual capitals, such as {@code pt-BR}
 */
public record Language(String tag) {

	/**
	 * Reads a tag.
	 *
	 * @param written the tag as somebody wrote it
	 * @return the language; empty where it is no tag
	 */
	public static Optional<Language> of(String written) {
		try {
			Locale locale = new Locale.Builder().setLanguageTag(written.strip()).build();
			return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(new Language(locale.toLanguageTag()));
		} catch (IllformedLocaleException e) {
			return Optional.empty();
		}
	}

	/**
	 * Tells whether a tag means this language.
	 *
	 * @param written a tag as somebody wrote it
	 * @return whether it does
	 */
	public boolean is(String written) {
		return of(written).filter(this::equals).isPresent();
	}

	/**
	 * The name of the language for people.
	 *
	 * @return its name in English with the tag, such as {@code German (de)}; the tag alone where it has no name
	 */
	public String name() {
		String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
		return name.isBlank() || name.equals(tag) ? tag : name + " (" + tag + ")";
	}
}
