package org.kneadwork.safety.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Timing;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;

/** KW105. */
record TimeWithoutCap(RuleInfo info) implements Rule {

	/** An example: long enough for a tender spot, and short enough not to bruise it. */
	private static final String CAP = "at-most 2 min";

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Parts.Part part : Parts.of(checked).ranges()) {
			if (part.element() instanceof Timing timing && timing.getSpan() == null && timing.getCap() == null) {
				// A time of which nothing is known is an unfinished one, and that has been said.
				words(timing).ifPresent(words -> findings.accept(finding(part.entry(), timing, words).with(cap(timing))));
			}
		}
	}

	private static Optional<String> words(Timing timing) {
		Optional<String> vague = Known.text(timing.getAsWritten()).map(words -> "\"" + words + "\"");
		Optional<String> until = Known.text(timing.getUntil()).map(words -> "until \"" + words + "\"");
		return vague.map(words -> words + until.map(end -> " " + end).orElse("")).or(() -> until);
	}

	/** The cap comes behind whichever of the two texts is the last. */
	private static Fix cap(Timing timing) {
		boolean ends = timing.getUntil() != null;
		String text = ends ? timing.getUntil() : timing.getAsWritten();
		return new Fix(Sayings.say("add", CAP), ElementPlace.of(timing, ends ? ContentPackage.Literals.TIMING__UNTIL
				: ContentPackage.Literals.TIMING__AS_WRITTEN), Mends.text(text) + " " + CAP);
	}

	private Finding finding(Entry entry, Timing timing, String words) {
		return info.finding(ElementPlace.of(timing),
				Sayings.say("KW105.endless", words, Words.in(entry)), Sayings.say("KW105.advice", words, CAP));
	}
}
