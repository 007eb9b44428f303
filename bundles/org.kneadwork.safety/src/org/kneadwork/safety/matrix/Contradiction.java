package org.kneadwork.safety.matrix;

import java.util.List;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Technique;

/**
 * Two cautions on the same condition that come to different verdicts on the same techniques.
 *
 * @param condition the condition
 * @param lenient the caution that allows more
 * @param lenientClause its clause
 * @param strict the caution that allows less, and holds
 * @param strictClause its clause
 * @param techniques the techniques about which they disagree, in the order of the content
 */
public record Contradiction(Condition condition, Caution lenient, CautionClause lenientClause, Caution strict,
		CautionClause strictClause, List<Technique> techniques) {

	/** Takes a copy of the techniques. */
	public Contradiction {
		techniques = List.copyOf(techniques);
	}
}
