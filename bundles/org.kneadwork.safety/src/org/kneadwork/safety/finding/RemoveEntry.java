package org.kneadwork.safety.finding;

import java.util.Objects;
import org.eclipse.emf.ecore.EObject;

/**
 * Takes an entry out of its file, with its lines. Comments before and behind it stay: they may say why it was there.
 *
 * @param entry the entry
 */
public record RemoveEntry(EObject entry) implements Change {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when it is null
	 */
	public RemoveEntry {
		Objects.requireNonNull(entry);
	}
}
