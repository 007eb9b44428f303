package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.FrequencyLimit;
import org.kneadwork.model.content.Period;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.Sayings;

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
		Message words() {
		List<Message> words = new ArrayList<>();
		for (FrequencyLimit limit : frequency.getLimits()) {
			words.add(Sayings.say(words.isEmpty() ? "rate.first" : "rate.next", limit.getTimes(), word(limit.getPeriod())));
		}
		if (frequency.getApart() != null) {
			words.add(apart(frequency.getApart()));
		}
		return Message.joined(words, ", ");
	}

	private static Message apart(Duration time) {
		return Sayings.say("rate.apart", Words.time(time));
	}

	/** A period as people say it. */
	static Message word(Period period) {
		return Sayings.say("period." + period.getLiteral());
	}

	/** The first two limits that cannot both be meant; empty where all agree. */
	Optional<Message> contradiction() {
		for (FrequencyLimit shorter : frequency.getLimits()) {
			for (FrequencyLimit longer : frequency.getLimits()) {
				if (contradict(shorter, longer)) {
					return Optional.of(Sayings.say("and", words(shorter), words(longer)));
				}
			}
			if (frequency.getApart() != null && !fits(shorter, frequency.getApart().minSeconds())) {
				return Optional.of(Sayings.say("and", words(shorter), apart(frequency.getApart())));
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

	private static Message words(FrequencyLimit limit) {
		return Sayings.say("rate.next", limit.getTimes(), word(limit.getPeriod()));
	}
}
