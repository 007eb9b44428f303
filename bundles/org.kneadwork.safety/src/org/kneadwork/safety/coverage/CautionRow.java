package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Certainty;

/**
 * A caution, and what it does.
 *
 * @param caution the caution
 * @param conditions the ids of the conditions with which it holds; empty: for everybody
 * @param tell what a user is told; empty where nothing is
 * @param because why; empty where nothing is said
 * @param certainty how well it is established, where that is declared
 * @param sources where it is from
 * @param decides how many cells of techniques and routines would have another verdict, or none, without it
 * @param shown with how many techniques and routines it is shown: as a reason, as a caution for everybody, or as a
 *     combination that is forbidden
 */
public record CautionRow(Named caution, List<String> conditions, String tell, String because,
		Optional<Certainty> certainty, List<Cited> sources, int decides, int shown) {

	/** Takes copies of the lists. */
	public CautionRow {
		conditions = List.copyOf(conditions);
		sources = List.copyOf(sources);
	}

	/**
	 * Whether anything would change without it: a verdict, or what a bundle shows with a technique or a routine.
	 *
	 * @return whether it would
	 */
	public boolean matters() {
		return decides > 0 || shown > 0;
	}
}
