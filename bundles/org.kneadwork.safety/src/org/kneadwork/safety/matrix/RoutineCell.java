package org.kneadwork.safety.matrix;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Verdict;

/**
 * What holds for a routine when a person has a condition.
 *
 * @param routine the routine
 * @param condition the condition
 * @param verdict the strictest verdict of its techniques, of the cautions that are about routines, and of the
 *     combinations that a caution on the condition forbids. Empty: undecided, which never means allowed; so it is when
 *     one of the techniques is undecided or unknown, unless something else already says {@code avoid}
 * @param reasons the reasons of the techniques and of the routine itself, each once, the strictest first; one that only
 *     some of the techniques overrule counts
 */
public record RoutineCell(Routine routine, Condition condition, Optional<Verdict> verdict, List<Reason> reasons) {

	/** Takes a copy of the reasons. */
	public RoutineCell {
		reasons = List.copyOf(reasons);
	}
}
