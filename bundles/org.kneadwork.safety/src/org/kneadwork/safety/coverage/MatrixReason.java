package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Certainty;
import org.kneadwork.model.content.Verdict;

/**
 * A reason for the verdicts of cells. Cells share reasons: {@link CellKind} refers to them by number.
 *
 * @param verdict the verdict that it calls for
 * @param kind what it is
 * @param from the caution, or the technique that decides itself; its place is that of the clause, the combination or the
 *     decision
 * @param appliesTo which techniques or routines the clause is about, in the words of the language, such as
 *     {@code techniques where pressure at-least firm}; empty where it is no clause
 * @param tell what a user is told; empty where nothing is
 * @param because why, for authors and reviewers; empty where nothing is said
 * @param adaptation how to adapt; empty where nothing is said
 * @param certainty how well the reason is established, where a caution declares that
 * @param sources where it is from
 * @param overruled whether the technique departs from it with {@code although}, so that it does not count
 * @param although why the technique departs from it; empty where it does not
 */
public record MatrixReason(Verdict verdict, Kind kind, Named from, String appliesTo, String tell, String because,
		String adaptation, Optional<Certainty> certainty, List<Cited> sources, boolean overruled, String although) {

	/** What a reason is. */
	public enum Kind {
		/** A clause of a caution. */
		CAUTION,
		/** A technique's own decision. */
		DECISION,
		/** A combination that a caution forbids and that occurs. */
		COMBINATION
	}

	/** Takes a copy of the list. */
	public MatrixReason {
		sources = List.copyOf(sources);
	}
}
