package org.kneadwork.safety.coverage;

import java.util.List;
import org.kneadwork.model.content.Verdict;

/**
 * Two cautions that say different things on one condition about the same techniques; the stricter one holds.
 *
 * @param condition the number of the condition in {@link Coverage#conditions()}
 * @param lenient the number of the more lenient caution in {@link Coverage#cautions()}
 * @param says what it says
 * @param strict the number of the stricter caution in {@link Coverage#cautions()}
 * @param holds what that one says
 * @param techniques the numbers in {@link Coverage#techniques()} of the techniques that both are about
 */
public record CautionConflict(int condition, int lenient, Verdict says, int strict, Verdict holds,
		List<Integer> techniques) {

	/** Takes a copy of the list. */
	public CautionConflict {
		techniques = List.copyOf(techniques);
	}
}
