package org.kneadwork.safety.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Timing;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;

/** KW105. */
record TimeWithoutCap(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Entry entry : checked.content().own(Entry.class)) {
			for (TreeIterator<EObject> parts = entry.eAllContents(); parts.hasNext();) {
				if (parts.next() instanceof Timing timing && timing.getSpan() == null && timing.getCap() == null) {
					// A time of which nothing is known is an unfinished one, and that has been said.
					words(timing).ifPresent(words -> findings.accept(finding(entry, timing, words)));
				}
			}
		}
	}

	private static Optional<String> words(Timing timing) {
		return Known.text(timing.getAsWritten()).map(words -> "\"" + words + "\"")
				.or(() -> Known.text(timing.getUntil()).map(words -> "until \"" + words + "\""));
	}

	private Finding finding(Entry entry, Timing timing, String words) {
		return info.finding(ElementPlace.of(timing),
				"The time " + words + Words.in(entry) + " has no end that a clock can tell.",
				"Add the longest time that is safe, such as: " + words + " at-most 2 min.");
	}
}
