package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.RoutineDurations;
import org.kneadwork.safety.timing.Timings;

/** KW101. */
record DurationMissing(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		boolean inEnglish = Mends.isInEnglish(checked.content());
		for (Technique technique : checked.content().own(Technique.class)) {
			if (technique.getDuration() == null) {
				Optional<Duration> computed = Timings.ofSteps(technique);
				Finding finding = info.finding(Places.name(technique), Sayings.say("KW101.technique", Words.name(technique)),
						advice(computed.map(Duration::toString).orElse("2 to 3 min")));
				boolean whole = inEnglish && everyStepHasATime(technique.getInstructions());
				findings.accept(computed.filter(DurationMissing::canBeDeclared).map(found ->
						DeclaredDuration.add(finding, technique, found, DeclaredDuration.FROM_STEPS, whole)).orElse(finding
						.with(Mends.add(technique, "duration 2 to 3 min derived because \"…\""))));
			}
		}
		RoutineDurations durations = new RoutineDurations();
		for (Routine routine : checked.content().own(Routine.class)) {
			if (routine.getDuration() == null) {
				Optional<Duration> computed = durations.of(routine);
				Finding finding = info.finding(Places.name(routine),
						Sayings.say("KW101.routine", Words.name(routine)),
						advice(computed.map(Duration::toString).orElse("10 to 12 min")));
				findings.accept(computed.filter(DurationMissing::canBeDeclared).map(found ->
						DeclaredDuration.add(finding, routine, found, DeclaredDuration.FROM_BLOCKS, inEnglish)).orElse(finding
						.with(Mends.add(routine, "duration 10 to 12 min derived because \"…\""))));
			}
		}
	}

	private static boolean canBeDeclared(Duration computed) {
		return computed.maxSeconds() > 0 && computed.minSeconds() <= computed.maxSeconds();
	}

	/** Whether the steps give the whole time: each says how long it takes, and none only how long at the most. */
	private static boolean everyStepHasATime(List<Instruction> instructions) {
		return instructions.stream().allMatch(instruction -> switch (instruction) {
			case Step step -> (step.getTime() != null || step.getHold() != null) && isSpanOrAbsent(step.getTime())
					&& isSpanOrAbsent(step.getHold());
			case Rest rest -> rest.getTime() != null && isSpanOrAbsent(rest.getTime());
			case Repetition repetition -> everyStepHasATime(repetition.getInstructions());
			default -> false;
		});
	}

	private static boolean isSpanOrAbsent(Timing time) {
		return time == null || time.getSpan() != null;
	}

	private static Message advice(String example) {
		return Sayings.say("KW101.advice", example);
	}
}
