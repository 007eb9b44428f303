package org.kneadwork.safety.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Reason;

/**
 * KW310. A condition is taken for one of disc, stenosis or nerve by the words of its id and title. A verdict that a
 * caution gives to many techniques is reported once, at the caution.
 */
record NerveConditionTooLenient(RuleInfo info) implements Rule {

	/** The conditions for which the articles and the public guidance of the domain ask for a diagnosis first. */
	private static final Pattern NERVE_WORDS = Pattern.compile("\\b(?:(?:intervertebral|bulging|herniated|slipped|spinal)"
			+ " dis[ck]s?|dis[ck] (?:herniation|prolapse|problem|disease)s?|dis[ck] or|or dis[ck]s?"
			+ "|(?<!aortic |mitral |valve |artery |carotid |renal )stenosis|spondylolisthesis|sciatica|radiculopathy"
			+ "|nerve (?:root|compression|entrapment)|(?:trapped|pinched|compressed) nerves?)\\b");

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Condition condition : checked.matrix().conditions()) {
			if (isOfNerves(condition)) {
				check(condition, checked, findings);
			}
		}
	}

	static boolean isOfNerves(Condition condition) {
		return Stream.of(condition.getName(), condition.getTitle()).flatMap(text -> Known.text(text).stream())
				.map(text -> text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' '))
				.anyMatch(text -> NERVE_WORDS.matcher(text).find());
	}

	private void check(Condition condition, Checked checked, Consumer<Finding> findings) {
		Map<CautionClause, Finding> byClause = new LinkedHashMap<>();
		for (Technique technique : checked.content().own(Technique.class)) {
			Cell cell = checked.matrix().cell(technique, condition);
			Optional<Verdict> tooLenient = cell.verdict().filter(verdict -> verdict.compareTo(Verdict.ASK_DOCTOR) < 0);
			if (tooLenient.isPresent()) {
				Reason reason = decisive(cell);
				switch (reason.origin()) {
					case DecisionOrigin from -> findings.accept(finding(condition, technique, reason.verdict(),
							place(from.decision(), condition)));
					case CautionOrigin from -> byClause.computeIfAbsent(from.clause().orElseThrow(), clause ->
							finding(condition, technique, reason.verdict(), ElementPlace.of(clause)));
				}
			}
		}
		byClause.values().forEach(findings);
	}

	private static Reason decisive(Cell cell) {
		List<Reason> counting = cell.reasons().stream().filter(reason -> !reason.overruled()).toList();
		return counting.getFirst();
	}

	private static ElementPlace place(ConditionDecision decision, Condition condition) {
		return ElementPlace.of(decision, ContentPackage.Literals.CONDITION_DECISION__CONDITIONS,
				decision.getConditions().indexOf(condition));
	}

	private Finding finding(Condition condition, Technique technique, Verdict verdict, ElementPlace place) {
		return info.finding(place,
				Sayings.say("KW310.lenient", Words.id(condition), Words.name(technique), verdict.getLiteral()),
				Sayings.say("KW310.advice"));
	}
}
