package org.kneadwork.safety.coverage;

import java.util.Optional;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Something that a rule has found.
 *
 * @param code the code of the rule
 * @param severity how serious it is when the library is to be released
 * @param said what is wrong, in one sentence
 * @param advice how to mend it, in one sentence; empty where there is nothing to say
 * @param about the entity in which it is, where it is in one
 * @param place where it is
 */
public record FindingRow(String code, Severity severity, Message said, Message advice, Optional<Named> about,
		Optional<TextPlace> place) {
	/**
	 * What is wrong, in English, as all reports have it.
	 *
	 * @return one sentence
	 */
	public String message() {
		return said.inEnglish();
	}

	/**
	 * How to mend it, in English, as all reports have it.
	 *
	 * @return one sentence; empty where there is nothing to say
	 */
	public String mend() {
		return advice.inEnglish();
	}
}
