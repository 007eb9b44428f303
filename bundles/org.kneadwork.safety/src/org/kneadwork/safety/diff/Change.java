package org.kneadwork.safety.diff;

import java.util.Objects;
import org.kneadwork.model.message.Message;

/**
 * A difference between two versions.
 *
 * @param kind what happened
 * @param aspect to what
 * @param bump which number of the version it calls for
 * @param subject the entity
 * @param said the difference in one sentence, with names and numbers, in every language
 */
public record Change(Kind kind, Aspect aspect, Bump bump, Subject subject, Message said) {

	/** What happened to a fact. */
	public enum Kind {
		/** It is no longer there. */
		GONE,
		/** It protects less. */
		WEAKENED,
		/** It was not there before. */
		ADDED,
		/** It protects more. */
		TIGHTENED,
		/** It is another one, and neither is stricter. */
		CHANGED,
		/** It is said in other words. */
		REWORDED
	}

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public Change {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(aspect);
		Objects.requireNonNull(bump);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(said);
	}

	/**
	 * The difference in one sentence, in English, as all reports have it.
	 *
	 * @return the sentence
	 */
	public String message() {
		return said.inEnglish();
	}
}
