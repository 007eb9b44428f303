package org.kneadwork.safety.finding;

import java.util.Locale;
import java.util.Objects;
import org.kneadwork.model.message.Message;

/**
 * Another place that a reader of a finding should look at.
 *
 * @param said what is there, in a few words
 * @param place the place
 */
public record Related(Message said, Place place) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public Related {
		Objects.requireNonNull(said);
		Objects.requireNonNull(place);
	}

	/**
	 * A place of which the same is said in every language.
	 *
	 * @param message what is there, in a few words
	 * @param place the place
	 * @throws NullPointerException when anything is null
	 */
	public Related(String message, Place place) {
		this(Message.of(message), place);
	}

	/**
	 * What is there, in English, as all reports and logs have it.
	 *
	 * @return a few words
	 */
	public String message() {
		return said.inEnglish();
	}

	/**
	 * What is there, in the language of a reader.
	 *
	 * @param language the language; one that Kneadwork does not speak gives English
	 * @return a few words
	 */
	public String messageIn(Locale language) {
		return said.in(language);
	}
}
