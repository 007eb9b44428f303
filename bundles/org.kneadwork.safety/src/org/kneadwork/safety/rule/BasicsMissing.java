package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Position;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;

/** KW107. */
record BasicsMissing(RuleInfo info) implements Rule {

	/** A longer list to choose from is no help. */
	private static final int MOST_REGIONS = 12;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			List<Message> missing = new ArrayList<>();
			List<Message> advice = new ArrayList<>();
			List<Fix> fixes = new ArrayList<>();
			if (technique.getTargets().isEmpty()) {
				missing.add(Sayings.say("KW107.region"));
				advice.add(Message.of("targets lower-back"));
				checked.content().own(Region.class).stream().filter(region -> !region.isNeverPressed()).limit(MOST_REGIONS)
						.forEach(region -> fixes.add(Mends.add(technique, "targets " + Words.id(region))));
			}
			if (technique.getPositions().isEmpty()) {
				missing.add(Sayings.say("KW107.position"));
				advice.add(Message.of("position sitting"));
				Position.VALUES.forEach(position -> fixes.add(Mends.add(technique, "position " + position.getLiteral())));
			}
			if (technique.getPressure() == null) {
				missing.add(Sayings.say("KW107.pressure"));
				advice.add(Sayings.say("KW107.orNone"));
				Pressure.VALUES.forEach(pressure -> fixes.add(Mends.add(technique, "pressure " + pressure.getLiteral())));
			}
			if (!missing.isEmpty()) {
				findings.accept(info.finding(Places.name(technique),
						Sayings.say("KW107.missing", Words.name(technique), Sayings.list(missing)),
						Sayings.say("such", Words.examples(advice))).withFixes(fixes));
			}
		}
	}
}
