package org.kneadwork.safety.finding;

import java.util.Objects;

/**
 * Puts another text in the place of one.
 *
 * @param place whose text is replaced; a place of no length: where the text is inserted
 * @param text the new text, in the Knead language; empty where something is only taken away
 */
public record ReplaceText(Place place, String text) implements Change {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public ReplaceText {
		Objects.requireNonNull(place);
		Objects.requireNonNull(text);
	}
}
