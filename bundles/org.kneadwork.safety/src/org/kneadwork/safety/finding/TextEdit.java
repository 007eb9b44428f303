package org.kneadwork.safety.finding;

import java.util.Objects;

/**
 * A change of a text.
 *
 * @param place what is replaced; of no length: where something is inserted
 * @param text what stands there afterwards
 */
public record TextEdit(TextPlace place, String text) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public TextEdit {
		Objects.requireNonNull(place);
		Objects.requireNonNull(text);
	}
}
