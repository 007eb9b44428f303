package org.kneadwork.safety.rule;

import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;

/**
 * How warm and how often things plausibly are; both ends are within. A limit says where it is from, or that it is derived
 * and from what.
 *
 * @param least the lowest number
 * @param most the highest number
 * @param basis the source of the limits, or why they were chosen
 */
record PlausibleNumber(long least, long most, String basis) {

	/** The highest temperature of what warms, in degrees Celsius. */
	static final PlausibleNumber DEGREES = new PlausibleNumber(30, 45,
			"Midlands Partnership NHS Foundation Trust, 'Safe use of heat': water of 40 to 45 degrees Celsius; the lower end is"
					+ " derived: what is colder than the skin does not warm it");
	/** Repetitions. */
	static final PlausibleNumber REPETITIONS = new PlausibleNumber(1, 100,
			"derived: the articles repeat up to 5 times; a hundred is a slip, or a time in disguise");
	/** Sessions, counted by the day. */
	static final PlausibleNumber SESSIONS_A_DAY = new PlausibleNumber(1, 12,
			"derived: once in every hour of half a day; the most that a health service gives, for warmth, is 3");

	boolean allows(long number) {
		return number >= least && number <= most;
	}

	/** The limits as a message says them: "1 to 100". */
	Message words() {
		return Sayings.say("range", least, most);
	}
}
