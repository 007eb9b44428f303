package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Certainty;
import org.kneadwork.model.content.Urgency;

/**
 * A red flag that a baseline names, and which routines ask about it.
 *
 * @param redFlag the red flag
 * @param question what a person is asked; empty where nothing is asked
 * @param urgency how soon help is needed, where that is declared
 * @param destination where to go and what to do; empty where nothing is said
 * @param certainty how well it is known that the sign matters, where that is declared
 * @param sources where it is from
 * @param routines for each routine of {@link Coverage#routines()} whether it asks
 */
public record RedFlagRow(Named redFlag, String question, Optional<Urgency> urgency, String destination,
		Optional<Certainty> certainty, List<Cited> sources, List<Screening> routines) {

	/** Whether a routine asks about a red flag before its first step. */
	public enum Screening {
		/** It does, as a baseline demands. */
		ASKED,
		/** It has to, and does not. */
		MISSING,
		/** It does although no baseline that applies to it names the red flag. */
		ASKED_FREELY,
		/** It does not, and no baseline that applies to it names the red flag. */
		NOT_DEMANDED
	}

	/** Takes copies of the lists. */
	public RedFlagRow {
		sources = List.copyOf(sources);
		routines = List.copyOf(routines);
	}
}
