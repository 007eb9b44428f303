package org.kneadwork.safety.rule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.matrix.Contradiction;

/** KW305. Two clauses that disagree are reported once, however many conditions they share. */
record CautionsDisagree(RuleInfo info) implements Rule {

	private record Clauses(CautionClause lenient, CautionClause strict) {
	}

	/** A disagreement over all conditions. */
	private record Disagreement(Contradiction first, Set<Condition> conditions, Set<Technique> techniques) {
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Set<Caution> own = new HashSet<>(checked.content().own(Caution.class));
		Map<Clauses, Disagreement> found = new LinkedHashMap<>();
		for (Contradiction each : checked.matrix().contradictions()) {
			if (own.contains(each.lenient()) || own.contains(each.strict())) {
				Disagreement disagreement = found.computeIfAbsent(new Clauses(each.lenientClause(), each.strictClause()),
						key -> new Disagreement(each, new LinkedHashSet<>(), new LinkedHashSet<>()));
				disagreement.conditions().add(each.condition());
				disagreement.techniques().addAll(each.techniques());
			}
		}
		found.values().forEach(disagreement -> findings.accept(finding(disagreement, own)));
	}

	private Finding finding(Disagreement found, Set<Caution> own) {
		Contradiction first = found.first();
		boolean atLenient = own.contains(first.lenient());
		return info.finding(ElementPlace.of(atLenient ? first.lenientClause() : first.strictClause()),
				Sayings.say("KW305.differ", Words.names(found.conditions()), Words.name(first.lenient()),
						first.lenientClause().getVerdict().getLiteral(), Words.someNames(found.techniques()), Words.name(first.strict()),
						first.strictClause().getVerdict().getLiteral()),
				Sayings.say("KW305.advice"))
				.with(new Related(Sayings.say(atLenient ? "KW305.stricter" : "KW305.lenient"),
						ElementPlace.of(atLenient ? first.strictClause() : first.lenientClause())));
	}
}
