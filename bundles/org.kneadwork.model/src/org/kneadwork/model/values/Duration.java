package org.kneadwork.model.values;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.model.message.RefusedException;

/**
 * A time, or a range of times, in whole seconds. A range whose minimum exceeds its maximum can be expressed, so that
 * what an author wrote can be reported (rule KW201) instead of being lost.
 *
 * @param minSeconds the shortest time, in seconds, not negative
 * @param maxSeconds the longest time, in seconds, not negative; equal to the shortest where it is no range
 */
public record Duration(int minSeconds, int maxSeconds) {

	/** No time at all. */
	public static final Duration ZERO = new Duration(0, 0);

	private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
	private static final String UNIT = "(s|min|h)";
	private static final String TIME = NUMBER + "\\s*" + UNIT + "(?:\\s*" + NUMBER + "\\s*" + UNIT + ")?";
	private static final Pattern FULL = Pattern.compile(TIME + "(?:\\s*to\\s*" + TIME + ")?");
	private static final Pattern SHARED_UNIT = Pattern.compile(NUMBER + "\\s*to\\s*" + TIME);

	private static final int SECONDS_A_MINUTE = 60;
	private static final int SECONDS_AN_HOUR = 3600;

	/**
	 * @throws IllegalArgumentException when a time is negative
	 */
	public Duration {
		if (minSeconds < 0 || maxSeconds < 0) {
			throw RefusedException.of("time.negative");
		}
	}

	/**
	 * Makes a duration that is no range.
	 *
	 * @param seconds the time, in seconds, not negative
	 * @return the duration
	 */
	public static Duration ofSeconds(int seconds) {
		return new Duration(seconds, seconds);
	}

	/**
	 * Reads a duration as authors write it: {@code 30 s}, {@code 1 min 30 s}, {@code 10 to 15 s}, {@code 45 s to 1 min}.
	 *
	 * @param text the text, white space between its words being free
	 * @return the duration
	 * @throws IllegalArgumentException when the text is no duration, is too long for a whole number of seconds, or is
	 *     not a whole number of seconds; the message says so in plain words
	 */
	public static Duration valueOf(String text) {
		String trimmed = text.strip();
		Matcher shared = SHARED_UNIT.matcher(trimmed);
		if (shared.matches()) {
			int max = seconds(shared, 2);
			return new Duration(seconds(shared.group(1), shared.group(3), trimmed), max);
		}
		Matcher full = FULL.matcher(trimmed);
		if (!full.matches()) {
			throw RefusedException.of("time.noTime", text);
		}
		int min = seconds(full, 1);
		return new Duration(min, full.group(5) == null ? min : seconds(full, 5));
	}

	private static int seconds(Matcher matcher, int group) {
		String all = matcher.group();
		int first = seconds(matcher.group(group), matcher.group(group + 1), all);
		return matcher.group(group + 2) == null ? first
				: checked((long) first + seconds(matcher.group(group + 2), matcher.group(group + 3), all), all);
	}

	private static int seconds(String number, String unit, String all) {
		int factor = switch (unit) {
			case "h" -> SECONDS_AN_HOUR;
			case "min" -> SECONDS_A_MINUTE;
			default -> 1;
		};
		BigDecimal seconds = new BigDecimal(number).multiply(BigDecimal.valueOf(factor));
		if (seconds.stripTrailingZeros().scale() > 0) {
			throw RefusedException.of("time.fraction", all);
		}
		if (seconds.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
			throw RefusedException.of("time.tooLong", all);
		}
		return seconds.intValueExact();
	}

	private static int checked(long seconds, String all) {
		if (seconds > Integer.MAX_VALUE) {
			throw RefusedException.of("time.tooLong", all);
		}
		return (int) seconds;
	}

	/**
	 * Tells whether the shortest and the longest time differ.
	 *
	 * @return whether this is a range
	 */
	public boolean isRange() {
		return minSeconds != maxSeconds;
	}

	/**
	 * Adds another duration, end by end; an end that would exceed {@link Integer#MAX_VALUE} seconds stays there.
	 *
	 * @param other the other duration
	 * @return the sum
	 */
	public Duration plus(Duration other) {
		return new Duration(capped((long) minSeconds + other.minSeconds), capped((long) maxSeconds + other.maxSeconds));
	}

	/**
	 * Multiplies by a number of times, end by end; an end that would exceed {@link Integer#MAX_VALUE} seconds stays
	 * there.
	 *
	 * @param count how many times
	 * @return the product
	 */
	public Duration times(Count count) {
		return new Duration(capped((long) minSeconds * count.min()), capped((long) maxSeconds * count.max()));
	}

	private static int capped(long seconds) {
		return (int) Math.min(seconds, Integer.MAX_VALUE);
	}

	/**
	 * Writes the duration as authors do, in the shortest form that {@link #valueOf(String)} reads back.
	 *
	 * @return the text, such as {@code 10 to 15 s}
	 */
	@Override
	public String toString() {
		if (!isRange()) {
			return written(minSeconds);
		}
		boolean inSeconds = maxSeconds < 2 * SECONDS_A_MINUTE
				&& (minSeconds % SECONDS_A_MINUTE != 0 || maxSeconds % SECONDS_A_MINUTE != 0 || minSeconds == 0);
		boolean inMinutes = minSeconds % SECONDS_A_MINUTE == 0 && maxSeconds % SECONDS_A_MINUTE == 0;
		if (inSeconds) {
			return minSeconds + " to " + maxSeconds + " s";
		}
		if (inMinutes && maxSeconds < 2 * SECONDS_AN_HOUR) {
			return minSeconds / SECONDS_A_MINUTE + " to " + maxSeconds / SECONDS_A_MINUTE + " min";
		}
		return written(minSeconds) + " to " + written(maxSeconds);
	}

	private static String written(int seconds) {
		if (seconds == 0 || seconds < SECONDS_A_MINUTE) {
			return seconds + " s";
		}
		if (seconds < SECONDS_AN_HOUR || seconds % SECONDS_A_MINUTE != 0) {
			int rest = seconds % SECONDS_A_MINUTE;
			return seconds / SECONDS_A_MINUTE + " min" + (rest == 0 ? "" : " " + rest + " s");
		}
		int minutes = seconds % SECONDS_AN_HOUR / SECONDS_A_MINUTE;
		return seconds / SECONDS_AN_HOUR + " h" + (minutes == 0 ? "" : " " + minutes + " min");
	}
}
