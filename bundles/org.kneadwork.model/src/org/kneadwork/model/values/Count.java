package org.kneadwork.model.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.model.message.RefusedException;

/**
 * A number of times, or a range of such numbers. A range whose minimum exceeds its maximum can be expressed, so that
 * what an author wrote can be reported (rule KW201) instead of being lost.
 *
 * @param min the lowest number, not negative
 * @param max the highest number, not negative; equal to the lowest where it is no range
 */
public record Count(int min, int max) {

	/** Exactly once. */
	public static final Count ONCE = new Count(1, 1);
	/** Exactly twice, as for one side and then the other. */
	public static final Count TWICE = new Count(2, 2);

	private static final Pattern FORM = Pattern.compile("(\\d+)(?:\\s*to\\s*(\\d+))?");

	/**
	 * @throws IllegalArgumentException when a number is negative
	 */
	public Count {
		if (min < 0 || max < 0) {
			throw RefusedException.of("count.negative");
		}
	}

	/**
	 * Reads a count as authors write it: {@code 5} or {@code 2 to 4}.
	 *
	 * @param text the text, white space between its words being free
	 * @return the count
	 * @throws IllegalArgumentException when the text is no count or is too large; the message says so in plain words
	 */
	public static Count valueOf(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw RefusedException.of("count.noNumber", text);
		}
		try {
			int min = Integer.parseInt(matcher.group(1));
			return new Count(min, matcher.group(2) == null ? min : Integer.parseInt(matcher.group(2)));
		} catch (NumberFormatException e) {
			throw RefusedException.of("count.tooLarge", text);
		}
	}

	/**
	 * Writes the count as authors do, in the form that {@link #valueOf(String)} reads back.
	 *
	 * @return the text, such as {@code 2 to 4}
	 */
	@Override
	public String toString() {
		return min == max ? Integer.toString(min) : min + " to " + max;
	}
}
