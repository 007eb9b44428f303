package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kneadwork.model.content.HeatTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.Timings;

/** KW306. What a technique does not say itself, all of its tools that warm may say. */
record UnsafeHeat(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Decisions decisions = new Decisions(checked, Topic.REDUCED_FEELING, test -> test instanceof HeatTest
				|| test instanceof ToolTest tool && tool.isSetKind()
						&& (tool.getKind() == ToolKind.HEAT || tool.getKind() == ToolKind.WAX));
		for (Technique technique : checked.content().own(Technique.class)) {
			if (TechniqueFacts.warms(technique)) {
				check(technique, decisions, findings);
			}
		}
	}

	private void check(Technique technique, Decisions decisions, Consumer<Finding> findings) {
		List<Tool> warming = TechniqueFacts.tools(technique).stream().filter(TechniqueFacts::warms).toList();
		List<Message> missing = new ArrayList<>();
		List<Message> advice = new ArrayList<>();
		List<Fix> fixes = new ArrayList<>();
		if (technique.getTemperature() == null && !all(warming, tool -> tool.getTemperature() != null)) {
			missing.add(Sayings.say("KW306.temperature"));
			advice.add(Message.of("temperature up-to 40 C"));
			fixes.add(Mends.add(technique, "temperature up-to 40 C derived because \"…\""));
		}
		if (!hasEnd(technique) && !all(warming, tool -> tool.getTimeLimit() != null && Timings.of(tool.getTimeLimit()).isPresent())) {
			missing.add(Sayings.say("KW306.time"));
			advice.add(Message.of("duration 10 to 15 min"));
		}
		if (Known.text(technique.getSkinCheck()).isEmpty()
				&& !all(warming, tool -> Known.text(tool.getSkinCheck()).isPresent())) {
			missing.add(Sayings.say("KW306.skin"));
			advice.add(Message.of("skin-check \"…\""));
			fixes.add(Mends.add(technique, "skin-check \"…\""));
		}
		if (!decisions.areMadeFor(technique)) {
			missing.add(Sayings.say("KW306.feeling"));
			advice.add(Sayings.say("KW306.avoid"));
		}
		if (!missing.isEmpty()) {
			findings.accept(info.finding(Places.name(technique),
					Sayings.say("KW306.missing", Words.name(technique), Sayings.list(missing)), Sayings.say("such", Words.examples(advice))).withFixes(fixes));
		}
	}

	private static boolean hasEnd(Technique technique) {
		return technique.getDuration() != null && Timings.of(technique.getDuration()).isPresent();
	}

	private static boolean all(List<Tool> warming, Predicate<Tool> test) {
		return !warming.isEmpty() && warming.stream().allMatch(test);
	}
}
