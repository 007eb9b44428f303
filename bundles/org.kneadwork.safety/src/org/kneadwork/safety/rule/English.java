package org.kneadwork.safety.rule;

import java.util.Locale;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;

/** Tells whether the words of a library can be read as English. */
final class English {

	private English() {
	}

	/** A library that does not say in which language it is written is taken for English, as its keywords are. */
	static boolean isLanguageOf(Content content) {
		return content.library().map(Library::getLanguage).flatMap(Known::text)
				.map(tag -> Locale.forLanguageTag(tag).getLanguage().equals(Locale.ENGLISH.getLanguage())).orElse(true);
	}
}
