package org.kneadwork.safety.coverage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Media;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.timing.Timings;

/** What single techniques declare. */
final class Declarations {

	/** On which sides a technique says that it works. */
	enum Sides {
		/** On the left and on the right, or on both at once. */
		BOTH,
		/** On one only. */
		ONE,
		/** It does not say. */
		UNSAID
	}

	private Declarations() {
	}

	/** A duration that is none of nothing, none without an end and none the wrong way round. */
	static boolean hasDuration(Technique technique) {
		return Optional.ofNullable(technique.getDuration()).flatMap(Declarations::length)
				.filter(time -> time.minSeconds() <= time.maxSeconds() && time.maxSeconds() > 0).isPresent();
	}

	private static Optional<Duration> length(Timing timing) {
		return Timings.of(timing);
	}

	static boolean hasContraindications(Technique technique) {
		Contraindications declared = technique.getContraindications();
		return declared != null && (!declared.getCautions().isEmpty() || !declared.getDecisions().isEmpty()
				|| !declared.getOverrulings().isEmpty() || Known.text(declared.getNoneBecause()).isPresent());
	}

	/** At least one step, and each of them in words. */
	static boolean hasSteps(Technique technique) {
		List<Step> steps = TechniqueFacts.steps(technique);
		return !steps.isEmpty() && steps.stream()
				.allMatch(step -> Known.text(step.getText()).isPresent() || step.getMedia().stream().anyMatch(Declarations::speaks));
	}

	private static boolean speaks(Media media) {
		return Known.text(media.getSays()).isPresent();
	}

	static boolean hasStopRule(Technique technique) {
		return !Known.texts(technique.getStopRules()).isEmpty();
	}

	static boolean areComplete(Technique technique) {
		return hasDuration(technique) && hasContraindications(technique) && hasSteps(technique) && hasStopRule(technique);
	}

	static boolean isOnPairedRegion(Technique technique) {
		return Known.in(technique.getTargets()).stream().anyMatch(Groups::isPaired);
	}

	static Sides sides(Technique technique) {
		Set<Side> found = EnumSet.noneOf(Side.class);
		collect(technique.getInstructions(), found);
		if (found.isEmpty()) {
			return Sides.UNSAID;
		}
		boolean both = found.contains(Side.EACH) || found.contains(Side.BOTH)
				|| found.contains(Side.LEFT) && found.contains(Side.RIGHT);
		return both ? Sides.BOTH : Sides.ONE;
	}

	private static void collect(List<Instruction> instructions, Set<Side> found) {
		for (Instruction instruction : instructions) {
			switch (instruction) {
				case Step step when step.isSetSide() -> found.add(step.getSide());
				case Repetition repetition -> {
					if (repetition.isSetSide()) {
						found.add(repetition.getSide());
					}
					collect(repetition.getInstructions(), found);
				}
				default -> { }
			}
		}
	}
}
