package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.RuleFindings;

/**
 * What a report is about, in the order in which it numbers things: techniques, routines, conditions, cautions and red
 * flags. None of the orders depends on the order of files.
 */
final class Subjects {

	private final VerdictMatrix matrix;
	private final Numbered<Technique> techniques;
	private final Numbered<Routine> routines;
	private final Numbered<Condition> conditions;
	private final Numbered<Caution> cautions;
	private final List<RedFlag> redFlags;
	private final Set<Condition> baselineConditions = new LinkedHashSet<>();
	private final Map<Technique, Set<Condition>> asked = new HashMap<>();
	private final Map<Routine, List<Technique>> parts = new HashMap<>();
	private final Set<Technique> waived = new HashSet<>();

	Subjects(Content content, VerdictMatrix matrix, RuleFindings byRules, Names names) {
		this.matrix = matrix;
		this.routines = new Numbered<>(names.inOrder(content.own(Routine.class)));
		List<Technique> done = new ArrayList<>(content.own(Technique.class));
		routines.all().forEach(routine -> {
			parts.put(routine, matrix.techniques(routine));
			done.addAll(parts.get(routine));
		});
		this.techniques = new Numbered<>(names.inOrder(done));
		techniques.all().forEach(technique -> asked.put(technique, new LinkedHashSet<>(matrix.baselineConditions(technique))));
		this.conditions = new Numbered<>(matrix.conditions());
		this.cautions = new Numbered<>(names.inOrder(content.all(Caution.class)));
		Set<RedFlag> flags = new LinkedHashSet<>();
		for (Baseline baseline : content.all(Baseline.class)) {
			baselineConditions.addAll(Known.in(baseline.getConditions()));
			flags.addAll(Known.in(baseline.getRedFlags()));
		}
		// What is not said to be less urgent is taken for the most urgent.
		this.redFlags = flags.stream().sorted(Comparator
				.comparing((RedFlag flag) -> flag.isSetUrgency() ? flag.getUrgency() : Urgency.EMERGENCY)
				.thenComparing(names.order())).toList();
		byRules.waived().stream().filter(each -> each.finding().code().equals("KW301"))
				.map(each -> each.waiver().getSubject().getEntity())
				.filter(Technique.class::isInstance).map(Technique.class::cast).forEach(waived::add);
	}

	VerdictMatrix matrix() {
		return matrix;
	}

	Numbered<Technique> techniques() {
		return techniques;
	}

	Numbered<Routine> routines() {
		return routines;
	}

	Numbered<Condition> conditions() {
		return conditions;
	}

	Numbered<Caution> cautions() {
		return cautions;
	}

	/** The red flags of the baselines, the most urgent first. */
	List<RedFlag> redFlags() {
		return redFlags;
	}

	boolean isOfBaseline(Condition condition) {
		return baselineConditions.contains(condition);
	}

	int baselineConditions() {
		return baselineConditions.size();
	}

	/** The techniques of a routine, in the order of their first use. */
	List<Technique> partsOf(Routine routine) {
		return parts.get(routine);
	}

	/** Whether a baseline asks a technique about a condition. */
	boolean isAsked(Technique technique, Condition condition) {
		return asked.get(technique).contains(condition);
	}

	/** Whether a waiver lets the undecided cells of a technique be for a time. */
	boolean isWaived(Technique technique) {
		return waived.contains(technique);
	}
}
