package org.kneadwork.safety.timing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.model.content.AnyOrder;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;

/**
 * How long routines last by their blocks: what they do, repeated and on both sides where it is, rests, and what they
 * include. Optional parts count from nothing to their longest time; the order of parts does not matter. What was worked
 * out once is kept, so that many routines which include each other cost no more than their number.
 */
public final class RoutineDurations {

	private final Map<Routine, Optional<Duration>> known = new HashMap<>();

	/** Nothing is worked out yet. */
	public RoutineDurations() {
	}

	/**
	 * How long a routine lasts.
	 *
	 * @param routine the routine
	 * @return the duration; empty when it does nothing, includes itself, or something that it does has no known duration
	 */
	public Optional<Duration> of(Routine routine) {
		if (!known.containsKey(routine)) {
			for (Routine next : RoutineFacts.includedFirst(routine, known::containsKey)) {
				// On a cycle, what comes first does not find what it includes, and so has no duration.
				known.computeIfAbsent(next, this::compute);
			}
		}
		return known.get(routine);
	}

	private Optional<Duration> compute(Routine routine) {
		if (RoutineFacts.items(routine).isEmpty()) {
			return Optional.empty();
		}
		return Timings.sum(routine.getBlocks().stream().map(block -> ofItems(block.getItems())).toList());
	}

	private Optional<Duration> ofItems(List<RoutineItem> items) {
		return Timings.sum(items.stream().map(this::ofItem).toList());
	}

	Optional<Duration> ofItem(RoutineItem item) {
		return switch (item) {
			case TechniqueUse use -> ofUse(use);
			case RoutineUse use -> Known.of(use.getRoutine()).flatMap(routine ->
					known.getOrDefault(routine, Optional.empty()));
			case Rest rest -> Optional.ofNullable(rest.getTime()).flatMap(Timings::of);
			case OptionalPart part -> ofItems(part.getItems()).map(all -> new Duration(0, all.maxSeconds()));
			case AnyOrder part -> ofItems(part.getItems());
			case RepeatedPart part -> ofItems(part.getItems())
					.flatMap(once -> Optional.ofNullable(part.getTimes()).map(once::times));
			default -> Optional.empty();
		};
	}

	private static Optional<Duration> ofUse(TechniqueUse use) {
		return ofUseOnce(use).map(once -> once.times(Timings.sides(use.isSetSide(), use.getSide())))
				.map(round -> round.times(use.getRepetitions() == null ? Count.ONCE : use.getRepetitions()));
	}

	/** One side of a technique, once: as the routine says, else as the technique declares. */
	static Optional<Duration> ofUseOnce(TechniqueUse use) {
		Timing stated = use.getTime();
		return Optional.ofNullable(stated)
				.or(() -> Known.of(use.getTechnique()).map(Technique::getDuration))
				.flatMap(Timings::of);
	}
}
