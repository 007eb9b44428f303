package org.kneadwork.bundle.resolved;

import java.util.List;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.matrix.Reason;

/**
 * One reason for a verdict on a technique or a routine.
 *
 * @param reason the reason; overruled when it does not count, because all techniques for which it holds depart from it
 * @param techniques the techniques for which it holds, in the order of their first use; empty where it holds for a routine
 *     as a whole
 * @param departing those of the techniques that depart from it
 */
public record ResolvedReason(Reason reason, List<Technique> techniques, List<Technique> departing) {

	/** Takes copies of the lists. */
	public ResolvedReason {
		techniques = List.copyOf(techniques);
		departing = List.copyOf(departing);
	}

	/**
	 * Tells whether the reason decides anything.
	 *
	 * @return whether it does
	 */
	public boolean counts() {
		return !reason.overruled();
	}

	/**
	 * Tells whether the reason is about a routine as a whole.
	 *
	 * @return whether it is
	 */
	public boolean ofTheWhole() {
		return techniques.isEmpty();
	}
}
