package org.kneadwork.safety.coverage;

import java.util.Optional;
import org.kneadwork.safety.finding.TextPlace;

/**
 * A waiver: the decision to live with one finding on one entity for a time.
 *
 * @param code the code of the rule
 * @param rule what the rule finds; empty where there is no such rule
 * @param on the entity, where it is known
 * @param because why; empty where nothing is said
 * @param by who decided; empty where nothing is said
 * @param until the last day on which it holds, as in ISO 8601; empty where nothing is said
 * @param holds whether it silences something today
 * @param silences the finding that it silences; empty where it silences nothing
 * @param place where it stands
 */
public record WaiverRow(String code, String rule, Optional<Named> on, String because, String by, String until,
		boolean holds, String silences, Optional<TextPlace> place) {
}
