package org.kneadwork.report.page;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.coverage.CellKind;

/** The signs of verdicts, in the language of the page. */
final class Signs {

	private final Sign allowed;
	private final Sign adapt;
	private final Sign askDoctor;
	private final Sign avoid;
	private final Sign undecided;
	private final Sign notAsked;

	Signs(PageWords words) {
		allowed = sign("allowed", "✓", words);
		adapt = sign("adapt", "~", words);
		askDoctor = sign("ask-doctor", "!", words);
		avoid = sign("avoid", "✕", words);
		undecided = sign("undecided", "?", words);
		notAsked = sign("not-asked", "·", words);
	}

	private static Sign sign(String key, String sign, PageWords words) {
		return new Sign(key, sign, words.say("verdict." + key), words.say("verdict." + key + ".meaning"));
	}

	/** All signs; what stands out most comes first. */
	List<Sign> all() {
		return List.of(undecided, avoid, askDoctor, adapt, allowed, notAsked);
	}

	/** The sign of a cell. */
	Sign of(CellKind cell) {
		return cell.verdict().map(this::of).orElse(cell.asked() ? undecided : notAsked);
	}

	/** The sign of a verdict. */
	Sign of(Verdict verdict) {
		return switch (verdict) {
			case ALLOWED -> allowed;
			case ADAPT -> adapt;
			case ASK_DOCTOR -> askDoctor;
			case AVOID -> avoid;
		};
	}

	/** The sign of what may have no verdict. */
	Sign of(Optional<Verdict> verdict) {
		return verdict.map(this::of).orElse(undecided);
	}
}
