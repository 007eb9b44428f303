package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Overruling;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.SelectorWords;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Origin;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.RoutineCell;

/** Turns the verdict matrix into tables in which equal reasons and equal cells stand once. */
final class MatrixTables {

	/** A reason, and the techniques that depart from it where all for which it holds do. */
	private record Key(Origin origin, List<Technique> departing) {
	}

	private final Subjects subjects;
	private final Names names;
	private final SelectorWords selectors;
	private final CautionEffects effects;
	private final Numbered<Key> keys = new Numbered<>();
	private final Map<Key, Verdict> verdicts = new LinkedHashMap<>();
	private final Numbered<CellKind> cells = new Numbered<>();
	private final List<TechniqueRow> techniqueRows = new ArrayList<>();
	private final List<RoutineRow> routineRows = new ArrayList<>();
	private final Map<Condition, UndecidedTechniques> undecided = new LinkedHashMap<>();
	private final List<RegionConditions> counted = new ArrayList<>();

	private record UndecidedTechniques(List<Integer> all, List<Integer> waived) {
	}

	/** What holds for one technique, by column. */
	private record RegionConditions(List<Optional<Verdict>> verdicts, List<Boolean> gaps) {
	}

	MatrixTables(Subjects subjects, Names names, Optional<Exported> exported) {
		this.subjects = subjects;
		this.names = names;
		this.selectors = new SelectorWords(entity -> Known.of(entity).map(names::id));
		this.effects = new CautionEffects(subjects);
		subjects.techniques().all().forEach(this::add);
		subjects.routines().all().forEach(routine -> add(routine, exported));
	}

	private void add(Technique technique) {
		List<Integer> row = new ArrayList<>();
		List<Optional<Verdict>> rowVerdicts = new ArrayList<>();
		List<Boolean> gaps = new ArrayList<>();
		for (Condition condition : subjects.conditions().all()) {
			Cell cell = subjects.matrix().cell(technique, condition);
			boolean asked = subjects.isAsked(technique, condition);
			boolean gap = asked && cell.verdict().isEmpty();
			boolean waived = gap && subjects.isWaived(technique);
			effects.note(technique, cell);
			row.add(cells.of(new CellKind(cell.verdict(), asked, waived, reasons(cell.reasons(), List.of(technique)))));
			rowVerdicts.add(cell.verdict());
			gaps.add(gap);
			if (gap) {
				note(technique, condition, waived);
			}
		}
		counted.add(new RegionConditions(rowVerdicts, gaps));
		techniqueRows.add(new TechniqueRow(names.named(technique), names.ids(technique.getTargets()),
				names.ids(TechniqueFacts.tools(technique)), names.ids(technique.getModalities()), row,
				effects.everybody(technique)));
	}

	private void note(Technique technique, Condition condition, boolean waived) {
		UndecidedTechniques here = undecided.computeIfAbsent(condition,
				key -> new UndecidedTechniques(new ArrayList<>(), new ArrayList<>()));
		here.all().add(subjects.techniques().of(technique));
		if (waived) {
			here.waived().add(subjects.techniques().of(technique));
		}
	}

	private void add(Routine routine, Optional<Exported> exported) {
		List<Technique> parts = subjects.partsOf(routine);
		List<Integer> row = new ArrayList<>();
		for (Condition condition : subjects.conditions().all()) {
			RoutineCell cell = subjects.matrix().cell(routine, condition);
			List<Technique> open = cell.verdict().isPresent() ? List.of() : parts.stream()
					.filter(part -> subjects.matrix().cell(part, condition).verdict().isEmpty()).toList();
			boolean asked = parts.stream().anyMatch(part -> subjects.isAsked(part, condition));
			boolean waived = !open.isEmpty() && open.stream().filter(part -> subjects.isAsked(part, condition))
					.allMatch(subjects::isWaived) && asked;
			effects.note(routine, cell, parts);
			row.add(cells.of(new CellKind(cell.verdict(), asked, waived, reasons(cell.reasons(), parts))));
		}
		Set<Caution> inherited = new LinkedHashSet<>();
		parts.forEach(part -> inherited.addAll(effects.shownWith(part)));
		Set<String> shown = exported.map(Exported::routines).map(all -> all.get(names.id(routine)))
				.map(Exported.Shown::cautions).orElse(Set.of());
		List<Caution> lost = inherited.stream().filter(caution -> !shown.contains(names.id(caution))).toList();
		routineRows.add(new RoutineRow(names.named(routine), subjects.techniques().numbersInOrder(parts), row,
				effects.everybody(routine), subjects.cautions().numbers(inherited), subjects.cautions().numbers(lost)));
	}

	private List<Integer> reasons(List<Reason> reasons, List<Technique> techniques) {
		List<Integer> numbers = new ArrayList<>();
		for (Reason reason : reasons) {
			Key key = new Key(reason.origin(), reason.overruled() ? departing(reason, techniques) : List.of());
			verdicts.putIfAbsent(key, reason.verdict());
			numbers.add(keys.of(key));
		}
		return numbers;
	}

	private static List<Technique> departing(Reason reason, List<Technique> techniques) {
		return reason.origin() instanceof CautionOrigin from
				? techniques.stream().filter(technique -> overruling(technique, from.caution()).isPresent()).toList()
				: List.of();
	}

	private static Optional<Overruling> overruling(Technique technique, Caution caution) {
		Contraindications declared = technique.getContraindications();
		return declared == null ? Optional.empty()
				: declared.getOverrulings().stream().filter(each -> each.getCaution() == caution).findFirst();
	}

	List<ConditionColumn> conditions() {
		return subjects.conditions().all().stream().map(condition -> new ConditionColumn(names.named(condition),
				strictness(condition), Names.text(condition.getQuestion()), subjects.isOfBaseline(condition))).toList();
	}

	static Contraindication strictness(Condition condition) {
		return condition.isSetContraindication() ? condition.getContraindication() : Contraindication.RELATIVE;
	}

	List<MatrixReason> reasons() {
		return keys.all().stream().map(this::reason).toList();
	}

	private MatrixReason reason(Key key) {
		Reason reason = new Reason(verdicts.get(key), key.origin(), !key.departing().isEmpty());
		EObject statement = statement(key.origin());
		Named from = switch (key.origin()) {
			case CautionOrigin origin -> names.named(origin.caution(), ElementPlace.of(statement));
			case DecisionOrigin origin -> names.named(origin.technique(), ElementPlace.of(statement));
		};
		String although = key.origin() instanceof CautionOrigin origin ? key.departing().stream()
				.flatMap(technique -> overruling(technique, origin.caution()).stream())
				.map(overruling -> Names.text(overruling.getBecause())).distinct().collect(Collectors.joining(" ")) : "";
		return new MatrixReason(reason.verdict(), kind(key.origin()), from, appliesTo(key.origin()), reason.tell(),
				reason.because(), reason.adaptation().orElse(""), reason.certainty(), names.cited(reason.citations()),
				reason.overruled(), although);
	}

	private static EObject statement(Origin origin) {
		return switch (origin) {
			case CautionOrigin from -> from.clause().<EObject>map(clause -> clause).orElse(from.caution());
			case DecisionOrigin from -> from.decision();
		};
	}

	private static MatrixReason.Kind kind(Origin origin) {
		return switch (origin) {
			case CautionOrigin from when from.clause().isPresent() -> MatrixReason.Kind.CAUTION;
			case CautionOrigin from -> MatrixReason.Kind.COMBINATION;
			case DecisionOrigin from -> MatrixReason.Kind.DECISION;
		};
	}

	private String appliesTo(Origin origin) {
		return origin instanceof CautionOrigin from
				? from.clause().map(clause -> selectors.of(clause.getSelector())).orElse("") : "";
	}

	List<CellKind> cells() {
		return cells.all();
	}

	List<TechniqueRow> techniques() {
		return techniqueRows;
	}

	List<RoutineRow> routines() {
		return routineRows;
	}

	CautionEffects effects() {
		return effects;
	}

	/** The gaps by condition: the dangerous conditions first, among these the ones with the most gaps. */
	List<UndecidedCondition> undecided() {
		return undecided.entrySet().stream()
				.map(entry -> new UndecidedCondition(subjects.conditions().of(entry.getKey()), isDangerous(entry.getKey()),
						entry.getValue().all(), entry.getValue().waived()))
				.sorted(Comparator.comparing((UndecidedCondition each) -> strictness(
								subjects.conditions().all().get(each.condition())))
						.thenComparing(each -> each.waived().size() - each.techniques().size())
						.thenComparing(UndecidedCondition::condition))
				.toList();
	}

	static boolean isDangerous(Condition condition) {
		return strictness(condition) != Contraindication.RELATIVE;
	}

	/** What holds for some techniques, column by column. */
	List<RegionRow.UnderCondition> strictest(List<Integer> techniques) {
		List<RegionRow.UnderCondition> found = new ArrayList<>();
		for (int column = 0; column < subjects.conditions().size(); column++) {
			Optional<Verdict> strictest = Optional.empty();
			int gaps = 0;
			for (int technique : techniques) {
				Optional<Verdict> verdict = counted.get(technique).verdicts().get(column);
				if (verdict.isPresent() && (strictest.isEmpty() || verdict.get().compareTo(strictest.get()) > 0)) {
					strictest = verdict;
				}
				gaps += counted.get(technique).gaps().get(column) ? 1 : 0;
			}
			found.add(new RegionRow.UnderCondition(strictest, gaps));
		}
		return found;
	}
}
