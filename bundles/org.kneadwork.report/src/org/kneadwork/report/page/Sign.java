package org.kneadwork.report.page;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.coverage.CellKind;

/**
 * How a verdict is shown: never by colour alone. The same words and signs stand in the script of the page.
 *
 * @param key its name in the style sheet
 * @param sign its sign
 * @param word its word
 * @param meaning what it means, for the legend
 */
record Sign(String key, String sign, String word, String meaning) {

	static final Sign ALLOWED = new Sign("allowed", "✓", "allowed", "may be done");
	static final Sign ADAPT = new Sign("adapt", "~", "adapt", "may be done differently");
	static final Sign ASK_DOCTOR = new Sign("ask-doctor", "!", "ask a doctor first", "not before a doctor agrees");
	static final Sign AVOID = new Sign("avoid", "✕", "avoid", "must not be done");
	static final Sign UNDECIDED = new Sign("undecided", "?", "undecided", "nobody has decided: never read it as allowed");
	static final Sign NOT_ASKED = new Sign("not-asked", "·", "not asked here", "no baseline asks about it");

	/** What stands out most comes first. */
	static final List<Sign> ALL = List.of(UNDECIDED, AVOID, ASK_DOCTOR, ADAPT, ALLOWED, NOT_ASKED);

	/** The sign of a cell. */
	static Sign of(CellKind cell) {
		return cell.verdict().map(Sign::of).orElse(cell.asked() ? UNDECIDED : NOT_ASKED);
	}

	/** The sign of a verdict. */
	static Sign of(Verdict verdict) {
		return switch (verdict) {
			case ALLOWED -> ALLOWED;
			case ADAPT -> ADAPT;
			case ASK_DOCTOR -> ASK_DOCTOR;
			case AVOID -> AVOID;
		};
	}

	/** The sign of what may have no verdict. */
	static Sign of(Optional<Verdict> verdict) {
		return verdict.map(Sign::of).orElse(UNDECIDED);
	}
}
