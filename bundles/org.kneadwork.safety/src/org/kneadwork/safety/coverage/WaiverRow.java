package org.kneadwork.safety.coverage;

import java.util.Optional;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.TextPlace;

/**
 * A waiver: the decision to live with one finding on one entity for a time.
 *
 * @param code the code of the rule
 * @param title what the rule finds, in every language; says nothing where there is no such rule
 * @param on the entity, where it is known
 * @param because why; empty where nothing is said
 * @param by who decided; empty where nothing is said
 * @param until the last day on which it holds, as in ISO 8601; empty where nothing is said
 * @param holds whether it silences something today
 * @param silenced the finding that it silences, in every language; says nothing where it silences nothing
 * @param place where it stands
 */
public record WaiverRow(String code, Message title, Optional<Named> on, String because, String by, String until,
		boolean holds, Message silenced, Optional<TextPlace> place) {

	/**
	 * What the rule finds, in English, as all reports have it.
	 *
	 * @return the title of the rule; empty where there is no such rule
	 */
	public String rule() {
		return title.inEnglish();
	}

	/**
	 * The finding that it silences, in English, as all reports have it.
	 *
	 * @return its sentence; empty where it silences nothing
	 */
	public String silences() {
		return silenced.inEnglish();
	}
}
