package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Routine;
import org.kneadwork.safety.finding.Finding;

/** KW109. */
record ScreeningMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Routine routine : checked.content().own(Routine.class)) {
			if (asksNothing(routine)) {
				findings.accept(info.finding(Places.name(routine),
						"The routine " + Words.name(routine) + " asks nothing before it begins.",
						"Name the baseline that is asked first: screen …."));
			}
		}
	}

	static boolean asksNothing(Routine routine) {
		return routine.getScreening().isEmpty() && routine.getScreenedRedFlags().isEmpty()
				&& routine.getScreenedConditions().isEmpty();
	}
}
