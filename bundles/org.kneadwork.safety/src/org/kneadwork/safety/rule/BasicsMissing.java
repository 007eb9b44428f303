package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Position;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;

/** KW107. */
record BasicsMissing(RuleInfo info) implements Rule {

	/** A longer list to choose from is no help. */
	private static final int MOST_REGIONS = 12;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			List<String> missing = new ArrayList<>();
			List<String> advice = new ArrayList<>();
			List<Fix> fixes = new ArrayList<>();
			if (technique.getTargets().isEmpty()) {
				missing.add("which region it works on");
				advice.add("targets lower-back");
				checked.content().own(Region.class).stream().filter(region -> !region.isNeverPressed()).limit(MOST_REGIONS)
						.forEach(region -> fixes.add(Mends.add(technique, "targets " + Words.id(region))));
			}
			if (technique.getPositions().isEmpty()) {
				missing.add("in which position it is done");
				advice.add("position sitting");
				Position.VALUES.forEach(position -> fixes.add(Mends.add(technique, "position " + position.getLiteral())));
			}
			if (technique.getPressure() == null) {
				missing.add("how hard it presses");
				advice.add("pressure light to moderate (or none)");
				Pressure.VALUES.forEach(pressure -> fixes.add(Mends.add(technique, "pressure " + pressure.getLiteral())));
			}
			if (!missing.isEmpty()) {
				findings.accept(info.finding(Places.name(technique),
						Words.name(technique) + " does not say " + Words.list(missing) + ".",
						"Add it, such as: " + String.join("; ", advice) + ".").withFixes(fixes));
			}
		}
	}
}
