package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Reason;

/** KW304. */
record MoreLenient(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			if (technique.getContraindications() == null) {
				continue;
			}
			for (ConditionDecision decision : technique.getContraindications().getDecisions()) {
				List<Condition> conditions = decision.getConditions();
				for (int index = 0; index < conditions.size(); index++) {
					if (Known.is(conditions.get(index))) {
						check(technique, decision, index, checked, findings);
					}
				}
			}
		}
	}

	private void check(Technique technique, ConditionDecision decision, int index, Checked checked,
			Consumer<Finding> findings) {
		Condition condition = decision.getConditions().get(index);
		// The reasons are the strictest first.
		Optional<Reason> stricter = checked.matrix().cell(technique, condition).reasons().stream()
				.filter(reason -> reason.origin() instanceof CautionOrigin && !reason.overruled())
				.findFirst().filter(reason -> reason.verdict().compareTo(decision.getVerdict()) > 0);
		stricter.ifPresent(reason ->
				findings.accept(finding(technique, decision, index, reason, (CautionOrigin) reason.origin())));
	}

	/** Only where the decision is about nothing else: the others it names are none of this caution's business. */
	private static Finding strict(Finding finding, ConditionDecision decision, Verdict stricter) {
		boolean needsWords = stricter == Verdict.ADAPT && Known.text(decision.getAdaptation()).isEmpty();
		return decision.getConditions().size() > 1 || needsWords ? finding : finding.with(new Fix(Sayings.say("say", stricter.getLiteral()),
				ElementPlace.of(decision, ContentPackage.Literals.CONDITION_DECISION__VERDICT), stricter.getLiteral()));
	}

	private Finding finding(Technique technique, ConditionDecision decision, int index, Reason stricter,
			CautionOrigin from) {
		String caution = Words.id(from.caution());
		Finding finding = strict(info.finding(
				ElementPlace.of(decision, ContentPackage.Literals.CONDITION_DECISION__CONDITIONS, index),
				Sayings.say("KW304.lenient", Words.name(technique), decision.getVerdict().getLiteral(),
						Words.id(decision.getConditions().get(index)), caution, stricter.verdict().getLiteral()),
				Sayings.say("KW304.advice", stricter.verdict().getLiteral(), caution))
				.with(Mends.add(decision.eContainer(), "although " + caution + " because \"…\"")), decision, stricter.verdict());
		return from.clause().map(clause -> finding.with(new Related(Sayings.say("caution", caution), ElementPlace.of(clause))))
				.orElse(finding);
	}
}
