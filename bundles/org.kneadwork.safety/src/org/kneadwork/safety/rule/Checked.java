package org.kneadwork.safety.rule;

import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * What rules look at.
 *
 * @param content the content
 * @param matrix the matrix of the same content
 */
public record Checked(Content content, VerdictMatrix matrix) {

	/**
	 * Computes what rules need.
	 *
	 * @param content the content
	 * @return the content with its matrix
	 */
	public static Checked of(Content content) {
		return new Checked(content, VerdictMatrix.of(content));
	}
}
