package org.kneadwork.compiler.translation;

import java.util.Optional;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.translation.TranslatableText;

/**
 * A text of a library that can be translated, with what there is of it in another language.
 *
 * @param id names the text: it stays the same when something is added before or behind it
 * @param entity the entity that has the text
 * @param text the text
 * @param target the translation that stands in the library
 * @param state what the translation is worth
 */
public record TranslationUnit(String id, Entity entity, TranslatableText text, Optional<String> target, State state) {

	/** What a translation is worth. */
	public enum State {
		/** There is none. */
		MISSING,
		/** It is of an older text, or does not say of which. */
		STALE,
		/** It is of the text of today. */
		CURRENT
	}

	/**
	 * Which part of the work it belongs to.
	 *
	 * @return the part
	 */
	public TranslationPart part() {
		return TranslationPart.of(entity, text);
	}
}
