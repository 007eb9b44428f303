package org.kneadwork.model.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.model.message.RefusedException;

/**
 * A day, a month or a year, as ISO 8601 writes them.
 *
 * @param year the year
 * @param month the month, from 1, or 0 where only the year is known
 * @param day the day of the month, from 1, or 0 where only month or year are known
 */
public record IsoDate(int year, int month, int day) {

	private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

	/**
	 * Reads a date: {@code 2019-08-13}, {@code 2019-08} or {@code 2019}.
	 *
	 * @param text the text
	 * @return the date
	 * @throws IllegalArgumentException when the text is no date or names a day or month that does not exist; the
	 *     message says so in plain words
	 */
	public static IsoDate valueOf(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw RefusedException.of("date.noDate", text);
		}
		int year = Integer.parseInt(matcher.group(1));
		int month = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
		int day = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
		try {
			if (matcher.group(3) != null) {
				LocalDate.of(year, month, day);
			} else if (matcher.group(2) != null) {
				YearMonth.of(year, month);
			}
		} catch (DateTimeException e) {
			throw RefusedException.of("date.noSuchDay", text);
		}
		return new IsoDate(year, month, day);
	}

	/**
	 * The day, where the date is one.
	 *
	 * @return the day; empty where only month or year are known
	 */
	public Optional<LocalDate> asDay() {
		return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
	}

	/**
	 * The first day that the date can mean.
	 *
	 * @return the day itself, or the first of the month or year
	 */
	public LocalDate firstDay() {
		return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
	}

	/**
	 * The last day that the date can mean.
	 *
	 * @return the day itself, or the last of the month or year
	 */
	public LocalDate lastDay() {
		return asDay().orElseGet(() -> YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth());
	}

	/**
	 * Writes the date as ISO 8601 does.
	 *
	 * @return the text, such as {@code 2019-08-13}
	 */
	@Override
	public String toString() {
		if (month == 0) {
			return "%04d".formatted(year);
		}
		return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
	}
}
