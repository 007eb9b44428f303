package org.kneadwork.safety.finding;

import java.util.Objects;
import org.eclipse.emf.ecore.EObject;

/**
 * Adds a statement, or lines of comment for the author to make one of, to the block of an element. Where in the block, and with what around it, is a matter of whoever knows
 * the text.
 *
 * @param element the element, such as a technique
 * @param statement the statement or the comment, in the Knead language; where it has several lines, they end with
 *     {@code \n}, and what stands deeper is indented by two blanks
 */
public record AddStatement(EObject element, String statement) implements Change {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public AddStatement {
		Objects.requireNonNull(element);
		Objects.requireNonNull(statement);
	}
}
