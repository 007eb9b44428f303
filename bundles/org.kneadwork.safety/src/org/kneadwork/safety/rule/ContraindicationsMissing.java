package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW102. */
record ContraindicationsMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			Contraindications declared = technique.getContraindications();
			if (declared == null) {
				List<Condition> undecided = checked.matrix().undecided(technique);
				findings.accept(finding(technique, Places.name(technique)).with(Mends.add(technique,
						Sayings.say("KW102.fix"), Mends.contraindications(undecided))));
			} else if (saysNothing(declared)) {
				findings.accept(finding(technique,
						ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__CONTRAINDICATIONS)));
			}
		}
	}

	private static boolean saysNothing(Contraindications declared) {
		return declared.getCautions().isEmpty() && declared.getDecisions().isEmpty()
				&& declared.getOverrulings().isEmpty() && Known.text(declared.getNoneBecause()).isEmpty();
	}

	private Finding finding(Technique technique, ElementPlace place) {
		return info.finding(place, Sayings.say("KW102.silent", Words.name(technique)), Sayings.say("KW102.advice"));
	}
}
