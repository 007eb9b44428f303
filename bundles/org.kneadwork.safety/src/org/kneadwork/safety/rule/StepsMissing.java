package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.Finding;

/** KW103. */
record StepsMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (TechniqueFacts.steps(technique).isEmpty()) {
				Finding finding = info.finding(Places.name(technique),
						Words.name(technique) + " has no step: it does not say what to do.",
						"Add steps { step \"…\" }, one for each thing to do.");
				findings.accept(technique.getInstructions().isEmpty()
						? finding.with(Mends.add(technique, "steps to fill in", "steps {\n  step \"…\"\n}")) : finding);
			}
		}
	}
}
