package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Set;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;

/**
 * A measure of the library: how many of how many, and whether that is enough for a release.
 *
 * @param id a short name that never changes, such as {@code minimum-declaration}
 * @param numerator how many
 * @param denominator of how many; 0 where there is nothing to count
 * @param counts further numbers that belong to it
 * @param gate what a release asks for, in words; empty where the measure is only shown
 * @param passes whether a release is given what it asks for; true where it asks for nothing
 */
public record Measure(String id, long numerator, long denominator, List<Count> counts, String gate, boolean passes) {

	/** The measures of which a release does not simply ask all. */
	private static final Set<String> OWN_GATES = Set.of("matrix", "claims");

	/**
	 * A number that belongs to a measure.
	 *
	 * @param called what is counted, in every language
	 * @param number how many
	 */
	public record Count(Message called, long number) {

		/**
		 * What is counted, in English, as all reports have it.
		 *
		 * @return a few words, to stand behind the number
		 */
		public String label() {
			return called.inEnglish();
		}

		/**
		 * The number with what is counted, in every language.
		 *
		 * @return such as {@code 3 expired}
		 */
		public Message figure() {
			return Sayings.say("count", number, called);
		}
	}

	/** Takes a copy of the list. */
	public Measure {
		counts = List.copyOf(counts);
	}

	/**
	 * Whether a release asks for something.
	 *
	 * @return whether there is a gate
	 */
	public boolean gated() {
		return !gate.isEmpty();
	}

	/**
	 * What people call it, in every language.
	 *
	 * @return its name
	 */
	public Message called() {
		return Sayings.say("measure." + id);
	}

	/**
	 * What people call it, in English, as all reports have it.
	 *
	 * @return its name
	 */
	public String name() {
		return called().inEnglish();
	}

	/**
	 * What is counted, in every language.
	 *
	 * @return one or two sentences
	 */
	public Message explained() {
		return Sayings.say("explained." + id);
	}

	/**
	 * What is counted, in English, as all reports have it.
	 *
	 * @return one or two sentences
	 */
	public String explanation() {
		return explained().inEnglish();
	}

	/**
	 * How many of how many, for people, in every language.
	 *
	 * @return such as {@code 34 of 35}; {@code nothing to count} where there is nothing
	 */
	public Message figure() {
		return denominator == 0 ? Sayings.say("measure.none") : Sayings.say("measure.of", numerator, denominator);
	}

	/**
	 * What a release asks for, in every language.
	 *
	 * @return words; nothing where it asks for nothing
	 */
	public Message asked() {
		return gated() ? Sayings.say(OWN_GATES.contains(id) ? "gate." + id : "gate.all") : Message.NONE;
	}

	/**
	 * How many of how many, for people.
	 *
	 * @return such as {@code 34 of 35}; {@code nothing to count} where there is nothing
	 */
	public String counted() {
		return denominator == 0 ? "nothing to count" : numerator + " of " + denominator;
	}
}
