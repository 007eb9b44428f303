package org.kneadwork.safety.translation;

import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;

/**
 * A text of an entity that can be translated.
 *
 * @param element the element that states it
 * @param feature its statement
 * @param index which of several texts of the statement, from 0; 0 where there can be only one
 * @param field the word with which a translation names the statement; empty: the title of the entity
 * @param number which of several texts of the entity under this word, counted from 1 in the order in which the formatter puts them
 * @param words the text in the language of the library; empty for a step without words, which is counted nevertheless
 * @param use what it is for
 */
public record TranslatableText(EObject element, EAttribute feature, int index, Optional<TranslatableField> field, int number,
		String words, Use use) {

	/** What a text is for. */
	public enum Use {
		/** It tells people how to do something safely, what not to do, or when to seek help. */
		SAFETY,
		/** It is shown to people. */
		SHOWN,
		/** It is for authors and reviewers. */
		BACKGROUND
	}

	/**
	 * What the text is, as a message says it.
	 *
	 * @return the word of its statement, with its number where there may be several, such as {@code step 3}
	 */
	public String name() {
		return field.map(found -> number > 1 || isNumbered(found) ? found.getLiteral() + " " + number : found.getLiteral())
				.orElse("title");
	}

	/**
	 * What the text is, in every language; in English, as {@link #name()} says it.
	 *
	 * @return such as {@code step 3}
	 */
	public Message called() {
		Message word = Sayings.say("field." + field.map(TranslatableField::getLiteral).orElse("title"));
		return field.filter(found -> number > 1 || isNumbered(found)).isPresent() ? Sayings.say("numbered", word, number) : word;
	}

	private static boolean isNumbered(TranslatableField field) {
		return switch (field) {
			case STEP, STOP_WHEN, BY, CLAIM, SAYS, UNTIL -> true;
			default -> false;
		};
	}
}
