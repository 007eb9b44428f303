package org.kneadwork.bundle.resolved;

import java.util.Comparator;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Origin;

/**
 * The order of the reasons for a verdict: the strictest first; among equally strict ones the techniques' own decisions,
 * then cautions, by id. It does not depend on the order in which files were read.
 */
final class ReasonOrder {

	private ReasonOrder() {
	}

	static Comparator<ResolvedReason> of(Ids ids) {
		Comparator<ResolvedReason> strictestFirst =
				Comparator.<ResolvedReason, org.kneadwork.model.content.Verdict>comparing(found -> found.reason().verdict())
						.reversed();
		return strictestFirst
				.thenComparing(found -> found.reason().origin() instanceof CautionOrigin)
				.thenComparing(found -> id(found.reason().origin(), ids))
				.thenComparing(found -> position(found.reason().origin()));
	}

	private static String id(Origin origin, Ids ids) {
		return switch (origin) {
			case CautionOrigin from -> ids.of(from.caution()).orElse("");
			case DecisionOrigin from -> ids.of(from.technique()).orElse("");
		};
	}

	/** Which of the clauses or decisions; a forbidden combination comes after the clauses. */
	private static int position(Origin origin) {
		return switch (origin) {
			case CautionOrigin from -> {
				Caution caution = from.caution();
				yield from.clause().map(clause -> caution.getClauses().indexOf(clause)).orElse(caution.getClauses().size());
			}
			case DecisionOrigin from -> {
				Technique technique = from.technique();
				yield technique.getContraindications().getDecisions().indexOf(from.decision());
			}
		};
	}
}
