package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW104. A routine passes on the stop rules of its techniques, but some signs only a whole session brings about. */
record StopRuleMissing(RuleInfo info) implements Rule {

	/** Signs that a nerve or a vessel is pressed rather than a muscle: the least that anybody has to know. */
	private static final String SIGNS = "\"the pain gets sharp\", \"you feel numbness or tingling\"";

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		String signs = Mends.isInEnglish(checked.content()) ? SIGNS : "\"…\"";
		for (Technique technique : checked.content().own(Technique.class)) {
			check(technique, technique.getStopRules(), signs, findings);
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			check(routine, routine.getStopRules(), signs, findings);
		}
	}

	private void check(Entity entity, List<String> stopRules, String signs, Consumer<Finding> findings) {
		if (Known.texts(stopRules).isEmpty()) {
			findings.accept(info.finding(Places.name(entity), Sayings.say("KW104.none", Words.name(entity)), Sayings.say("KW104.advice", SIGNS))
					.with(Mends.add(entity, "stop-when " + signs)));
		}
	}
}
