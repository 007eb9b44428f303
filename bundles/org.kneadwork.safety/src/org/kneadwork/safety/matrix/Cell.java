package org.kneadwork.safety.matrix;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;

/**
 * What holds for a technique when a person has a condition.
 *
 * @param technique the technique
 * @param condition the condition
 * @param verdict the strictest verdict of the reasons that count; empty: undecided, which never means allowed
 * @param reasons the reasons, the strictest first, those that are overruled included; among equally strict ones the
 *     technique's own decisions first, then the cautions in the order of {@link VerdictMatrix}
 */
public record Cell(Technique technique, Condition condition, Optional<Verdict> verdict, List<Reason> reasons) {

	/** Takes a copy of the reasons. */
	public Cell {
		reasons = List.copyOf(reasons);
	}
}
