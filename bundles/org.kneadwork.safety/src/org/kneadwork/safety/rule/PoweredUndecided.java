package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.PoweredTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW309. */
record PoweredUndecided(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Decisions decisions = new Decisions(checked, Topic.IMPLANTED_DEVICE, test -> test instanceof PoweredTest
				|| test instanceof ToolTest tool && (tool.isSetKind() || tool.getTool() != null && tool.getTool().isPowered()));
		for (Technique technique : checked.content().own(Technique.class)) {
			List<Tool> powered = TechniqueFacts.tools(technique).stream().filter(Tool::isPowered).toList();
			if (!powered.isEmpty() && !decisions.areMadeFor(technique)) {
				findings.accept(info.finding(Places.name(technique),
						Sayings.say("KW309.undecided", Words.name(technique), Words.names(powered)), Sayings.say("KW309.advice")));
			}
		}
	}
}
