package org.kneadwork.safety.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW312. */
record ConditionWithoutCaution(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		// A caution that selects nothing is the frame of one.
		Set<Condition> covered = new HashSet<>();
		checked.content().all(Caution.class).stream().filter(caution -> !caution.getClauses().isEmpty())
				.forEach(caution -> covered.addAll(Known.in(caution.getConditions())));
		for (Baseline baseline : checked.content().own(Baseline.class)) {
			List<Condition> conditions = baseline.getConditions();
			for (int index = 0; index < conditions.size(); index++) {
				Condition condition = conditions.get(index);
				if (Known.is(condition) && covered.add(condition)) {
					findings.accept(info.finding(
							ElementPlace.of(baseline, ContentPackage.Literals.BASELINE__CONDITIONS, index),
							Sayings.say("KW312.nothing", Words.id(condition), Words.name(baseline)),
							Sayings.say("KW312.advice", Words.id(condition))).with(Mends.caution(baseline, condition)));
				}
			}
		}
	}
}
