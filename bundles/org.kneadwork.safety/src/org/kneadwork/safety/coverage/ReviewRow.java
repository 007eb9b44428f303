package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.ReviewerRole;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Whether an item is signed off, and whether that still holds.
 *
 * @param item the item
 * @param state how things stand
 * @param by who reviewed it; empty where nobody did
 * @param role in which capacity, where that is declared
 * @param on when, as in ISO 8601; empty where that is not said
 * @param until the last day on which the review holds, as in ISO 8601; empty where that is not said
 * @param independent whether somebody else than the authors has approved it; empty where no review holds
 * @param lacking what an incomplete review does not say, in every language
 * @param fingerprint the fingerprint of what there is to sign today, in its short form
 * @param place where the review stands, where there is one
 */
public record ReviewRow(Named item, State state, String by, Optional<ReviewerRole> role, String on, String until,
		Optional<Boolean> independent, List<Message> lacking, String fingerprint, Optional<TextPlace> place) {

	/** How things stand with a review, the most urgent first. */
	public enum State {
		/** A reviewer asks for changes, or rejects it. */
		OBJECTED,
		/** It was approved and has been changed since. */
		CHANGED,
		/** The review has held and holds no longer. */
		EXPIRED,
		/** There is a review that does not count, since something is missing in it. */
		INCOMPLETE,
		/** Nobody has reviewed it. */
		MISSING,
		/** The review holds for 30 days more at the most. */
		EXPIRING,
		/** The review holds. */
		VALID
	}

	/** Takes a copy of the list. */
	public ReviewRow {
		lacking = List.copyOf(lacking);
	}

	/**
	 * What an incomplete review does not say, in English, as all reports have it.
	 *
	 * @return what it does not say
	 */
	public List<String> missing() {
		return lacking.stream().map(Message::inEnglish).toList();
	}

	/**
	 * Whether it is signed off today.
	 *
	 * @return whether a review holds
	 */
	public boolean holds() {
		return state == State.VALID || state == State.EXPIRING;
	}
}
