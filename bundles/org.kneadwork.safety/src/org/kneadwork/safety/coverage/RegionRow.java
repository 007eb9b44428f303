package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Verdict;

/**
 * A region of the body, with what works on it.
 *
 * @param region the region
 * @param partOf the id of the larger part that it belongs to; empty where it belongs to none
 * @param paired whether there is a left and a right one
 * @param ceiling the strongest pressure that is allowed on it, its wholes considered
 * @param neverPressed why nothing may press on it, its wholes considered; empty where something may
 * @param uberon its code in the anatomy ontology Uberon; empty where it has none
 * @param techniques the numbers in {@link Coverage#techniques()} of the techniques that target it or a part of it
 * @param conditions for each column of {@link Coverage#conditions()} what holds for these techniques
 */
public record RegionRow(Named region, String partOf, boolean paired, Optional<Pressure> ceiling, String neverPressed,
		String uberon, List<Integer> techniques, List<UnderCondition> conditions) {

	/**
	 * What holds for the techniques of a region when a person has a condition.
	 *
	 * @param strictest the strictest verdict among those that are decided; empty where none is
	 * @param undecided how many have to answer for the condition and are undecided
	 */
	public record UnderCondition(Optional<Verdict> strictest, int undecided) {
	}

	/** Takes copies of the lists. */
	public RegionRow {
		techniques = List.copyOf(techniques);
		conditions = List.copyOf(conditions);
	}
}
