package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW501. */
record ClaimWithoutSource(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Claims.Stated claim : Claims.of(checked.content())) {
			if (claim.citations().isEmpty()) {
				String key = claim.of() instanceof ClaimRecord ? "KW501.record" : "KW501.claim";
				findings.accept(info.finding(claim.place(), Sayings.say(key, Words.name(claim.of())), Sayings.say("KW501.advice")));
			}
		}
	}
}
