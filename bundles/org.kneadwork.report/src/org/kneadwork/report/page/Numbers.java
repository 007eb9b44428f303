package org.kneadwork.report.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Numbers and days as people read them. */
final class Numbers {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private Numbers() {
	}

	/** A whole number, such as {@code 5,000}. */
	static String grouped(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	/** A number of things, such as {@code 1 technique}. */
	static String of(long number, String one, String many) {
		return grouped(number) + " " + (number == 1 ? one : many);
	}

	/** How many of how many, such as {@code 34 of 35}. */
	static String outOf(long part, long all) {
		return grouped(part) + " of " + grouped(all);
	}

	/** A day, such as {@code 1 May 2026}. */
	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** A day as in ISO 8601 in words; what is none stays as it is. */
	static String day(String day) {
		try {
			return day.isEmpty() ? "" : day(LocalDate.parse(day));
		} catch (DateTimeParseException e) {
			return day;
		}
	}

	/** A share in whole percent, rounded down so that 100 means all. */
	static long percent(long part, long all) {
		return all == 0 ? 0 : part * 100 / all;
	}
}
