package org.kneadwork.safety.coverage;

import java.util.Optional;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Something that a rule has found.
 *
 * @param code the code of the rule
 * @param severity how serious it is when the library is to be released
 * @param message what is wrong, in one sentence
 * @param mend how to mend it, in one sentence; empty where there is nothing to say
 * @param about the entity in which it is, where it is in one
 * @param place where it is
 */
public record FindingRow(String code, Severity severity, String message, String mend, Optional<Named> about,
		Optional<TextPlace> place) {
}
