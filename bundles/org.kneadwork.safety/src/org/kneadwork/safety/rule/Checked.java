package org.kneadwork.safety.rule;

import java.time.Clock;
import java.time.LocalDate;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.review.Reviews;

/**
 * What rules look at.
 *
 * @param content the content
 * @param matrix the matrix of the same content
 * @param reviews the reviews of the same content
 * @param today the day on which reviews and waivers have to hold
 * @param release whether the content is to be released, so that what only a release needs is an error
 */
public record Checked(Content content, VerdictMatrix matrix, Reviews reviews, LocalDate today, boolean release) {

	/**
	 * Computes what rules need.
	 *
	 * @param content the content
	 * @param matrix the matrix of the same content
	 * @param today the day on which reviews and waivers have to hold
	 * @param release whether the content is to be released
	 * @return the content with what was computed of it
	 */
	public static Checked of(Content content, VerdictMatrix matrix, LocalDate today, boolean release) {
		return new Checked(content, matrix, Reviews.of(content, matrix, today), today, release);
	}

	/**
	 * Computes what rules need, for a check today that is not for a release.
	 *
	 * @param content the content
	 * @return the content with what was computed of it
	 */
	public static Checked of(Content content) {
		return of(content, VerdictMatrix.of(content), LocalDate.now(Clock.systemDefaultZone()), false);
	}
}
