package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;

/** KW207. A routine is held to the limits of its techniques by the time between two sessions that each allows. */
record FrequencyConflict(RuleInfo info) implements Rule {

	/** Rounding of days per session is no reason to complain. */
	private static final double TOLERANCE_SECONDS = 60;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			checkItself(technique, Words.name(technique), technique.getFrequency(), findings);
		}
		Map<Technique, Optional<Rate>> rates = new HashMap<>();
		for (Routine routine : checked.content().own(Routine.class)) {
			checkItself(routine, "The routine " + Words.name(routine), routine.getFrequency(), findings);
			Rate.of(routine.getFrequency()).ifPresent(rate ->
					checkTechniques(routine, rate, checked.matrix().techniques(routine), rates, findings));
		}
	}

	private void checkItself(Entity entity, String name, Frequency frequency, Consumer<Finding> findings) {
		Rate.of(frequency).flatMap(Rate::contradiction).ifPresent(both -> findings.accept(info.finding(
				ElementPlace.of(frequency), name + " states two frequencies that do not go together: " + both + ".",
				"Keep the one that is meant; where sources disagree, write a disagreement and keep the stricter.")));
	}

	private void checkTechniques(Routine routine, Rate rate, List<Technique> techniques, Map<Technique, Optional<Rate>> rates,
			Consumer<Finding> findings) {
		List<Technique> exceeded = new ArrayList<>();
		for (Technique technique : techniques) {
			rates.computeIfAbsent(technique, key -> Rate.of(key.getFrequency()))
					.filter(limit -> rate.secondsBetween().orElseThrow() + TOLERANCE_SECONDS < limit.secondsBetween().orElseThrow())
					.ifPresent(limit -> exceeded.add(technique));
		}
		if (!exceeded.isEmpty()) {
			Technique first = exceeded.getFirst();
			Finding finding = info.finding(
					ElementPlace.of(routine, ContentPackage.Literals.ROUTINE__FREQUENCY),
					"The routine " + Words.name(routine) + " may be done " + rate.words() + ", which is more often than "
							+ Words.someNames(exceeded) + " may be: " + Words.name(first) + " " + words(first) + ".",
					"Give the routine the limit of its strictest technique, or take that technique out.");
			for (Technique technique : exceeded) {
				finding = finding.with(new Related("the limit of " + Words.name(technique),
						ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__FREQUENCY)));
			}
			findings.accept(finding);
		}
	}

	private static String words(Technique technique) {
		return new Rate(technique.getFrequency()).words();
	}
}
