package org.kneadwork.safety.rule;

import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.Sayings;

/**
 * How long things plausibly last, in seconds: beyond these limits a slip of the unit is likelier than an intention. A limit
 * says where it is from, or that it is derived and from what. The articles are those behind the lower-back library.
 */
enum Plausible {

	/** A hold in which something presses. */
	HOLD("KW202.hold", 1, 2 * 60,
			"derived: the longest hold that the articles give is 60 s (article 004, line 27); twice that is beyond all of them"),
	/** A hold in which nothing presses. */
	STRETCH("KW202.stretch", 1, 5 * 60,
			"derived: article 003, lines 89 to 90, gives 15 to 30 s; ten times that is beyond a stretch, and a restful position"
					+ " may last as long"),
	/** A movement in which something presses. */
	STROKE("KW202.stroke", 1, 5 * 60,
			"derived: article 003, line 116, gives a few minutes for each muscle; five is beyond a few"),
	/** A movement in which nothing presses. */
	MOVEMENT("KW202.movement", 1, 20 * 60,
			"derived: breathing and easy movement may go on as long as any warmth does, which is the longest time that a health"
					+ " service gives"),
	/** Lying or standing on points. */
	MAT("KW202.mat", 1, 20 * 60, "derived: no source gives a time for a mat; as long as any warmth is beyond what skin bears"),
	/** Warmth. */
	HEAT("KW202.heat", 60, 20 * 60,
			"Elderly Health Service, Hong Kong, 'Heat therapy': 15 to 20 min (Midlands Partnership NHS Foundation Trust, 'Safe use"
					+ " of heat': 10 to 15 min); the lower end is derived: nothing gets warm in less than a minute"),
	/** Warm wax. */
	SOAK("KW202.soak", 60, 20 * 60,
			"article 003, line 100: 20 min, which is also the most of any warmth; the lower end is derived: wax takes a minute to set"),
	/** A pause. */
	REST("KW202.rest", 1, 30 * 60, "derived: a pause of more than half an hour ends a session"),
	/** A technique as a whole. */
	TECHNIQUE("KW202.technique", 5, 30 * 60,
			"derived: article 003, line 116, gives a few minutes for each muscle; half an hour is beyond any technique of the"
					+ " articles"),
	/** A tool without a break. */
	TOOL("KW202.tool", 5, 60 * 60, "derived: an hour without a break is beyond any technique"),
	/** A routine as a whole. */
	ROUTINE("KW202.routine", 30, 2 * 60 * 60, "derived: the longest sequence of the articles takes less than half an hour");

	private final String what;
	private final Duration limits;
	private final String basis;

	Plausible(String what, int leastSeconds, int mostSeconds, String basis) {
		this.what = what;
		this.limits = new Duration(leastSeconds, mostSeconds);
		this.basis = basis;
	}

	/** What is limited, as a message says it. */
	Message what() {
		return Sayings.say(what);
	}

	/** The shortest and the longest time that is plausible. */
	Duration limits() {
		return limits;
	}

	/** The source of the limits, or why they were chosen. */
	String basis() {
		return basis;
	}

	boolean allows(Duration time) {
		return shortest(time) >= limits.minSeconds() && longest(time) <= limits.maxSeconds();
	}

	/** A time from nothing to a cap says nothing about the shortest time. */
	boolean allowsCap(Duration cap) {
		return longest(cap) >= limits.minSeconds() && longest(cap) <= limits.maxSeconds();
	}

	private static int shortest(Duration time) {
		return Math.min(time.minSeconds(), time.maxSeconds());
	}

	private static int longest(Duration time) {
		return Math.max(time.minSeconds(), time.maxSeconds());
	}
}
