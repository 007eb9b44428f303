package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.safety.finding.Finding;

/** KW501. */
record ClaimWithoutSource(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Claims.Stated claim : Claims.of(checked.content())) {
			if (claim.citations().isEmpty()) {
				String what = claim.of() instanceof ClaimRecord ? "The claim " + Words.name(claim.of())
						: "A claim of " + Words.name(claim.of());
				findings.accept(info.finding(claim.place(), what + " names no source.",
						"Say who says so: according-to …; or leave the claim out."));
			}
		}
	}
}
