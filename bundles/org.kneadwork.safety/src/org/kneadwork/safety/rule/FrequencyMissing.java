package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW108. */
record FrequencyMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			check(technique, "KW108.technique", technique.getFrequency(), findings);
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			check(routine, "KW108.routine", routine.getFrequency(), findings);
		}
	}

	private void check(Entity entity, String key, Frequency frequency, Consumer<Finding> findings) {
		if (frequency == null || frequency.getLimits().isEmpty() && frequency.getApart() == null) {
			findings.accept(info.finding(Places.name(entity), Sayings.say(key, Words.name(entity)), Sayings.say("KW108.advice"))
					.with(Mends.add(entity, "frequency at-most 1 per day derived because \"…\"")));
		}
	}
}
