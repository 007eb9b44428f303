package org.kneadwork.safety.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.ToolUse;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.values.Count;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.PlainWords;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** The facts about techniques. */
final class TechniqueFactsReader {

	private final VerdictMatrix matrix;
	private final Facts facts;

	TechniqueFactsReader(VerdictMatrix matrix, Facts facts) {
		this.matrix = matrix;
		this.facts = facts;
	}

	void add(Content content) {
		content.all(Technique.class).forEach(technique ->
				facts.entity(technique).ifPresent(subject -> technique(technique, subject)));
	}

	private void technique(Technique technique, Subject subject) {
		facts.text(subject, Aspect.TEXT, "summary", technique.getSummary());
		traits(technique, subject);
		facts.pressure(subject, Aspect.PRESSURE, "", technique.getPressure());
		facts.temperature(subject, technique.getTemperature());
		facts.text(subject, Aspect.SAFETY_TEXT, "skin-check", technique.getSkinCheck());
		facts.timing(subject, Aspect.DURATION, "", technique.getDuration());
		new Steps(subject).add(technique.getInstructions());
		contraindications(technique.getContraindications(), subject);
		matrix(technique, subject);
		facts.there(subject, Aspect.STOP_RULE, Known.texts(technique.getStopRules()));
		frequency(technique.getFrequency(), subject, facts);
		facts.media(subject, "media", technique.getMedia());
		facts.claims(subject, technique.getClaims());
		facts.sources(subject, technique.getCitations());
		facts.deprecation(subject, technique.getDeprecation());
	}

	private void traits(Technique technique, Subject subject) {
		facts.traits(subject, "modality", facts.naming().ids(technique.getModalities()));
		facts.traits(subject, "practised-by", technique.getPractisedBy().stream().map(who -> who.getLiteral()).toList());
		facts.traits(subject, "targets", facts.naming().ids(technique.getTargets()));
		facts.traits(subject, "position", technique.getPositions().stream().map(each -> each.getLiteral()).toList());
		if (technique.isSetBreathing()) {
			facts.traits(subject, "breathing", List.of(technique.getBreathing().getLiteral()));
		}
		facts.traits(subject, "uses", technique.getToolUses().stream().flatMap(this::tools).toList());
	}

	private Stream<String> tools(ToolUse use) {
		Stream<String> substitutes = use.getSubstitutes().stream().flatMap(other -> facts.naming().id(other.getTool()).stream()
				.map(tool -> "or " + tool + (other.isSetEffect() ? " for " + other.getEffect().getLiteral() + " pressure" : "")));
		return Stream.concat(facts.naming().id(use.getTool()).stream(), substitutes);
	}

	private void contraindications(Contraindications declared, Subject subject) {
		if (declared == null) {
			return;
		}
		facts.there(subject, Aspect.CONTRAINDICATIONS, "");
		facts.there(subject, Aspect.SEE, facts.naming().ids(declared.getCautions()));
		facts.there(subject, Aspect.OVERRULING, declared.getOverrulings().stream()
				.flatMap(overruling -> facts.naming().id(overruling.getCaution()).stream()).toList());
		declared.getOverrulings().forEach(overruling -> facts.naming().id(overruling.getCaution()).ifPresent(id ->
				facts.text(subject, Aspect.TEXT, "although " + id, overruling.getBecause())));
		facts.text(subject, Aspect.TEXT, "none because", declared.getNoneBecause());
		Map<String, Verdict> strictest = new HashMap<>();
		for (ConditionDecision decision : declared.getDecisions()) {
			for (String condition : facts.naming().ids(decision.getConditions())) {
				strictest.merge(condition, decision.getVerdict(), (one, other) -> one.compareTo(other) > 0 ? one : other);
				facts.text(subject, Aspect.DECISION_ADAPTATION, condition, decision.getAdaptation());
				facts.text(subject, Aspect.TEXT, "because of " + condition, decision.getBecause());
			}
		}
		strictest.forEach((condition, verdict) ->
				facts.level(subject, Aspect.DECISION, condition, verdict.ordinal(), verdict.getLiteral()));
	}

	private void matrix(Technique technique, Subject subject) {
		Set<Condition> demanded = new LinkedHashSet<>(matrix.baselineConditions(technique));
		for (Condition condition : matrix.conditions()) {
			Cell cell = matrix.cell(technique, condition);
			if (demanded.contains(condition) || !cell.reasons().isEmpty()) {
				facts.naming().id(condition).ifPresent(id -> cell(cell, id, subject));
			}
		}
		facts.there(subject, Aspect.GENERAL_CAUTION, facts.naming().ids(matrix.generalCautions(technique)));
	}

	private void cell(Cell cell, String condition, Subject subject) {
		facts.add(subject, Aspect.VERDICT, condition, verdict(cell.verdict()));
		Map<String, Verdict> strictest = new HashMap<>();
		for (Reason reason : cell.reasons()) {
			if (reason.origin() instanceof CautionOrigin from && !reason.overruled()) {
				facts.naming().id(from.caution()).ifPresent(caution -> strictest.merge(caution, reason.verdict(),
						(one, other) -> one.compareTo(other) > 0 ? one : other));
			}
		}
		strictest.forEach((caution, verdict) -> facts.level(subject, Aspect.REASON,
				"'" + condition + "' by the caution '" + caution + "'", verdict.ordinal(), verdict.getLiteral()));
	}

	static Value verdict(Optional<Verdict> verdict) {
		return verdict.<Value>map(known -> new Value.Measure(known.ordinal(), known.ordinal(), known.getLiteral()))
				.orElseGet(Value.Undecided::new);
	}

	static void frequency(Frequency frequency, Subject subject, Facts facts) {
		if (frequency == null) {
			return;
		}
		facts.there(subject, Aspect.FREQUENCY, "");
		facts.derivation(subject, Aspect.FREQUENCY, "", frequency);
		FrequencyBounds.of(frequency).forEach((period, times) -> facts.level(subject, Aspect.TIMES, "per " + period.getLiteral(),
				times, times + " at the most"));
		if (frequency.getApart() != null) {
			facts.add(subject, Aspect.APART, "", Facts.seconds(frequency.getApart()));
		}
	}

	/** The steps of one technique, one after the other, with how often each is done. */
	private final class Steps {

		private final Subject subject;
		private final Set<String> names = new LinkedHashSet<>();
		private final List<Figure> repeated = new ArrayList<>();

		Steps(Subject subject) {
			this.subject = subject;
		}

		void add(List<Instruction> instructions) {
			add(instructions, Count.ONCE);
			facts.add(subject, Aspect.ORDER, "", new Value.Sequence(List.copyOf(names)));
		}

		private void add(List<Instruction> instructions, Count rounds) {
			for (Instruction instruction : instructions) {
				switch (instruction) {
					case Step step -> step(step, rounds);
					case Rest rest -> facts.timing(subject, Aspect.REST, lastName(), rest.getTime());
					case Repetition repetition -> {
						repeated.add(repetition);
						add(repetition.getInstructions(), product(rounds, repetition));
						repeated.removeLast();
					}
					default -> { }
				}
			}
		}

		private static Count product(Count rounds, Repetition repetition) {
			Count times = repetition.getTimes() == null ? Count.ONCE : repetition.getTimes();
			int sides = repetition.isSetSide() && repetition.getSide() == Side.EACH ? 2 : 1;
			return new Count(rounds.min() * times.min() * sides, rounds.max() * times.max() * sides);
		}

		private String lastName() {
			return names.isEmpty() ? "the beginning" : List.copyOf(names).getLast();
		}

		private void step(Step step, Count rounds) {
			String name = name(step);
			facts.there(subject, Aspect.STEP, name);
			facts.timing(subject, Aspect.STEP_TIME, name, step.getTime());
			facts.timing(subject, Aspect.STEP_HOLD, name, step.getHold());
			facts.pressure(subject, Aspect.STEP_PRESSURE, name, step.getPressure());
			int sides = step.isSetSide() && step.getSide() == Side.EACH ? 2 : 1;
			Count all = new Count(rounds.min() * sides, rounds.max() * sides);
			facts.add(subject, Aspect.STEP_ROUNDS, name, new Value.Measure(all.min(), all.max(), all.toString()));
			repeated.forEach(repetition -> facts.derivation(subject, Aspect.STEP_ROUNDS, name, repetition));
			facts.media(subject, "media of " + name, step.getMedia());
			if (step.isSetBreathing()) {
				facts.traits(subject, "breathing of " + name, List.of(step.getBreathing().getLiteral()));
			}
			if (step.isSetSide()) {
				facts.text(subject, Aspect.STEP_SIDE, name, step.getSide().getLiteral());
			}
		}

		/** The text of a step, numbered where it is not the first with this text. */
		private String name(Step step) {
			String text = Known.text(step.getText()).map(PlainWords::of).orElseGet(() -> step.getMedia().stream().map(Facts::words).collect(Collectors.joining(" ")));
			String name = text;
			for (int number = 2; !names.add(name); number++) {
				name = text + " (" + number + ")";
			}
			return name;
		}
	}
}
