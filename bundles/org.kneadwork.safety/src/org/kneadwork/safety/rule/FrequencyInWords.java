package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often something is said to be done in an English sentence, such as "once a week" or "daily". */
final class FrequencyInWords {

	private static final List<String> NUMBERS =
			List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
	private static final Pattern TIMES = Pattern.compile("\\b(?:(once|twice)|(" + String.join("|", NUMBERS)
			+ "|\\d{1,2}) times?) (?:a|per|each|every) (day|week|month)\\b");
	private static final Pattern EVERY = Pattern.compile("\\b(?:(?:every|each) (day|week|month)|(daily|weekly|monthly))\\b");

	private FrequencyInWords() {
	}

	/** The first frequency in a sentence, in times a day; empty where there is none. */
	static OptionalDouble timesADay(String sentence) {
		String text = sentence.toLowerCase(Locale.ROOT);
		Matcher times = TIMES.matcher(text);
		Matcher every = EVERY.matcher(text);
		boolean counted = times.find();
		if (every.find() && (!counted || every.start() < times.start())) {
			return OptionalDouble.of(1.0 / days(every.group(1) == null ? every.group(2) : every.group(1)));
		}
		return counted ? OptionalDouble.of((double) number(times) / days(times.group(3))) : OptionalDouble.empty();
	}

	private static int number(Matcher times) {
		if (times.group(1) != null) {
			return times.group(1).equals("once") ? 1 : 2;
		}
		int word = NUMBERS.indexOf(times.group(2));
		return word >= 0 ? word + 1 : Integer.parseInt(times.group(2));
	}

	private static int days(String period) {
		return switch (period) {
			case "day", "daily" -> 1;
			case "week", "weekly" -> 7;
			default -> 30;
		};
	}
}
