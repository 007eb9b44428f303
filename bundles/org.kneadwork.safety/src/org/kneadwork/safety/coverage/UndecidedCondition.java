package org.kneadwork.safety.coverage;

import java.util.List;

/**
 * A condition on which techniques are undecided that have to answer for it.
 *
 * @param condition the number of the condition in {@link Coverage#conditions()}
 * @param dangerous whether the condition rules massage out altogether or over the area, so that a gap can hurt somebody
 * @param techniques the numbers in {@link Coverage#techniques()} of the techniques that are undecided
 * @param waived those of them for which a waiver lets that be for a time
 */
public record UndecidedCondition(int condition, boolean dangerous, List<Integer> techniques, List<Integer> waived) {

	/** Takes copies of the lists. */
	public UndecidedCondition {
		techniques = List.copyOf(techniques);
		waived = List.copyOf(waived);
	}
}
