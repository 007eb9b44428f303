package org.kneadwork.safety.finding;

import java.util.Objects;
import org.eclipse.emf.ecore.EObject;

/**
 * Adds words behind a part of a statement, such as a time.
 *
 * @param element the part
 * @param words the words, in the Knead language, without blanks around them
 */
public record AddBehind(EObject element, String words) implements Change {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public AddBehind {
		Objects.requireNonNull(element);
		Objects.requireNonNull(words);
	}
}
