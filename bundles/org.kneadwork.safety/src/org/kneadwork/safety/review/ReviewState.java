package org.kneadwork.safety.review;

import java.time.LocalDate;
import java.util.List;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.fingerprint.Fingerprint;

/** Whether an entity has been reviewed, and whether that still holds. */
public sealed interface ReviewState {

	/** Nobody has reviewed it, or nobody since it was changed as a reviewer had asked. */
	record Missing() implements ReviewState {
	}

	/**
	 * There is a review that does not count, since something is missing in it.
	 *
	 * @param review the review
	 * @param missing what is missing, as a message says it, such as {@code who reviewed}
	 * @param now the fingerprint of what there is to review
	 */
	record Incomplete(Review review, List<Message> missing, Fingerprint now) implements ReviewState {

		/** Takes a copy of the list. */
		public Incomplete {
			missing = List.copyOf(missing);
		}
	}

	/**
	 * A reviewer asks for changes, or rejects it, and it has not been changed since.
	 *
	 * @param review the review
	 */
	record Objected(Review review) implements ReviewState {
	}

	/**
	 * It was approved, and has been changed since.
	 *
	 * @param review the newest review that approved it
	 * @param now its fingerprint today
	 */
	record Changed(Review review, Fingerprint now) implements ReviewState {
	}

	/**
	 * It was approved and has not been changed, but the review no longer holds.
	 *
	 * @param review the review that held longest
	 */
	record Expired(Review review) implements ReviewState {
	}

	/**
	 * It was approved, has not been changed since, and the review holds.
	 *
	 * @param review the review that holds longest
	 * @param until the last day on which it holds
	 * @param independent whether one of those who approved it is none of the authors of the library; true also where
	 *     the library names no authors
	 */
	record Valid(Review review, LocalDate until, boolean independent) implements ReviewState {
	}
}
