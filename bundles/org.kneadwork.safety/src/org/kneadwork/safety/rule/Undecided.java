package org.kneadwork.safety.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;

/**
 * KW301. A technique of another library is reported where a routine of this one first uses it: here is where its author
 * can decide, by a caution.
 */
record Undecided(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (decisionsAreKnown(technique)) {
				report(technique, place(technique), checked, findings);
			}
		}
		Content whole = checked.content().whole();
		if (whole.all(Technique.class).size() > whole.own(Technique.class).size()) {
			checkTechniquesInUse(checked, whole, findings);
		}
	}

	/** Which use is the first is a matter of the whole library, also when only a part of it is looked at. */
	private void checkTechniquesInUse(Checked checked, Content whole, Consumer<Finding> findings) {
		Set<Technique> done = new HashSet<>(whole.own(Technique.class));
		for (Routine routine : whole.own(Routine.class)) {
			for (Map.Entry<Technique, RoutineItem> use : RoutineFacts.firstUses(routine).entrySet()) {
				if (done.add(use.getKey()) && checked.content().looksAt(routine)) {
					report(use.getKey(), ElementPlace.of(use.getValue()), checked, findings);
				}
			}
		}
	}

	/** Where a technique decides about something that does not exist, it may mean just what seems undecided. */
	private static boolean decisionsAreKnown(Technique technique) {
		Contraindications declared = technique.getContraindications();
		return declared == null || Known.all(declared.getCautions())
				&& declared.getDecisions().stream().allMatch(decision -> Known.all(decision.getConditions()));
	}

	private static ElementPlace place(Technique technique) {
		return technique.getContraindications() == null ? Places.name(technique)
				: ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__CONTRAINDICATIONS);
	}

	private void report(Technique technique, ElementPlace place, Checked checked, Consumer<Finding> findings) {
		List<Condition> undecided = checked.matrix().undecided(technique);
		if (!undecided.isEmpty()) {
			Finding finding = info.finding(place,
					Sayings.say("KW301.undecided", Words.name(technique), Words.ids(undecided)),
					Sayings.say("KW301.advice", Words.id(undecided.getFirst())));
			if (checked.content().owns(technique) && technique.getContraindications() != null) {
				finding = finding.with(Mends.add(technique.getContraindications(), Sayings.say("KW301.fix"), Mends.toDecide(undecided)));
			}
			findings.accept(undecided.stream().anyMatch(Undecided::isStrict) ? finding.with(Severity.ERROR) : finding);
		}
	}

	/** Whether no massage at all, or none over the area, may be done with the condition. */
	private static boolean isStrict(Condition condition) {
		return condition.isSetContraindication() && condition.getContraindication() != Contraindication.RELATIVE;
	}
}
