package org.kneadwork.safety.finding;

import org.kneadwork.model.content.FindingSeverity;

/** How serious a finding is, the most serious first. */
public enum Severity {

	/** To be mended: content with an error is not exported. */
	ERROR,
	/** To be looked at. */
	WARNING,
	/** Worth knowing. */
	INFO;

	/**
	 * The severity that an author wrote.
	 *
	 * @param written the severity in the model
	 * @return the same severity
	 */
	public static Severity of(FindingSeverity written) {
		return switch (written) {
			case ERROR -> ERROR;
			case WARNING -> WARNING;
			case INFO -> INFO;
		};
	}

	/**
	 * Tells whether this severity is less serious than another one.
	 *
	 * @param other the other one
	 * @return whether it is
	 */
	public boolean below(Severity other) {
		return ordinal() > other.ordinal();
	}

	/**
	 * The more serious of this severity and another one.
	 *
	 * @param other the other one
	 * @return one of the two
	 */
	public Severity atLeast(Severity other) {
		return below(other) ? other : this;
	}
}
