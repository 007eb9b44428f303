package org.kneadwork.bundle.resolved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.matrix.Origin;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.RoutineCell;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.screening.Screenings;

/** A routine, with everything that it inherits from its techniques. */
public final class RoutineSubject implements Subject {

	private final Routine routine;
	private final RoutinePlan plan;
	private final VerdictMatrix matrix;
	private final Ids ids;
	private final List<Technique> techniques;

	/**
	 * @param routine the routine
	 * @param plan what it does, and when
	 * @param matrix the matrix of the content
	 * @param ids the ids of the bundle
	 */
	public RoutineSubject(Routine routine, RoutinePlan plan, VerdictMatrix matrix, Ids ids) {
		this.routine = routine;
		this.plan = plan;
		this.matrix = matrix;
		this.ids = ids;
		this.techniques = matrix.techniques(routine).stream().filter(technique -> ids.of(technique).isPresent()).toList();
	}

	@Override
	public List<Technique> techniques() {
		return techniques;
	}

	@Override
	public List<RedFlag> redFlags() {
		return ids.inOrder(Stream.concat(Screenings.redFlags(routine).stream(), matrix.demandedRedFlags(routine).stream())
				.toList()).stream().sorted(Subject.byUrgency(ids)).toList();
	}

	@Override
	public List<Condition> conditions() {
		Set<Condition> found = new LinkedHashSet<>(Screenings.conditions(routine));
		techniques.forEach(technique -> found.addAll(matrix.baselineConditions(technique)));
		for (Condition condition : matrix.conditions()) {
			if (!found.contains(condition) && !matrix.cell(routine, condition).reasons().isEmpty()) {
				found.add(condition);
			}
		}
		return ids.inOrder(found);
	}

	@Override
	public ResolvedVerdict verdict(Condition condition) {
		Map<Origin, List<Technique>> holding = new HashMap<>();
		Map<Origin, List<Technique>> departing = new HashMap<>();
		for (Technique technique : techniques) {
			for (Reason reason : matrix.cell(technique, condition).reasons()) {
				holding.computeIfAbsent(reason.origin(), missing -> new ArrayList<>()).add(technique);
				if (reason.overruled()) {
					departing.computeIfAbsent(reason.origin(), missing -> new ArrayList<>()).add(technique);
				}
			}
		}
		RoutineCell cell = matrix.cell(routine, condition);
		List<ResolvedReason> reasons = cell.reasons().stream()
				.map(reason -> new ResolvedReason(reason, holding.getOrDefault(reason.origin(), List.of()),
						departing.getOrDefault(reason.origin(), List.of())))
				.sorted(ReasonOrder.of(ids)).toList();
		return new ResolvedVerdict(condition, cell.verdict(), reasons);
	}

	@Override
	public Consequence consequence(ResolvedVerdict verdict) {
		List<ResolvedVerdict> parts = new ArrayList<>();
		List<TechniqueChange> changes = new ArrayList<>();
		for (Technique technique : techniques) {
			ResolvedVerdict part = new TechniqueSubject(technique, matrix, ids).verdict(verdict.condition());
			parts.add(part);
			if (!part.allows()) {
				changes.add(new TechniqueChange(technique, plan.items(technique), TechniqueChange.Action.of(part), part));
			}
		}
		if (stops(verdict, parts)) {
			return new Consequence.Stop(verdict.tell());
		}
		if (asksDoctor(verdict, parts)) {
			return new Consequence.AskDoctor(verdict.toldFrom(Verdict.ASK_DOCTOR), verdict.adaptationsOfTheWhole(), changes);
		}
		if (changes.isEmpty() && verdict.ofTheWhole().filter(whole -> whole != Verdict.ALLOWED).isEmpty()) {
			return new Consequence.Continue();
		}
		return new Consequence.Adapt(verdict.toldFrom(Verdict.ADAPT), verdict.adaptationsOfTheWhole(), changes);
	}

	/**
	 * Nothing of the routine is done when it is to be avoided as a whole, when nothing of it would be left, and when
	 * something of it is to be avoided with a condition with which there is no massage at all.
	 */
	private static boolean stops(ResolvedVerdict verdict, List<ResolvedVerdict> parts) {
		boolean whole = verdict.ofTheWhole().filter(found -> found == Verdict.AVOID).isPresent();
		boolean absolute = Subject.strictness(verdict.condition()) == Contraindication.ABSOLUTE;
		boolean nothingLeft = parts.stream().allMatch(ResolvedVerdict::forbids);
		// A routine may be undecided although each of its techniques is decided: something in it is unknown.
		boolean unexplained = verdict.verdict().isEmpty() && parts.stream().noneMatch(part -> part.verdict().isEmpty());
		return whole || verdict.forbids() && (absolute || nothingLeft || unexplained);
	}

	/** A doctor is asked first when the routine as a whole calls for it, or everything that is left of it does. */
	private static boolean asksDoctor(ResolvedVerdict verdict, List<ResolvedVerdict> parts) {
		boolean whole = verdict.ofTheWhole().filter(found -> found == Verdict.ASK_DOCTOR).isPresent();
		boolean absolute = Subject.strictness(verdict.condition()) == Contraindication.ABSOLUTE;
		List<ResolvedVerdict> left = parts.stream().filter(part -> !part.forbids()).toList();
		boolean somethingAsks = verdict.verdict().equals(Optional.of(Verdict.ASK_DOCTOR))
				|| left.stream().anyMatch(RoutineSubject::asks);
		boolean everythingAsks = left.stream().allMatch(RoutineSubject::asks);
		return whole || somethingAsks && (absolute || everythingAsks);
	}

	private static boolean asks(ResolvedVerdict part) {
		return part.verdict().equals(Optional.of(Verdict.ASK_DOCTOR));
	}

	@Override
	public List<GeneralCaution> generalCautions() {
		Map<Caution, List<Technique>> holding = new HashMap<>();
		for (Technique technique : techniques) {
			matrix.generalCautions(technique)
					.forEach(caution -> holding.computeIfAbsent(caution, missing -> new ArrayList<>()).add(technique));
		}
		return ids.inOrder(matrix.generalCautions(routine)).stream()
				.map(caution -> new GeneralCaution(caution, holding.getOrDefault(caution, List.of()))).toList();
	}

	@Override
	public List<StopRule> stopRules() {
		Map<String, StopRule> found = new LinkedHashMap<>();
		for (int index = 0; index < routine.getStopRules().size(); index++) {
			TextSlot slot = new TextSlot(routine, Literals.ROUTINE__STOP_RULES, index);
			slot.original().ifPresent(words -> found.putIfAbsent(words, new StopRule(slot, List.of())));
		}
		Set<String> ofTheWhole = Set.copyOf(found.keySet());
		for (Technique technique : techniques) {
			for (TextSlot slot : TechniqueSubject.stopSlots(technique)) {
				String words = slot.original().orElseThrow();
				if (!ofTheWhole.contains(words)) {
					found.merge(words, new StopRule(slot, List.of(technique)), RoutineSubject::both);
				}
			}
		}
		return List.copyOf(found.values());
	}

	private static StopRule both(StopRule one, StopRule other) {
		return new StopRule(one.when(), Stream.concat(one.techniques().stream(), other.techniques().stream()).toList());
	}
}
