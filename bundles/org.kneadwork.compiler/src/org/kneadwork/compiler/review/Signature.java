package org.kneadwork.compiler.review;

import java.time.LocalDate;
import org.kneadwork.model.content.ReviewDecision;
import org.kneadwork.model.content.ReviewerRole;
import org.kneadwork.safety.content.PlainWords;

/**
 * What a reviewer says, of whatever they review.
 *
 * @param by who reviewed
 * @param role what they are
 * @param on the day of the review
 * @param until the last day on which it holds
 * @param decision what they decided
 */
public record Signature(String by, ReviewerRole role, LocalDate on, LocalDate until, ReviewDecision decision) {

	/**
	 * Takes the layout out of the name.
	 *
	 * @throws IllegalArgumentException when there is no name, or the days do not go together; the message is for people
	 */
	public Signature {
		by = PlainWords.of(by);
		if (by.isEmpty()) {
			throw new IllegalArgumentException("A review needs the name of who reviewed.");
		}
		if (by.codePoints().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("The name holds a character that cannot be written.");
		}
		if (until.isBefore(on)) {
			throw new IllegalArgumentException("A review of " + on + " cannot hold until " + until + ", which is before that.");
		}
	}
}
