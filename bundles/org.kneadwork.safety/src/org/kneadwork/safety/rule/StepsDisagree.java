package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.Timings;

/** KW203. */
record StepsDisagree(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (technique.getDuration() != null) {
				Timings.ofSteps(technique)
						.filter(computed -> DeclaredDuration.disagrees(technique.getDuration(), computed))
						.ifPresent(computed -> findings.accept(finding(technique, computed)));
			}
		}
	}

	private Finding finding(Technique technique, Duration computed) {
		DeclaredDuration declared = new DeclaredDuration(technique.getDuration());
		return declared.fix(info.finding(declared.place(),
				Sayings.say("KW203.differs", Words.name(technique), Words.time(computed), declared.words()),
				Sayings.say("KW203.advice")), computed, DeclaredDuration.FROM_STEPS);
	}
}
