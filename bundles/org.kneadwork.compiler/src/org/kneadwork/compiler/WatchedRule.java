package org.kneadwork.compiler;

import java.util.function.Consumer;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.safety.rule.RuleSet;

/**
 * A rule of a plug-in that is named to whoever watches before it runs. Nothing but itself ends it: of one that does not come
 * back, people have to know which it is.
 *
 * @param added the rule
 * @param progress who watches
 */
record WatchedRule(RuleSet.AddedRule added, Progress progress) implements Rule {

	/** The same rules, with those of plug-ins watched. */
	static RuleSet in(RuleSet rules, Progress progress) {
		return new RuleSet(rules.added().stream()
				.map(added -> new RuleSet.AddedRule(new WatchedRule(added, progress), added.info(), added.from())).toList(), rules.wording());
	}

	@Override
	public RuleInfo info() {
		return added.info();
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		progress.handedOver(added.info().code() + " (" + added.from() + ")");
		added.rule().check(checked, findings);
	}
}
