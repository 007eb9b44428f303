package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;

/** KW401. */
record RedFlagIncomplete(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (RedFlag flag : checked.content().own(RedFlag.class)) {
			List<Message> missing = new ArrayList<>();
			List<Fix> fixes = new ArrayList<>();
			if (Known.text(flag.getQuestion()).isEmpty()) {
				missing.add(Sayings.say("KW401.ask"));
				if (flag.getQuestion() == null) {
					fixes.add(Mends.add(flag, "ask \"…\""));
				}
			}
			if (!flag.isSetUrgency()) {
				missing.add(Sayings.say("KW401.soon"));
				Urgency.VALUES.forEach(urgency -> fixes.add(Mends.add(flag, "then " + urgency.getLiteral() + " \"…\"")));
			}
			if (Known.text(flag.getDestination()).isEmpty()) {
				missing.add(Sayings.say("KW401.where"));
			}
			if (!missing.isEmpty()) {
				findings.accept(info.finding(Places.name(flag),
						Sayings.say("KW401.missing", Words.name(flag), Sayings.list(missing)), Sayings.say("KW401.advice")).withFixes(fixes));
			}
		}
	}
}
