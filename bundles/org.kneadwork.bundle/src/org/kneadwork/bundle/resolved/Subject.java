package org.kneadwork.bundle.resolved;

import java.util.Comparator;
import java.util.List;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Urgency;

/** What safety is resolved for: a technique that is shown alone, or a routine. */
public sealed interface Subject permits TechniqueSubject, RoutineSubject {

	/**
	 * A caution for everybody.
	 *
	 * @param caution the caution
	 * @param techniques the techniques for which it holds; empty where it holds for a routine as a whole
	 */
	record GeneralCaution(Caution caution, List<Technique> techniques) {
	}

	/**
	 * When to stop at once.
	 *
	 * @param when where the words stand
	 * @param techniques the techniques for which it holds; empty where it holds for a routine as a whole
	 */
	record StopRule(TextSlot when, List<Technique> techniques) {
	}

	/**
	 * The techniques that are done.
	 *
	 * @return the techniques, each once, in the order of their first use
	 */
	List<Technique> techniques();

	/**
	 * The red flags that are asked about before the first step: those that a routine screens for, and those that a
	 * baseline demands.
	 *
	 * @return the red flags, the most urgent first
	 */
	List<RedFlag> redFlags();

	/**
	 * The conditions that matter: those that a routine screens for, those that a baseline demands to answer for, and those
	 * about which a caution or a technique says something.
	 *
	 * @return the conditions, by id
	 */
	List<Condition> conditions();

	/**
	 * What holds with a condition.
	 *
	 * @param condition the condition
	 * @return the verdict with all reasons
	 */
	ResolvedVerdict verdict(Condition condition);

	/**
	 * What follows when a person has a condition.
	 *
	 * @param verdict what holds with the condition
	 * @return what follows
	 */
	Consequence consequence(ResolvedVerdict verdict);

	/**
	 * The cautions that hold for everybody.
	 *
	 * @return the cautions, by id
	 */
	List<GeneralCaution> generalCautions();

	/**
	 * When to stop at once.
	 *
	 * @return the stop rules: a routine's own first, then those of its techniques, each wording once
	 */
	List<StopRule> stopRules();

	/**
	 * The order in which red flags are asked about. What is not said to be less urgent is taken for the most urgent.
	 *
	 * @param ids the ids, which decide among equally urgent ones
	 * @return the order
	 */
	static Comparator<RedFlag> byUrgency(Ids ids) {
		return Comparator.comparing((RedFlag flag) -> flag.isSetUrgency() ? flag.getUrgency() : Urgency.EMERGENCY)
				.thenComparing(ids.order());
	}

	/**
	 * The order in which conditions are asked about: the most strictly contraindicated first.
	 *
	 * @param ids the ids, which decide among equally strict ones
	 * @return the order
	 */
	static Comparator<Condition> byStrictness(Ids ids) {
		return Comparator.comparing(Subject::strictness).thenComparing(ids.order());
	}

	/**
	 * How strictly massage is contraindicated with a condition.
	 *
	 * @param condition the condition
	 * @return what the author declares, else relative
	 */
	static Contraindication strictness(Condition condition) {
		return condition.isSetContraindication() ? condition.getContraindication() : Contraindication.RELATIVE;
	}
}
