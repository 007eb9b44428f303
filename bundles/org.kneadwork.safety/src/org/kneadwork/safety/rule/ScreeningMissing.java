package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW109. */
record ScreeningMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Routine routine : checked.content().own(Routine.class)) {
			if (asksNothing(routine)) {
				Finding finding = info.finding(Places.name(routine),
						Sayings.say("KW109.none", Words.name(routine)), Sayings.say("KW109.advice"));
				for (Baseline baseline : checked.content().own(Baseline.class)) {
					finding = finding.with(Mends.add(routine, "screen " + Words.id(baseline)));
				}
				List<RedFlag> flags = checked.content().own(RedFlag.class);
				findings.accept(flags.isEmpty() ? finding : finding.with(Mends.add(routine, "screen-red-flags "
						+ String.join(", ", flags.stream().map(Words::id).toList()))));
			}
		}
	}

	static boolean asksNothing(Routine routine) {
		return routine.getScreening().isEmpty() && routine.getScreenedRedFlags().isEmpty()
				&& routine.getScreenedConditions().isEmpty();
	}
}
