package org.kneadwork.bundle.writing;

import java.util.List;
import org.kneadwork.bundle.resolved.Subject;
import org.kneadwork.bundle.resolved.Words;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.ForbiddenCombination;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.safety.content.SelectorWords;

/** Writes red flags, conditions, cautions and baselines. */
final class RiskWriter {

	private final BundleOutput out;
	private final AttributionWriter attribution;
	private final CombinationWriter combinations;
	private final SelectorWords selectors;
	private final Inventory inventory;

	RiskWriter(Parts parts) {
		this.out = parts.out();
		this.attribution = parts.attribution();
		this.combinations = new CombinationWriter(parts);
		this.selectors = new SelectorWords(parts.ids()::of);
		this.inventory = parts.inventory();
	}

	void write() {
		out.elements("redFlags", inventory.all(RedFlag.class), this::redFlag);
		out.elements("conditions", inventory.all(Condition.class), this::condition);
		out.elements("cautions", inventory.all(Caution.class), this::caution);
		out.elements("baselines", inventory.all(Baseline.class), this::baseline);
	}

	private void redFlag(RedFlag flag) {
		out.idAndTitle(flag);
		out.text("summary", flag, Literals.RED_FLAG__SUMMARY);
		out.text("ask", flag, Literals.RED_FLAG__QUESTION, Literals.ENTITY__TITLE);
		seekHelp(out, flag);
		attribution.certainty(flag.isSetCertainty(), flag.getCertainty());
		attribution.codes(flag.getCodes());
		attribution.sources(flag.getCitations());
		attribution.review(flag);
	}

	/** How soon help is needed, and where. What is not said to be less urgent is taken for the most urgent. */
	static void seekHelp(BundleOutput out, RedFlag flag) {
		out.word("urgency", flag.isSetUrgency() ? flag.getUrgency() : Urgency.EMERGENCY);
		out.text("destination", flag, Literals.RED_FLAG__DESTINATION, Literals.ENTITY__TITLE);
	}

	private void condition(Condition condition) {
		out.idAndTitle(condition);
		out.text("summary", condition, Literals.CONDITION__SUMMARY);
		out.text("ask", condition, Literals.CONDITION__QUESTION, Literals.ENTITY__TITLE);
		out.word("contraindication", Subject.strictness(condition));
		attribution.codes(condition.getCodes());
		attribution.sources(condition.getCitations());
		attribution.review(condition);
	}

	private void caution(Caution caution) {
		out.idAndTitle(caution);
		out.ids("conditions", caution.getConditions());
		out.elements("clauses", caution.getClauses(), this::clause);
		List<ForbiddenCombination> forbidden = caution.getCombinations();
		out.elements("combinations", forbidden.stream().filter(CombinationWriter::isWhole).toList(),
				combinations::operands);
		out.text("because", caution, Literals.CAUTION__BECAUSE);
		tell(out, caution);
		attribution.certainty(caution.isSetCertainty(), caution.getCertainty());
		attribution.sources(caution.getCitations());
		attribution.deprecated(caution.getDeprecation());
		attribution.review(caution);
	}

	/** What a person is told because of a caution. */
	static void tell(BundleOutput out, Caution caution) {
		Words.told(caution).ifPresentOrElse(slot -> out.text("tell", slot), () -> out.id("tell", caution));
	}

	private void clause(CautionClause clause) {
		out.word("verdict", clause.getVerdict());
		out.word("appliesTo", selectors.of(clause.getSelector()));
		out.text("adaptation", clause, Literals.CAUTION_CLAUSE__ADAPTATION);
	}

	private void baseline(Baseline baseline) {
		out.idAndTitle(baseline);
		out.word("appliesTo", selectors.of(baseline.getAppliesTo()));
		out.ids("conditions", baseline.getConditions());
		out.ids("redFlags", baseline.getRedFlags());
		attribution.sources(baseline.getCitations());
		attribution.review(baseline);
	}
}
