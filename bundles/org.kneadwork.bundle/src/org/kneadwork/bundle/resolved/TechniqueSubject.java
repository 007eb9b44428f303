package org.kneadwork.bundle.resolved;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** A technique that is shown alone. */
public final class TechniqueSubject implements Subject {

	private final Technique technique;
	private final VerdictMatrix matrix;
	private final Ids ids;

	/**
	 * @param technique the technique
	 * @param matrix the matrix of the content
	 * @param ids the ids of the bundle
	 */
	public TechniqueSubject(Technique technique, VerdictMatrix matrix, Ids ids) {
		this.technique = technique;
		this.matrix = matrix;
		this.ids = ids;
	}

	@Override
	public List<Technique> techniques() {
		return List.of(technique);
	}

	@Override
	public List<RedFlag> redFlags() {
		return ids.inOrder(matrix.demandedRedFlags(alone())).stream().sorted(Subject.byUrgency(ids)).toList();
	}

	/** A technique that is shown alone is a routine that does nothing else. */
	private Routine alone() {
		TechniqueUse use = ContentFactory.eINSTANCE.createTechniqueUse();
		use.setTechnique(technique);
		RoutineBlock block = ContentFactory.eINSTANCE.createRoutineBlock();
		block.getItems().add(use);
		Routine routine = ContentFactory.eINSTANCE.createRoutine();
		routine.getBlocks().add(block);
		return routine;
	}

	@Override
	public List<Condition> conditions() {
		Set<Condition> found = new LinkedHashSet<>(matrix.baselineConditions(technique));
		for (Condition condition : matrix.conditions()) {
			if (!found.contains(condition) && !matrix.cell(technique, condition).reasons().isEmpty()) {
				found.add(condition);
			}
		}
		return ids.inOrder(found);
	}

	@Override
	public ResolvedVerdict verdict(Condition condition) {
		Cell cell = matrix.cell(technique, condition);
		List<ResolvedReason> reasons = cell.reasons().stream()
				.map(reason -> new ResolvedReason(reason, techniques(), reason.overruled() ? techniques() : List.of()))
				.sorted(ReasonOrder.of(ids)).toList();
		return new ResolvedVerdict(condition, cell.verdict(), reasons);
	}

	@Override
	public Consequence consequence(ResolvedVerdict verdict) {
		if (verdict.forbids()) {
			return new Consequence.Stop(verdict.tell());
		}
		return switch (verdict.verdict().orElseThrow()) {
			case ASK_DOCTOR -> new Consequence.AskDoctor(verdict.tell(), verdict.adaptations(), List.of());
			case ADAPT -> new Consequence.Adapt(verdict.toldFrom(Verdict.ADAPT), verdict.adaptations(), List.of());
			case ALLOWED, AVOID -> new Consequence.Continue();
		};
	}

	@Override
	public List<GeneralCaution> generalCautions() {
		return ids.inOrder(matrix.generalCautions(technique)).stream()
				.map(caution -> new GeneralCaution(caution, techniques())).toList();
	}

	@Override
	public List<StopRule> stopRules() {
		return stopSlots(technique).stream().map(when -> new StopRule(when, techniques())).toList();
	}

	static List<TextSlot> stopSlots(Technique technique) {
		List<TextSlot> slots = new ArrayList<>();
		for (int index = 0; index < technique.getStopRules().size(); index++) {
			slots.add(new TextSlot(technique, Literals.TECHNIQUE__STOP_RULES, index));
		}
		return Words.distinct(slots.stream());
	}
}
