package org.kneadwork.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.FrequencyLimit;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureCeiling;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.model.values.Temperature;
import org.kneadwork.safety.finding.ElementPlace;

/**
 * All mutants of a library: for every statement that safety depends on, the library without it, and with its number moved.
 * Read off the model, so that new content is mutated as well.
 */
final class Mutants {

	private final CheckedLibrary library;
	private final List<Mutant> found = new ArrayList<>();
	private final Map<String, Integer> names = new HashMap<>();

	private Mutants(CheckedLibrary library) {
		this.library = library;
	}

	static List<Mutant> of(CheckedLibrary library) {
		Mutants mutants = new Mutants(library);
		for (Entry entry : library.content().own(Entry.class)) {
			mutants.element(entry);
			entry.eAllContents().forEachRemaining(mutants::element);
		}
		return mutants.found;
	}

	private void element(EObject element) {
		switch (element) {
			case Technique technique -> technique(technique);
			case Routine routine -> routine(routine);
			case Contraindications declared -> contraindications(declared);
			case ConditionDecision decision -> decision(decision);
			case Caution caution -> caution(caution);
			case CautionClause clause -> clause(clause);
			case Region region -> region(region);
			case Condition condition -> condition(condition);
			case RedFlag flag -> redFlag(flag);
			case Baseline baseline -> baseline(baseline);
			case Tool tool -> tool(tool);
			case Step step -> step(step);
			case Repetition repetition -> repetition(repetition);
			case Rest rest -> rest(rest);
			case TechniqueUse use -> use(use);
			case Frequency frequency -> frequency(frequency);
			default -> { }
		}
		if (element instanceof Figure && element.eIsSet(Literals.FIGURE__DERIVED_BECAUSE)) {
			String what = element.eContainingFeature() == null ? "" : " of " + nameOf(element);
			weakens(Statement.DERIVED, element, Literals.FIGURE__DERIVED_BECAUSE, "'derived'" + what + " deleted",
					Edit.unset(element, Literals.FIGURE__DERIVED_BECAUSE));
		}
		EStructuralFeature citations = element.eClass().getEStructuralFeature("citations");
		if (citations != null) {
			each(Statement.SOURCE, element, citations, "source");
		}
	}

	private static String nameOf(EObject part) {
		return part.eContainer() instanceof Entry ? part.eContainingFeature().getName()
				: part.eContainingFeature().getName() + " of a " + part.eContainer().eClass().getName().toLowerCase(java.util.Locale.ROOT);
	}

	// ---- techniques and routines

	private void technique(Technique technique) {
		timing(Statement.DURATION, technique, Literals.TECHNIQUE__DURATION, "duration");
		pressure(technique, Literals.TECHNIQUE__PRESSURE);
		delete(Statement.CONTRAINDICATION, technique, Literals.TECHNIQUE__CONTRAINDICATIONS, "contraindications");
		each(Statement.STOP_RULE, technique, Literals.TECHNIQUE__STOP_RULES, "stop-when");
		delete(Statement.FREQUENCY, technique, Literals.TECHNIQUE__FREQUENCY, "frequency");
		temperature(technique, Literals.TECHNIQUE__TEMPERATURE);
		delete(Statement.HEAT, technique, Literals.TECHNIQUE__SKIN_CHECK, "skin-check");
	}

	private void routine(Routine routine) {
		timing(Statement.DURATION, routine, Literals.ROUTINE__DURATION, "duration");
		each(Statement.STOP_RULE, routine, Literals.ROUTINE__STOP_RULES, "stop-when");
		each(Statement.SCREENING, routine, Literals.ROUTINE__SCREENING, "screen");
		each(Statement.SCREENING, routine, Literals.ROUTINE__SCREENED_RED_FLAGS, "screen-red-flags");
		each(Statement.SCREENING, routine, Literals.ROUTINE__SCREENED_CONDITIONS, "screen-conditions");
		delete(Statement.FREQUENCY, routine, Literals.ROUTINE__FREQUENCY, "frequency");
	}

	private void use(TechniqueUse use) {
		timing(Statement.TIME, use, Literals.TECHNIQUE_USE__TIME, "for");
		other(Statement.SIDE, use, Literals.TECHNIQUE_USE__SIDE, "side");
		count(use, Literals.TECHNIQUE_USE__REPETITIONS, "times");
	}

	private void step(Step step) {
		@SuppressWarnings("unchecked") // the features that hold instructions have several values
		int index = ((List<EObject>) step.eContainer().eGet(step.eContainingFeature())).indexOf(step);
		weakens(Statement.STEP, step, Literals.STEP__TEXT, "step deleted", Edit.remove(step.eContainer(),
				step.eContainingFeature(), index));
		timing(Statement.TIME, step, Literals.STEP__TIME, "for");
		timing(Statement.TIME, step, Literals.STEP__HOLD, "hold");
		other(Statement.SIDE, step, Literals.STEP__SIDE, "side");
		pressure(step, Literals.STEP__PRESSURE);
	}

	private void repetition(Repetition repetition) {
		count(repetition, Literals.REPETITION__TIMES, "repeat");
		other(Statement.SIDE, repetition, Literals.REPETITION__SIDE, "side");
		add(Statement.REPETITION, Direction.OTHER, repetition, Literals.REPETITION__TIMES, "repeat deleted",
				Edit.unwrap(repetition));
	}

	private void rest(Rest rest) {
		@SuppressWarnings("unchecked") // the features that hold rests have several values
		int index = ((List<EObject>) rest.eContainer().eGet(rest.eContainingFeature())).indexOf(rest);
		weakens(Statement.TIME, rest, Literals.REST__TIME, "rest deleted", Edit.remove(rest.eContainer(),
				rest.eContainingFeature(), index));
		move(Statement.TIME, rest.getTime(), "rest", Direction.OTHER, Direction.WEAKENS);
	}

	private void frequency(Frequency frequency) {
		if (frequency.getLimits().size() > 1 || frequency.getApart() != null) {
			for (int i = 0; i < frequency.getLimits().size() && frequency.getLimits().size() > 1; i++) {
				weakens(Statement.FREQUENCY, frequency, Literals.FREQUENCY__LIMITS, "limit of frequency deleted",
						Edit.remove(frequency, Literals.FREQUENCY__LIMITS, i));
			}
		}
		for (FrequencyLimit limit : frequency.getLimits()) {
			weakens(Statement.FREQUENCY, limit, Literals.FREQUENCY_LIMIT__TIMES, "frequency ×2",
					Edit.set(limit, Literals.FREQUENCY_LIMIT__TIMES, limit.getTimes() * 2));
			if (limit.getTimes() > 1) {
				add(Statement.FREQUENCY, Direction.OTHER, limit, Literals.FREQUENCY_LIMIT__TIMES, "frequency ×½",
						Edit.set(limit, Literals.FREQUENCY_LIMIT__TIMES, limit.getTimes() / 2));
			}
		}
		if (frequency.getApart() != null) {
			if (!frequency.getLimits().isEmpty()) {
				weakens(Statement.FREQUENCY, frequency, Literals.FREQUENCY__APART, "'apart' deleted",
						Edit.unset(frequency, Literals.FREQUENCY__APART));
			}
			add(Statement.FREQUENCY, Direction.OTHER, frequency, Literals.FREQUENCY__APART, "'apart' ×2",
					Edit.set(frequency, Literals.FREQUENCY__APART, times(frequency.getApart(), 2, 1)));
			weakens(Statement.FREQUENCY, frequency, Literals.FREQUENCY__APART, "'apart' ×½",
					Edit.set(frequency, Literals.FREQUENCY__APART, times(frequency.getApart(), 1, 2)));
		}
	}

	// ---- who must not

	private void contraindications(Contraindications declared) {
		each(Statement.CONTRAINDICATION, declared, Literals.CONTRAINDICATIONS__CAUTIONS, "see");
		delete(Statement.CONTRAINDICATION, declared, Literals.CONTRAINDICATIONS__NONE_BECAUSE, "none because", Direction.OTHER);
		for (int i = 0; i < declared.getDecisions().size(); i++) {
			Direction direction = direction(declared.getDecisions().get(i).getVerdict());
			add(Statement.CONTRAINDICATION, direction, declared.getDecisions().get(i), Literals.CONDITION_DECISION__CONDITIONS,
					"decision deleted", Edit.remove(declared, Literals.CONTRAINDICATIONS__DECISIONS, i));
		}
		for (int i = 0; i < declared.getOverrulings().size(); i++) {
			add(Statement.CONTRAINDICATION, Direction.OTHER, declared.getOverrulings().get(i), Literals.OVERRULING__CAUTION,
					"although deleted", Edit.remove(declared, Literals.CONTRAINDICATIONS__OVERRULINGS, i));
		}
	}

	/** What is allowed holds nobody back: without it nobody is less safe. */
	private static Direction direction(Verdict verdict) {
		return verdict == Verdict.ALLOWED ? Direction.OTHER : Direction.WEAKENS;
	}

	private void decision(ConditionDecision decision) {
		lenient(Statement.CONTRAINDICATION, decision, Literals.CONDITION_DECISION__VERDICT, decision.getVerdict());
		if (decision.getConditions().size() > 1) {
			for (int i = 0; i < decision.getConditions().size(); i++) {
				add(Statement.CONTRAINDICATION, direction(decision.getVerdict()), decision,
						Literals.CONDITION_DECISION__CONDITIONS, "condition of a decision deleted",
						Edit.remove(decision, Literals.CONDITION_DECISION__CONDITIONS, i));
			}
		}
		delete(Statement.ADVICE, decision, Literals.CONDITION_DECISION__ADAPTATION, "by");
	}

	private void lenient(Statement statement, EObject element, EStructuralFeature feature, Verdict verdict) {
		if (verdict != Verdict.ALLOWED) {
			Verdict lower = Verdict.values()[verdict.ordinal() - 1];
			weakens(statement, element, feature, "verdict " + verdict.getLiteral() + " turned into " + lower.getLiteral(),
					Edit.set(element, feature, lower));
		}
	}

	private void caution(Caution caution) {
		entity(Statement.CAUTION, caution);
		for (int i = 0; i < caution.getConditions().size(); i++) {
			weakens(Statement.CAUTION, caution, Literals.CAUTION__CONDITIONS, "condition of 'with' deleted",
					Edit.remove(caution, Literals.CAUTION__CONDITIONS, i));
		}
		for (int i = 0; i < caution.getClauses().size(); i++) {
			CautionClause clause = caution.getClauses().get(i);
			add(Statement.CAUTION, direction(clause.getVerdict()), clause, Literals.CAUTION_CLAUSE__VERDICT,
					"clause " + clause.getVerdict().getLiteral() + " deleted",
					Edit.remove(caution, Literals.CAUTION__CLAUSES, i));
		}
		for (int i = 0; i < caution.getCombinations().size(); i++) {
			weakens(Statement.CAUTION, caution, Literals.CAUTION__COMBINATIONS, "'never combine' deleted",
					Edit.remove(caution, Literals.CAUTION__COMBINATIONS, i));
		}
		delete(Statement.ADVICE, caution, Literals.CAUTION__TELL, "tell");
		delete(Statement.ADVICE, caution, Literals.CAUTION__BECAUSE, "because");
	}

	private void clause(CautionClause clause) {
		lenient(Statement.CAUTION, clause, Literals.CAUTION_CLAUSE__VERDICT, clause.getVerdict());
		delete(Statement.ADVICE, clause, Literals.CAUTION_CLAUSE__ADAPTATION, "by");
		new SelectorMutants(clause, this).add();
	}

	private void condition(Condition condition) {
		delete(Statement.SCREENING, condition, Literals.CONDITION__QUESTION, "ask");
		if (condition.isSetContraindication()) {
			Contraindication rank = condition.getContraindication();
			EStructuralFeature feature = Literals.CONDITION__CONTRAINDICATION;
			Direction direction = rank == Contraindication.RELATIVE ? Direction.OTHER : Direction.WEAKENS;
			add(Statement.RANK, direction, condition, feature, "contraindication " + rank.getLiteral() + " deleted",
					Edit.unset(condition, feature));
			lower(rank).ifPresent(lower -> weakens(Statement.RANK, condition, feature,
					"contraindication " + rank.getLiteral() + " turned into " + lower.getLiteral(),
					Edit.set(condition, feature, lower)));
		}
	}

	private static Optional<Contraindication> lower(Contraindication rank) {
		return switch (rank) {
			case ABSOLUTE -> Optional.of(Contraindication.LOCAL);
			case LOCAL -> Optional.of(Contraindication.RELATIVE);
			case RELATIVE -> Optional.empty();
		};
	}

	private void redFlag(RedFlag flag) {
		entity(Statement.RED_FLAG, flag);
		delete(Statement.RED_FLAG, flag, Literals.RED_FLAG__QUESTION, "ask");
		weakens(Statement.RED_FLAG, flag, Literals.RED_FLAG__URGENCY, "then deleted",
				Edit.all(Edit.unset(flag, Literals.RED_FLAG__URGENCY), Edit.unset(flag, Literals.RED_FLAG__DESTINATION)));
		delete(Statement.RED_FLAG, flag, Literals.RED_FLAG__DESTINATION, "destination");
		if (flag.isSetUrgency() && flag.getUrgency() != Urgency.SOON) {
			Urgency later = flag.getUrgency() == Urgency.EMERGENCY ? Urgency.SAME_DAY : Urgency.SOON;
			weakens(Statement.RED_FLAG, flag, Literals.RED_FLAG__URGENCY,
					"urgency " + flag.getUrgency().getLiteral() + " turned into " + later.getLiteral(),
					Edit.set(flag, Literals.RED_FLAG__URGENCY, later));
		}
	}

	private void baseline(Baseline baseline) {
		each(Statement.SCREENING, baseline, Literals.BASELINE__CONDITIONS, "conditions");
		each(Statement.RED_FLAG, baseline, Literals.BASELINE__RED_FLAGS, "red-flags");
	}

	// ---- body and tools

	private void region(Region region) {
		PressureCeiling ceiling = region.getCeiling();
		delete(Statement.REGION, region, Literals.REGION__CEILING, "ceiling");
		if (ceiling != null) {
			shift(Statement.REGION, ceiling, Literals.PRESSURE_CEILING__LIMIT, ceiling.getLimit(), "ceiling");
		}
		if (region.isNeverPressed()) {
			weakens(Statement.REGION, region, Literals.REGION__NEVER_PRESSED, "never-press deleted",
					Edit.all(Edit.unset(region, Literals.REGION__NEVER_PRESSED_BECAUSE),
							Edit.unset(region, Literals.REGION__NEVER_PRESSED)));
		}
		delete(Statement.REGION, region, Literals.REGION__PART_OF, "part-of");
	}

	private void tool(Tool tool) {
		temperature(tool, Literals.TOOL__TEMPERATURE);
		timing(Statement.HEAT, tool, Literals.TOOL__TIME_LIMIT, "time");
		delete(Statement.HEAT, tool, Literals.TOOL__SKIN_CHECK, "skin-check");
	}

	// ---- figures

	private void timing(Statement statement, EObject element, EStructuralFeature feature, String word) {
		if (element.eGet(feature) instanceof Timing timing) {
			delete(statement, element, feature, word);
			move(statement, timing, word, Direction.WEAKENS, Direction.OTHER);
		}
	}

	private void move(Statement statement, Timing timing, String word, Direction longer, Direction shorter) {
		for (EStructuralFeature feature : List.of(Literals.TIMING__SPAN, Literals.TIMING__CAP)) {
			if (timing.eGet(feature) instanceof Duration duration) {
				add(statement, longer, timing, feature, word + " ×2", Edit.set(timing, feature, times(duration, 2, 1)));
				add(statement, shorter, timing, feature, word + " ×½", Edit.set(timing, feature, times(duration, 1, 2)));
			}
		}
	}

	private static Duration times(Duration duration, int by, int of) {
		return new Duration(duration.minSeconds() * by / of, duration.maxSeconds() * by / of);
	}

	private void count(EObject element, EStructuralFeature feature, String word) {
		if (element.eGet(feature) instanceof Count count) {
			weakens(Statement.REPETITION, element, feature, word + " ×2",
					Edit.set(element, feature, new Count(count.min() * 2, count.max() * 2)));
			Count half = new Count(Math.max(1, count.min() / 2), Math.max(1, count.max() / 2));
			if (!half.equals(count)) {
				add(Statement.REPETITION, Direction.OTHER, element, feature, word + " ×½", Edit.set(element, feature, half));
			}
		}
	}

	private void pressure(EObject element, EStructuralFeature feature) {
		if (element.eGet(feature) instanceof PressureRange range) {
			delete(Statement.PRESSURE, element, feature, "pressure");
			shift(Statement.PRESSURE, range, Literals.PRESSURE_RANGE__LIGHTEST, range.getLightest(),
					range.isSetStrongest() ? "lightest pressure" : "pressure");
			if (range.isSetStrongest()) {
				shift(Statement.PRESSURE, range, Literals.PRESSURE_RANGE__STRONGEST, range.getStrongest(), "strongest pressure");
			}
		}
	}

	private void shift(Statement statement, EObject element, EStructuralFeature feature, Pressure pressure, String word) {
		if (pressure != Pressure.DEEP) {
			weakens(statement, element, feature, word + " one step up",
					Edit.set(element, feature, Pressure.values()[pressure.ordinal() + 1]));
		}
		if (pressure != Pressure.NONE) {
			add(statement, Direction.OTHER, element, feature, word + " one step down",
					Edit.set(element, feature, Pressure.values()[pressure.ordinal() - 1]));
		}
	}

	private void temperature(EObject element, EStructuralFeature feature) {
		if (element.eGet(feature) instanceof TemperatureLimit limit) {
			delete(Statement.HEAT, element, feature, "temperature");
			EStructuralFeature number = Literals.TEMPERATURE_LIMIT__LIMIT;
			weakens(Statement.HEAT, limit, number, "temperature ×2",
					Edit.set(limit, number, new Temperature(limit.getLimit().celsius() * 2)));
			add(Statement.HEAT, Direction.OTHER, limit, number, "temperature ×½",
					Edit.set(limit, number, new Temperature(limit.getLimit().celsius() / 2)));
		}
	}

	// ---- the mutants themselves

	private void delete(Statement statement, EObject element, EStructuralFeature feature, String word) {
		delete(statement, element, feature, word, Direction.WEAKENS);
	}

	private void other(Statement statement, EObject element, EStructuralFeature feature, String word) {
		delete(statement, element, feature, word, Direction.OTHER);
	}

	private void delete(Statement statement, EObject element, EStructuralFeature feature, String word, Direction direction) {
		if (element.eIsSet(feature)) {
			add(statement, direction, element, feature, word + " deleted", Edit.unset(element, feature));
		}
	}

	/** Deletes a statement with several values, and each of its values. */
	private void each(Statement statement, EObject element, EStructuralFeature feature, String word) {
		int values = ((List<?>) element.eGet(feature)).size();
		delete(statement, element, feature, word);
		for (int i = 0; i < values && values > 1; i++) {
			weakens(statement, element, feature, "one of '" + word + "' deleted", Edit.remove(element, feature, i));
		}
	}

	void weakens(Statement statement, EObject element, EStructuralFeature feature, String how, Edit edit) {
		add(statement, Direction.WEAKENS, element, feature, how, edit);
	}

	void add(Statement statement, Direction direction, EObject element, EStructuralFeature feature, String how, Edit edit) {
		add(statement, direction, element, feature, how, Optional.of(edit), Optional.empty());
	}

	private void entity(Statement statement, Entity entity) {
		add(statement, Direction.WEAKENS, entity, Literals.ENTITY__NAME, statement.words() + " deleted", Optional.empty(),
				Optional.of(entity));
	}

	private void add(Statement statement, Direction direction, EObject element, EStructuralFeature feature, String how,
			Optional<Edit> edit, Optional<Entity> entity) {
		Entity around = around(element);
		String name = kind(around.eClass()) + " " + around.getName() + ": " + how;
		int number = names.merge(name, 1, Integer::sum);
		String place = library.places().apply(ElementPlace.of(element, feature))
				.map(found -> found.file() + ":" + found.line()).orElse("?");
		found.add(new Mutant(statement, how, direction, number == 1 ? name : name + " (" + number + ")", place,
				(Document) EcoreUtil.getRootContainer(element), edit, entity));
	}

	private static Entity around(EObject element) {
		EObject at = element;
		while (!(at instanceof Entity)) {
			at = at.eContainer();
		}
		return (Entity) at;
	}

	private static String kind(EClass kind) {
		return kind.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
	}
}
