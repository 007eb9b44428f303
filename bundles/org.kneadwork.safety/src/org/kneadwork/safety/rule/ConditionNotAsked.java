package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Condition;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;

/** KW403. */
record ConditionNotAsked(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Condition condition : checked.content().own(Condition.class)) {
			if (Known.text(condition.getQuestion()).isEmpty()) {
				Finding finding = info.finding(Places.name(condition),
						"The condition " + Words.name(condition) + " has no screening question, so that nobody is asked about it.",
						"Add a question that is answered with yes or no: ask \"…?\".");
				findings.accept(condition.getQuestion() == null ? finding.with(Mends.add(condition, "ask \"…\"")) : finding);
			}
		}
	}
}
