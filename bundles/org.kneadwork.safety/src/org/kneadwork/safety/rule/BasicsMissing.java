package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.Finding;

/** KW107. */
record BasicsMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			List<String> missing = new ArrayList<>();
			List<String> advice = new ArrayList<>();
			if (technique.getTargets().isEmpty()) {
				missing.add("which region it works on");
				advice.add("targets lower-back");
			}
			if (technique.getPositions().isEmpty()) {
				missing.add("in which position it is done");
				advice.add("position sitting");
			}
			if (technique.getPressure() == null) {
				missing.add("how hard it presses");
				advice.add("pressure light to moderate (or none)");
			}
			if (!missing.isEmpty()) {
				findings.accept(info.finding(Places.name(technique),
						Words.name(technique) + " does not say " + Words.list(missing) + ".",
						"Add it, such as: " + String.join("; ", advice) + "."));
			}
		}
	}
}
