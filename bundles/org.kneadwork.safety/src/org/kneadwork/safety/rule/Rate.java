package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.FrequencyLimit;
import org.kneadwork.model.content.Period;

/** How often something may be done. */
record Rate(Frequency frequency) {

	private static final int SECONDS_A_DAY = 24 * 60 * 60;
	private static final int DAYS_A_WEEK = 7;
	private static final int DAYS_A_MONTH = 31;

	/** The rate of something; empty where nothing is stated that could be counted. */
	static Optional<Rate> of(Frequency frequency) {
		return Optional.ofNullable(frequency).map(Rate::new).filter(rate -> rate.secondsBetween().isPresent());
	}

	/** How many days a period has at the most. */
	static int days(Period period) {
		return switch (period) {
			case DAY -> 1;
			case WEEK -> DAYS_A_WEEK;
			case MONTH -> DAYS_A_MONTH;
		};
	}

	/** The time between two sessions, in seconds, when as many are done as is allowed: the longest that follows from a limit. */
	OptionalDouble secondsBetween() {
		double longest = frequency.getLimits().stream().filter(limit -> limit.getTimes() > 0)
				.mapToDouble(limit -> (double) days(limit.getPeriod()) * SECONDS_A_DAY / limit.getTimes()).max().orElse(0);
		double declared = frequency.getApart() == null ? 0 : frequency.getApart().minSeconds();
		return longest == 0 && declared == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(longest, declared));
	}

	/** How many sessions fit into a period when as many are done as is allowed. */
	double sessionsIn(Period period) {
		return days(period) * SECONDS_A_DAY / secondsBetween().orElseThrow();
	}

	/** As an author would say it: "at most 3 per week, 48 h apart". */
	String words() {
		List<String> words = new ArrayList<>();
		for (FrequencyLimit limit : frequency.getLimits()) {
			words.add((words.isEmpty() ? "at most " : "") + limit.getTimes() + " per " + limit.getPeriod().getLiteral());
		}
		if (frequency.getApart() != null) {
			words.add(frequency.getApart() + " apart");
		}
		return String.join(", ", words);
	}

	/** The first two limits that cannot both be meant; empty where all agree. */
	Optional<String> contradiction() {
		for (FrequencyLimit shorter : frequency.getLimits()) {
			for (FrequencyLimit longer : frequency.getLimits()) {
				if (contradict(shorter, longer)) {
					return Optional.of(words(shorter) + " and " + words(longer));
				}
			}
			if (frequency.getApart() != null && !fits(shorter, frequency.getApart().minSeconds())) {
				return Optional.of(words(shorter) + " and " + frequency.getApart() + " apart");
			}
		}
		return Optional.empty();
	}

	/**
	 * Two limits contradict each other when one of them never takes effect: no more in the longer period than in the
	 * shorter one, or more than the shorter one ever lets come together. Within one period, any two that differ do.
	 */
	private static boolean contradict(FrequencyLimit shorter, FrequencyLimit longer) {
		if (shorter.getTimes() == 0 || longer.getTimes() == 0) {
			return false;
		}
		if (shorter.getPeriod() == longer.getPeriod()) {
			return shorter.getTimes() < longer.getTimes();
		}
		if (days(shorter.getPeriod()) > days(longer.getPeriod())) {
			return false;
		}
		long most = (long) shorter.getTimes() * Math.ceilDiv(days(longer.getPeriod()), days(shorter.getPeriod()));
		return longer.getTimes() <= shorter.getTimes() || longer.getTimes() > most;
	}

	private static boolean fits(FrequencyLimit limit, int secondsApart) {
		return (limit.getTimes() - 1L) * secondsApart < (long) days(limit.getPeriod()) * SECONDS_A_DAY;
	}

	private static String words(FrequencyLimit limit) {
		return limit.getTimes() + " per " + limit.getPeriod().getLiteral();
	}
}
