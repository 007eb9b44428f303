package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW601. */
record OpenDisagreement(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Disagreement disagreement : checked.content().own(Disagreement.class)) {
			if (Known.text(disagreement.getResolution()).isEmpty()) {
				findings.accept(info.finding(Places.name(disagreement),
						Sayings.say("KW601.open", Words.name(disagreement),
								Sayings.count(disagreement.getStatements().size(), "KW601.statements")),
						Sayings.say("KW601.advice")));
			}
		}
	}

	
}
