package org.kneadwork.safety.coverage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Verdict;

/**
 * What a bundle shows, read back from the bundle itself. Whoever writes bundles hands this in, so that the coverage
 * measures what apps get and not what was meant.
 *
 * @param techniques what is shown with each technique, by its id in the bundle
 * @param routines what is shown with each routine, by its id in the bundle
 */
public record Exported(Map<String, Shown> techniques, Map<String, Shown> routines) {

	/**
	 * What is shown with a technique or a routine.
	 *
	 * @param verdicts the verdict with each condition, by the id of the condition; empty: undecided
	 * @param cautions the ids of the cautions that are shown: as reasons, for everybody, or because of a combination
	 */
	public record Shown(Map<String, Optional<Verdict>> verdicts, Set<String> cautions) {

		/** Takes copies. */
		public Shown {
			verdicts = Map.copyOf(verdicts);
			cautions = Set.copyOf(cautions);
		}
	}

	/** Takes copies of the maps. */
	public Exported {
		techniques = Map.copyOf(techniques);
		routines = Map.copyOf(routines);
	}
}
