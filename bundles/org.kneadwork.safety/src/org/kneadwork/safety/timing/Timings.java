package org.kneadwork.safety.timing;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;

/** How long things last. Pure functions of the model; all times are in whole seconds. */
public final class Timings {

	/** A declared time may differ from a computed one by one part in so many: people do not hold a stopwatch. */
	private static final int TOLERANCE = 10;

	private Timings() {
	}

	/**
	 * How long a time is that an author wrote: its span, else from nothing to its cap.
	 *
	 * @param timing the time
	 * @return the duration; empty for a vague time without a cap
	 */
	public static Optional<Duration> of(Timing timing) {
		if (timing.getSpan() != null) {
			return Optional.of(timing.getSpan());
		}
		return Optional.ofNullable(timing.getCap()).map(cap -> new Duration(0, cap.maxSeconds()));
	}

	/**
	 * How long a technique lasts by its steps: times and holds, repeated and on both sides where they are, and rests.
	 * Steps without a time count as nothing.
	 *
	 * @param technique the technique
	 * @return the duration; empty when no step and no rest has a time, or when one of their times or numbers is unknown
	 */
	public static Optional<Duration> ofSteps(Technique technique) {
		return hasTime(technique.getInstructions()) ? ofInstructions(technique.getInstructions()) : Optional.empty();
	}

	private static boolean hasTime(List<Instruction> instructions) {
		return instructions.stream().anyMatch(instruction -> switch (instruction) {
			case Step step -> step.getTime() != null || step.getHold() != null;
			case Rest rest -> rest.getTime() != null;
			case Repetition repetition -> hasTime(repetition.getInstructions());
			default -> false;
		});
	}

	private static Optional<Duration> ofInstructions(List<Instruction> instructions) {
		return sum(instructions.stream().map(Timings::ofInstruction).toList());
	}

	private static Optional<Duration> ofInstruction(Instruction instruction) {
		return switch (instruction) {
			case Step step -> both(ofOptional(step.getTime()), ofOptional(step.getHold()))
					.map(once -> once.times(sides(step.isSetSide(), step.getSide())));
			case Rest rest -> ofOptional(rest.getTime());
			case Repetition repetition when !hasTime(repetition.getInstructions()) -> Optional.of(Duration.ZERO);
			case Repetition repetition -> ofInstructions(repetition.getInstructions())
					.map(once -> once.times(sides(repetition.isSetSide(), repetition.getSide())))
					.flatMap(round -> Optional.ofNullable(repetition.getTimes()).map(round::times));
			default -> Optional.of(Duration.ZERO);
		};
	}

	/** A time that is not stated counts as nothing, one that is stated and unknown makes the whole unknown. */
	private static Optional<Duration> ofOptional(Timing timing) {
		return timing == null ? Optional.of(Duration.ZERO) : of(timing);
	}

	static Count sides(boolean declared, Side side) {
		return declared && side == Side.EACH ? Count.TWICE : Count.ONCE;
	}

	static Optional<Duration> both(Optional<Duration> one, Optional<Duration> other) {
		return one.flatMap(first -> other.map(first::plus));
	}

	static Optional<Duration> sum(List<Optional<Duration>> durations) {
		return durations.stream().reduce(Optional.of(Duration.ZERO), Timings::both);
	}

	/**
	 * How long a routine lasts by its blocks. Whoever asks for many routines asks one {@link RoutineDurations} instead,
	 * which works out each included routine once.
	 *
	 * @param routine the routine
	 * @return the duration; empty when it does nothing, includes itself, or something that it does has no known duration
	 */
	public static Optional<Duration> ofBlocks(Routine routine) {
		return new RoutineDurations().of(routine);
	}

	/**
	 * What a routine does, with the time at which it begins and the time that it takes.
	 *
	 * @param routine the routine
	 * @return the timeline; empty when {@link #ofBlocks(Routine)} is, when it does a technique that does not exist, and
	 *     when it would have more than {@link Timeline#MOST_ENTRIES} entries
	 */
	public static Optional<Timeline> timeline(Routine routine) {
		return new TimelineBuilder().build(routine);
	}

	/**
	 * Tells whether a declared duration agrees with a computed one: each end lies within a tenth of the declared end.
	 *
	 * @param declared the declared duration
	 * @param computed the computed duration
	 * @return whether they agree
	 */
	public static boolean agree(Duration declared, Duration computed) {
		return agree(declared.minSeconds(), computed.minSeconds()) && agree(declared.maxSeconds(), computed.maxSeconds());
	}

	/**
	 * Tells whether a declared time agrees with a computed duration. Where the author declares no more than a cap, only
	 * the longest times are compared, since such a time says nothing about the shortest.
	 *
	 * @param declared the declared time
	 * @param computed the computed duration
	 * @return whether they agree; a vague time without a cap agrees with everything
	 */
	public static boolean agree(Timing declared, Duration computed) {
		if (declared.getSpan() != null) {
			return agree(declared.getSpan(), computed);
		}
		return declared.getCap() == null || agree(declared.getCap().maxSeconds(), computed.maxSeconds());
	}

	private static boolean agree(int declared, int computed) {
		return Math.abs((long) computed - declared) * TOLERANCE <= declared;
	}
}
