package org.kneadwork.safety.diff;

import java.util.EnumMap;
import java.util.Map;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.FrequencyLimit;
import org.kneadwork.model.content.Period;

/**
 * How often something may be done at the most in a day, a week and a month, whatever the periods are in which the author
 * counts. So "three a week, two days apart" shows as less than "once a day".
 */
final class FrequencyBounds {

	private static final long SECONDS_A_DAY = 24 * 3600;

	private FrequencyBounds() {
	}

	static Map<Period, Integer> of(Frequency frequency) {
		Map<Period, Integer> bounds = new EnumMap<>(Period.class);
		for (FrequencyLimit limit : frequency.getLimits()) {
			for (Period period : Period.values()) {
				bounds.merge(period, limit.getTimes() * fits(limit.getPeriod(), period), Math::min);
			}
		}
		if (frequency.getApart() != null && frequency.getApart().minSeconds() > 0) {
			for (Period period : Period.values()) {
				long seconds = days(period) * SECONDS_A_DAY;
				bounds.merge(period, (int) ((seconds - 1) / frequency.getApart().minSeconds() + 1), Math::min);
			}
		}
		return bounds;
	}

	/** How often the shorter of two periods begins within the longer one, a part counted as a whole. */
	private static int fits(Period counted, Period asked) {
		return Math.max(1, (days(asked) + days(counted) - 1) / days(counted));
	}

	private static int days(Period period) {
		return switch (period) {
			case DAY -> 1;
			case WEEK -> 7;
			case MONTH -> 31;
		};
	}
}
