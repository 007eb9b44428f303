package org.kneadwork.safety.rule;

import java.util.List;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.AddStatement;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.ReplaceText;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.Timings;

/** A declared duration that disagrees with a computed one: a span, or a cap. */
record DeclaredDuration(Timing timing) {

	/** The reason of a duration that is nothing but the sum of a technique's steps. */
	static final String FROM_STEPS = "From its steps.";
	/** The reason of a duration that is nothing but the sum of a routine's blocks. */
	static final String FROM_BLOCKS = "From its blocks.";

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

		Message words() {
		return timing.getSpan() != null ? Words.time(timing.getSpan()) : Sayings.say("atMost", Words.time(timing.getCap()));
	}

	/**
	 * Adds the mechanical mend: the computed duration. It is safe only where the author says that the figure is nothing but
	 * that sum. Any other figure comes from a source or has a reason of its own; then the steps may as well be what is wrong,
	 * with a side or a rest forgotten, and only a person can tell.
	 */
	Finding fix(Finding finding, Duration computed, String origin) {
		Duration replacement = timing.getSpan() != null ? computed : Duration.ofSeconds(computed.maxSeconds());
		boolean safe = Known.text(timing.getDerivedBecause()).filter(origin::equals).isPresent();
		return finding.with(new Fix(Sayings.say("say", replacement), safe, List.of(new ReplaceText(place(), replacement.toString()))));
	}

	/** Adds the mechanical mend for a missing duration: a statement that says the sum, and that it is one. */
	static Finding add(Finding finding, Entity entity, Duration computed, String origin, boolean safe) {
		String statement = "duration " + computed + " derived because \"" + origin + "\"";
		return finding.with(new Fix(Sayings.say("add", statement), safe, List.of(new AddStatement(entity, statement))));
	}
}
