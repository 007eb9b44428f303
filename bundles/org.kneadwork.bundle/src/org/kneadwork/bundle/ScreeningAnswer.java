package org.kneadwork.bundle;

/** An answer to a screening question. A question without an answer is open, which is never a no. */
public enum ScreeningAnswer {

	/** The sign or the condition is present. */
	YES,
	/** It is not present. */
	NO,
	/** The person does not know, which counts as yes. */
	UNKNOWN;

	/**
	 * Tells whether the answer counts as yes.
	 *
	 * @return whether it does
	 */
	public boolean countsAsYes() {
		return this != NO;
	}
}
