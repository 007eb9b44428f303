package org.kneadwork.safety.coverage;

import java.util.List;

/**
 * Which baseline conditions cautions speak about, for the techniques of a modality, a tool or a region.
 *
 * @param group the modality, the tool or the region; of a region its parts belong to it
 * @param techniques the numbers of its techniques in {@link Coverage#techniques()}
 * @param conditions the numbers in {@link Coverage#conditions()} of the baseline conditions that these techniques have to answer for
 * @param missing those of them on which no caution says anything about any of these techniques
 */
public record GroupCoverage(Named group, List<Integer> techniques, List<Integer> conditions, List<Integer> missing) {

	/** Takes copies of the lists. */
	public GroupCoverage {
		techniques = List.copyOf(techniques);
		conditions = List.copyOf(conditions);
		missing = List.copyOf(missing);
	}
}
