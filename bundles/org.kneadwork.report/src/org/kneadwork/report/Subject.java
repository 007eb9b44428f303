package org.kneadwork.report;

import java.util.Objects;

/**
 * The entity that a finding is about.
 *
 * @param kind the word with which authors declare it, such as {@code technique} or {@code red-flag}
 * @param id its id
 */
public record Subject(String kind, String id) {

	/**
	 * Refuses what is missing.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public Subject {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
	}

	/** Kind and id, such as {@code technique/childs-pose}. */
	@Override
	public String toString() {
		return kind + "/" + id;
	}
}
