package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;

/** KW401. */
record RedFlagIncomplete(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (RedFlag flag : checked.content().own(RedFlag.class)) {
			List<String> missing = new ArrayList<>();
			List<Fix> fixes = new ArrayList<>();
			if (Known.text(flag.getQuestion()).isEmpty()) {
				missing.add("what to ask");
				if (flag.getQuestion() == null) {
					fixes.add(Mends.add(flag, "ask \"…\""));
				}
			}
			if (!flag.isSetUrgency()) {
				missing.add("how soon help is needed");
				Urgency.VALUES.forEach(urgency -> fixes.add(Mends.add(flag, "then " + urgency.getLiteral() + " \"…\"")));
			}
			if (Known.text(flag.getDestination()).isEmpty()) {
				missing.add("where to go");
			}
			if (!missing.isEmpty()) {
				findings.accept(info.finding(Places.name(flag),
						"The red flag " + Words.name(flag) + " does not say " + Words.list(missing) + ".",
						"Write: ask \"…\" and then emergency \"…\" (or same-day, or soon).").withFixes(fixes));
			}
		}
	}
}
