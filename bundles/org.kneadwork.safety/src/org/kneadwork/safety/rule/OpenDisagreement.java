package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;

/** KW601. */
record OpenDisagreement(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Disagreement disagreement : checked.content().own(Disagreement.class)) {
			if (Known.text(disagreement.getResolution()).isEmpty()) {
				findings.accept(info.finding(Places.name(disagreement),
						"The disagreement " + Words.name(disagreement) + " is open: " + count(disagreement)
								+ ", and nothing says what this library holds to.",
						"Decide for the safe side: resolved \"…\" because \"…\"."));
			}
		}
	}

	private static String count(Disagreement disagreement) {
		int statements = disagreement.getStatements().size();
		return statements == 1 ? "it has 1 statement" : "it has " + statements + " statements";
	}
}
