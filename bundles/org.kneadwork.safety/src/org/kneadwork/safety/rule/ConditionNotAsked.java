package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Condition;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW403. */
record ConditionNotAsked(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Condition condition : checked.content().own(Condition.class)) {
			if (Known.text(condition.getQuestion()).isEmpty()) {
				Finding finding = info.finding(Places.name(condition),
						Sayings.say("KW403.none", Words.name(condition)), Sayings.say("KW403.advice"));
				findings.accept(condition.getQuestion() == null ? finding.with(Mends.add(condition, "ask \"…\"")) : finding);
			}
		}
	}
}
