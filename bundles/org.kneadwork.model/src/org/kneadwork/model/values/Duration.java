package org.kneadwork.model.values;

/**
 * A length of time in whole seconds.
 *
 * @param seconds the seconds, not negative
 */
public record Duration(int seconds) {

	/** Checks the range. */
	public Duration {
		if (seconds < 0) {
			throw new IllegalArgumentException("a duration is not negative: " + seconds);
		}
	}

	/**
	 * Reads what {@link #toString()} writes.
	 *
	 * @param text digits followed by {@code s}, not null
	 * @return the duration
	 * @throws IllegalArgumentException when the text is something else
	 */
	public static Duration valueOf(String text) {
		if (!text.endsWith("s")) {
			throw new IllegalArgumentException("not a duration in seconds: " + text);
		}
		return new Duration(Integer.parseInt(text.substring(0, text.length() - 1)));
	}

	@Override
	public String toString() {
		return seconds + "s";
	}
}
