package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW103. */
record StepsMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (TechniqueFacts.steps(technique).isEmpty()) {
				Finding finding = info.finding(Places.name(technique),
						Sayings.say("KW103.none", Words.name(technique)), Sayings.say("KW103.advice"));
				findings.accept(technique.getInstructions().isEmpty()
						? finding.with(Mends.add(technique, Sayings.say("KW103.fix"), "steps {\n  step \"…\"\n}")) : finding);
			}
		}
	}
}
