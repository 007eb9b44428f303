package org.kneadwork.safety.rule;

import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.timing.Timings;

/** A declared duration that disagrees with a computed one: a span, or a cap. */
record DeclaredDuration(Timing timing) {

	/** A range written the wrong way round is another finding (KW201) and compares with nothing. */
	static boolean disagrees(Timing declared, Duration computed) {
		boolean reversed = declared.getSpan() != null && reversed(declared.getSpan());
		return !reversed && !reversed(computed) && !Timings.agree(declared, computed);
	}

	private static boolean reversed(Duration range) {
		return range.minSeconds() > range.maxSeconds();
	}

	ElementPlace place() {
		return ElementPlace.of(timing, timing.getSpan() != null ? ContentPackage.Literals.TIMING__SPAN
				: ContentPackage.Literals.TIMING__CAP);
	}

	String words() {
		return timing.getSpan() != null ? timing.getSpan().toString() : "at most " + timing.getCap();
	}

	/** Adds the mechanical mend: the computed duration. */
	Finding fix(Finding finding, Duration computed) {
		Duration replacement = timing.getSpan() != null ? computed : Duration.ofSeconds(computed.maxSeconds());
		return finding.with(new Fix("Say " + replacement, place(), replacement.toString()));
	}
}
