package org.kneadwork.safety.coverage;

import java.util.Optional;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Something that stands against a release.
 *
 * @param kind how it was found
 * @param code the code of the rule, such as {@code KW701}, or the id of the measure, such as {@code sign-off}
 * @param said what is wrong, in one sentence
 * @param advice how to mend it, in one sentence; empty where there is nothing to say
 * @param about the entity in which it is; empty where it is in none, or in many
 * @param place where it is; empty for a measure
 */
public record Obstacle(Kind kind, String code, Message said, Message advice, Optional<Named> about,
		Optional<TextPlace> place) {
	/**
	 * What is wrong, in English, as all reports have it.
	 *
	 * @return one sentence
	 */
	public String message() {
		return said.inEnglish();
	}

	/**
	 * How to mend it, in English, as all reports have it.
	 *
	 * @return one sentence; empty where there is nothing to say
	 */
	public String mend() {
		return advice.inEnglish();
	}


	/** How an obstacle was found. */
	public enum Kind {
		/** A rule has found an error. */
		FINDING,
		/** A measure does not pass its gate. */
		GATE
	}
}
