package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Verdict;

/**
 * What a cell of the matrix says. Many cells say the same: rows refer to these by number.
 *
 * @param verdict the strictest verdict; empty: undecided, which never means allowed
 * @param asked whether a baseline asks the technique, or a technique of the routine, about the condition; where it does
 *     not, an undecided cell is no gap
 * @param waived whether it is undecided and a waiver lets that be for a time
 * @param reasons the numbers of the reasons in {@link Coverage#reasons()}, the strictest first, those that are overruled
 *     included
 */
public record CellKind(Optional<Verdict> verdict, boolean asked, boolean waived, List<Integer> reasons) {

	/** Takes a copy of the list. */
	public CellKind {
		reasons = List.copyOf(reasons);
	}
}
