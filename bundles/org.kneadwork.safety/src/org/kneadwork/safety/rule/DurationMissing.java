package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.timing.RoutineDurations;
import org.kneadwork.safety.timing.Timings;

/** KW101. */
record DurationMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (technique.getDuration() == null) {
				findings.accept(info.finding(Places.name(technique),
						Words.name(technique) + " does not say how long it lasts.",
						advice(Timings.ofSteps(technique).map(Duration::toString).orElse("2 to 3 min"))));
			}
		}
		RoutineDurations durations = new RoutineDurations();
		for (Routine routine : checked.content().own(Routine.class)) {
			if (routine.getDuration() == null) {
				findings.accept(info.finding(Places.name(routine),
						"The routine " + Words.name(routine) + " does not say how long it lasts.",
						advice(durations.of(routine).map(Duration::toString).orElse("10 to 12 min"))));
			}
		}
	}

	private static String advice(String example) {
		return "Add a duration, such as: duration " + example
				+ "; where no source gives one, add: derived because \"…\".";
	}
}
