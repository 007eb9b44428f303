package org.kneadwork.compiler.drafting;

/**
 * How often something may be done at the most.
 *
 * @param times how many times, at least 1
 * @param period {@code day}, {@code week} or {@code month}
 */
public record Frequency(int times, String period) {

	String text() {
		return "at-most " + times + " per " + period;
	}
}
