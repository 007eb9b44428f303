package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.Finding;

/** KW108. */
record FrequencyMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			check(technique, Words.name(technique), technique.getFrequency(), findings);
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			check(routine, "The routine " + Words.name(routine), routine.getFrequency(), findings);
		}
	}

	private void check(Entity entity, String name, Frequency frequency, Consumer<Finding> findings) {
		if (frequency == null || frequency.getLimits().isEmpty() && frequency.getApart() == null) {
			findings.accept(info.finding(Places.name(entity), name + " does not say how often it may be done.",
					"Add a limit, such as: frequency at-most 1 per day; where no source gives one, add: derived because \"…\".")
					.with(Mends.add(entity, "frequency at-most 1 per day derived because \"…\"")));
		}
	}
}
