package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.PoweredTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.Finding;

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
						Words.name(technique) + " uses " + Words.names(powered) + ", which runs on electricity, and nothing says"
								+ " whether people with a pacemaker or another implanted device may do it.",
						"Write a condition for implanted devices and decide, such as: ask-doctor-before techniques where powered."));
			}
		}
	}
}
