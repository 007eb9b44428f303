package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.FrequencyLimit;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.Timings;

/** KW202. The limits are in {@link Plausible} and {@link PlausibleNumber}. */
record Implausible(RuleInfo info) implements Rule {

	private static final String ADVICE = "KW202.advice";
	private static final int SECONDS_A_MINUTE = 60;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Tool tool : checked.content().own(Tool.class)) {
			check(tool, tool.getTimeLimit(), TechniqueFacts.warms(tool) ? warmth(List.of(tool)) : Plausible.TOOL, findings);
			if (TechniqueFacts.warms(tool)) {
				check(tool, tool.getTemperature(), findings);
			}
		}
		for (Technique technique : checked.content().own(Technique.class)) {
			check(technique, technique.getDuration(), whole(technique), findings);
			check(technique, technique.getTemperature(), findings);
			check(technique, technique.getFrequency(), findings);
			check(technique, technique.getInstructions(), findings);
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			check(routine, routine.getDuration(), Plausible.ROUTINE, findings);
			check(routine, routine.getFrequency(), findings);
			RoutineFacts.items(routine).forEach(item -> check(routine, item, findings));
		}
	}

	private void check(Technique technique, List<Instruction> instructions, Consumer<Finding> findings) {
		for (Instruction instruction : instructions) {
			switch (instruction) {
				case Step step -> {
					check(technique, step.getTime(), ofMovement(technique), findings);
					check(technique, step.getHold(), ofHold(technique), findings);
				}
				case Rest rest -> check(technique, rest.getTime(), Plausible.REST, findings);
				case Repetition repetition -> {
					check(technique, repetition.getTimes(),
							ElementPlace.of(repetition, ContentPackage.Literals.REPETITION__TIMES), findings);
					check(technique, repetition.getInstructions(), findings);
				}
				default -> { }
			}
		}
	}

	private void check(Routine routine, RoutineItem item, Consumer<Finding> findings) {
		switch (item) {
			case TechniqueUse use -> {
				Known.of(use.getTechnique()).ifPresent(technique ->
						check(routine, use.getTime(), whole(technique), findings));
				check(routine, use.getRepetitions(),
						ElementPlace.of(use, ContentPackage.Literals.TECHNIQUE_USE__REPETITIONS), findings);
			}
			case Rest rest -> check(routine, rest.getTime(), Plausible.REST, findings);
			case RepeatedPart part -> check(routine, part.getTimes(),
					ElementPlace.of(part, ContentPackage.Literals.REPEATED_PART__TIMES), findings);
			default -> { }
		}
	}

	/** Where the steps of something warm say how long they take, its whole is more than warmth: it has to be made ready. */
	private static Plausible whole(Technique technique) {
		return TechniqueFacts.warms(technique) && Timings.ofSteps(technique).isEmpty()
				? warmth(TechniqueFacts.tools(technique)) : Plausible.TECHNIQUE;
	}

	private static Plausible warmth(Iterable<Tool> tools) {
		for (Tool tool : tools) {
			if (TechniqueFacts.kind(tool).filter(kind -> kind == ToolKind.WAX).isPresent()) {
				return Plausible.SOAK;
			}
		}
		return Plausible.HEAT;
	}

	private static Plausible ofMovement(Technique technique) {
		if (TechniqueFacts.warms(technique) || !presses(technique)) {
			return Plausible.MOVEMENT;
		}
		return usesMat(technique) ? Plausible.MAT : Plausible.STROKE;
	}

	private static Plausible ofHold(Technique technique) {
		if (TechniqueFacts.warms(technique)) {
			return Plausible.MOVEMENT;
		}
		if (usesMat(technique)) {
			return Plausible.MAT;
		}
		return presses(technique) ? Plausible.HOLD : Plausible.STRETCH;
	}

	/** A technique that does not declare its pressure gets the wider limits, and a finding of its own. */
	private static boolean presses(Technique technique) {
		return TechniqueFacts.pressures(technique).stream()
				.anyMatch(pressure -> pressure != Pressure.NONE);
	}

	private static boolean usesMat(Technique technique) {
		return TechniqueFacts.tools(technique).stream().anyMatch(tool ->
				TechniqueFacts.kind(tool).filter(kind -> kind == ToolKind.MAT).isPresent());
	}

	private void check(Entity entity, Timing timing, Plausible plausible, Consumer<Finding> findings) {
		if (timing == null) {
			return;
		}
		if (timing.getSpan() != null && !plausible.allows(timing.getSpan())) {
			ElementPlace place = ElementPlace.of(timing, ContentPackage.Literals.TIMING__SPAN);
			Finding finding = finding(entity, timing.getSpan(), plausible, place);
			findings.accept(otherUnit(timing.getSpan()).filter(plausible::allows)
					.map(other -> finding.with(new Fix(Sayings.say("say", other), place, other.toString()))).orElse(finding));
		} else if (timing.getCap() != null && !plausible.allowsCap(timing.getCap())) {
			findings.accept(finding(entity, timing.getCap(), plausible,
					ElementPlace.of(timing, ContentPackage.Literals.TIMING__CAP)));
		}
	}

	private Finding finding(Entity entity, Duration time, Plausible plausible, ElementPlace place) {
		return info.finding(place,
				Sayings.say("KW202.time", plausible.what(), Words.time(time), Words.name(entity), Words.time(plausible.limits())),
				Sayings.say(ADVICE));
	}

	/** The time with seconds in the place of minutes, or the other way round. */
	private static Optional<Duration> otherUnit(Duration time) {
		if (time.minSeconds() % SECONDS_A_MINUTE == 0 && time.maxSeconds() % SECONDS_A_MINUTE == 0) {
			return Optional.of(new Duration(time.minSeconds() / SECONDS_A_MINUTE, time.maxSeconds() / SECONDS_A_MINUTE));
		}
		return time.maxSeconds() < SECONDS_A_MINUTE && time.minSeconds() < SECONDS_A_MINUTE
				? Optional.of(time.times(new Count(SECONDS_A_MINUTE, SECONDS_A_MINUTE))) : Optional.empty();
	}

	private void check(Entity entity, Count count, ElementPlace place, Consumer<Finding> findings) {
		PlausibleNumber plausible = PlausibleNumber.REPETITIONS;
		if (count != null && !(plausible.allows(count.min()) && plausible.allows(count.max()))) {
			findings.accept(info.finding(place,
					Sayings.say("KW202.repeat", Words.number(count), Words.name(entity), plausible.words()), Sayings.say(ADVICE)));
		}
	}

	private void check(Entity entity, TemperatureLimit temperature, Consumer<Finding> findings) {
		PlausibleNumber plausible = PlausibleNumber.DEGREES;
		if (temperature != null && temperature.getLimit() != null && !plausible.allows(temperature.getLimit().celsius())) {
			findings.accept(info.finding(
					ElementPlace.of(temperature, ContentPackage.Literals.TEMPERATURE_LIMIT__LIMIT),
					Sayings.say("KW202.warmth", Words.warmth(temperature.getLimit()), Words.name(entity), plausible.words()),
					Sayings.say(ADVICE)));
		}
	}

	private void check(Entity entity, Frequency frequency, Consumer<Finding> findings) {
		if (frequency == null) {
			return;
		}
		PlausibleNumber aDay = PlausibleNumber.SESSIONS_A_DAY;
		for (FrequencyLimit limit : frequency.getLimits()) {
			int days = Rate.days(limit.getPeriod());
			if (limit.getTimes() < aDay.least() || limit.getTimes() > aDay.most() * days) {
				findings.accept(info.finding(ElementPlace.of(limit, ContentPackage.Literals.FREQUENCY_LIMIT__TIMES),
						Sayings.say("KW202.often", limit.getTimes(), Rate.word(limit.getPeriod()), Words.name(entity),
								Sayings.say("range", aDay.least(), aDay.most() * days)),
						Sayings.say(ADVICE)));
			}
		}
	}
}
