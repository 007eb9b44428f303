package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.RoutineDurations;

/** KW204. */
record BlocksDisagree(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		RoutineDurations durations = new RoutineDurations();
		for (Routine routine : checked.content().own(Routine.class)) {
			if (routine.getDuration() != null) {
				durations.of(routine)
						.filter(computed -> DeclaredDuration.disagrees(routine.getDuration(), computed))
						.ifPresent(computed -> findings.accept(finding(routine, computed)));
			}
		}
	}

	private Finding finding(Routine routine, Duration computed) {
		DeclaredDuration declared = new DeclaredDuration(routine.getDuration());
		return declared.fix(info.finding(declared.place(),
				Sayings.say("KW204.differs", Words.name(routine), Words.time(computed), declared.words()),
				Sayings.say("KW204.advice")), computed, DeclaredDuration.FROM_BLOCKS);
	}
}
