package org.kneadwork.safety.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.CombinationOperand;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.ForbiddenCombination;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.safety.content.Content;

/** The facts about conditions, red flags, cautions and baselines. */
final class RiskFacts {

	private final Facts facts;
	private final SelectorAlternatives alternatives;

	private RiskFacts(Facts facts) {
		this.facts = facts;
		this.alternatives = new SelectorAlternatives(facts.naming());
	}

	static void add(Content content, Facts facts) {
		RiskFacts reader = new RiskFacts(facts);
		content.all(Condition.class).forEach(reader::condition);
		content.all(RedFlag.class).forEach(reader::redFlag);
		content.all(Caution.class).forEach(reader::caution);
		content.all(Baseline.class).forEach(reader::baseline);
	}

	private void condition(Condition condition) {
		facts.entity(condition).ifPresent(subject -> {
			facts.text(subject, Aspect.TEXT, "summary", condition.getSummary());
			facts.text(subject, Aspect.SAFETY_TEXT, "ask", condition.getQuestion());
			Contraindication rank = condition.isSetContraindication() ? condition.getContraindication()
					: Contraindication.RELATIVE;
			facts.level(subject, Aspect.RANK, "", strictness(rank), rank.getLiteral());
			facts.codes(subject, condition.getCodes());
			facts.sources(subject, condition.getCitations());
		});
	}

	private static int strictness(Contraindication rank) {
		return switch (rank) {
			case RELATIVE -> 0;
			case LOCAL -> 1;
			case ABSOLUTE -> 2;
		};
	}

	private void redFlag(RedFlag flag) {
		facts.entity(flag).ifPresent(subject -> {
			facts.text(subject, Aspect.TEXT, "summary", flag.getSummary());
			facts.text(subject, Aspect.SAFETY_TEXT, "ask", flag.getQuestion());
			if (flag.isSetUrgency()) {
				facts.level(subject, Aspect.URGENCY, "", haste(flag.getUrgency()), flag.getUrgency().getLiteral());
			}
			facts.text(subject, Aspect.SAFETY_TEXT, "then", flag.getDestination());
			if (flag.isSetCertainty()) {
				facts.traits(subject, "certainty", List.of(flag.getCertainty().getLiteral()));
			}
			facts.codes(subject, flag.getCodes());
			facts.sources(subject, flag.getCitations());
		});
	}

	private static int haste(Urgency urgency) {
		return switch (urgency) {
			case SOON -> 1;
			case SAME_DAY -> 2;
			case EMERGENCY -> 3;
		};
	}

	private void caution(Caution caution) {
		facts.entity(caution).ifPresent(subject -> {
			facts.there(subject, Aspect.WITH, facts.naming().ids(caution.getConditions()));
			caution.getClauses().forEach(clause -> clause(subject, clause));
			caution.getCombinations().forEach(combination -> combination(subject, combination));
			facts.text(subject, Aspect.SAFETY_TEXT, "because", caution.getBecause());
			facts.text(subject, Aspect.SAFETY_TEXT, "tell", caution.getTell());
			if (caution.isSetCertainty()) {
				facts.traits(subject, "certainty", List.of(caution.getCertainty().getLiteral()));
			}
			facts.sources(subject, caution.getCitations());
			facts.deprecation(subject, caution.getDeprecation());
		});
	}

	private void clause(Subject subject, CautionClause clause) {
		String verdict = clause.getVerdict().getLiteral();
		Value.Measure level = new Value.Measure(clause.getVerdict().ordinal(), clause.getVerdict().ordinal(), "");
		for (Set<String> tests : alternatives.of(clause.getSelector())) {
			String words = verdict + " " + SelectorAlternatives.words(tests);
			facts.add(subject, Aspect.CLAUSE, words, new Value.Ruling(level, tests));
			facts.text(subject, Aspect.CLAUSE_ADAPTATION, words, clause.getAdaptation());
		}
	}

	private void combination(Subject subject, ForbiddenCombination combination) {
		Optional<String> first = operand(combination.getFirst());
		Optional<String> second = operand(combination.getSecond());
		if (first.isPresent() && second.isPresent()) {
			facts.there(subject, Aspect.COMBINATION,
					String.join(" with ", Stream.of(first.get(), second.get()).sorted().toList()));
		}
	}

	private Optional<String> operand(CombinationOperand operand) {
		if (operand == null) {
			return Optional.empty();
		}
		return operand.isSetKind() ? Optional.of("kind " + operand.getKind().getLiteral())
				: facts.naming().id(operand.getTool());
	}

	private void baseline(Baseline baseline) {
		facts.entity(baseline).ifPresent(subject -> {
			facts.there(subject, Aspect.CONDITION, facts.naming().ids(baseline.getConditions()));
			facts.there(subject, Aspect.RED_FLAG, facts.naming().ids(baseline.getRedFlags()));
			Value.Measure demand = new Value.Measure(1, 1, "");
			for (Set<String> tests : baseline.getAppliesTo() == null ? List.of(Set.<String>of())
					: alternatives.of(baseline.getAppliesTo())) {
				facts.add(subject, Aspect.SCOPE, SelectorAlternatives.words(tests), new Value.Ruling(demand, tests));
			}
			facts.sources(subject, baseline.getCitations());
		});
	}
}
