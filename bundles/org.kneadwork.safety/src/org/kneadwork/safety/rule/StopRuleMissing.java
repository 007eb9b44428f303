package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;

/** KW104. */
record StopRuleMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (Known.texts(technique.getStopRules()).isEmpty()) {
				findings.accept(info.finding(Places.name(technique),
						Words.name(technique) + " does not say when to stop at once.",
						"Add a stop rule, such as: stop-when \"the pain gets sharp\", \"you feel numbness or tingling\"."));
			}
		}
	}
}
