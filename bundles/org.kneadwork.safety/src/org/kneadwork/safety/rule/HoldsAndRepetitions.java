package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/**
 * KW205. A hold that is not repeated is done once, provided that the technique says how long it lasts: the sum of the
 * steps has to agree with that. Where it does not say so, nobody knows how often the hold is meant.
 */
record HoldsAndRepetitions(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			check(technique, technique.getInstructions(), technique.getDuration() == null, findings);
		}
	}

	private void check(Technique technique, List<Instruction> instructions, boolean open, Consumer<Finding> findings) {
		for (Instruction instruction : instructions) {
			switch (instruction) {
				case Step step when open && step.getHold() != null -> findings.accept(info.finding(
						ElementPlace.of(step, ContentPackage.Literals.STEP__HOLD),
						Sayings.say("KW205.hold", Words.name(technique)), Sayings.say("KW205.repeat")));
				case Repetition repetition -> {
					if (!hasTime(repetition.getInstructions())) {
						findings.accept(info.finding(
								ElementPlace.of(repetition, ContentPackage.Literals.REPETITION__TIMES),
								Sayings.say("KW205.repeats", Words.name(technique), count(repetition)), Sayings.say("KW205.time")));
					}
					check(technique, repetition.getInstructions(), false, findings);
				}
				default -> { }
			}
		}
	}

	private static Message count(Repetition repetition) {
		return repetition.getTimes() == null ? Sayings.say("KW205.several")
				: Sayings.say("repeated", Words.number(repetition.getTimes()));
	}

	private static boolean hasTime(List<Instruction> instructions) {
		return instructions.stream().anyMatch(instruction -> switch (instruction) {
			case Step step -> step.getTime() != null || step.getHold() != null;
			case Rest rest -> false;
			case Repetition repetition -> hasTime(repetition.getInstructions());
			default -> false;
		});
	}
}
