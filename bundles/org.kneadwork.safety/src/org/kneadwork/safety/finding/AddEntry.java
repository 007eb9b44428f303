package org.kneadwork.safety.finding;

import java.util.Objects;
import org.eclipse.emf.ecore.EObject;

/**
 * Adds an entry, such as a technique or the library header, to the file in which an element stands.
 *
 * @param near an element of that file
 * @param entry the text of the entry, in the Knead language; lines end with {@code \n}
 * @param first whether it comes before all others; else it comes last
 */
public record AddEntry(EObject near, String entry, boolean first) implements Change {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public AddEntry {
		Objects.requireNonNull(near);
		Objects.requireNonNull(entry);
	}
}
