package org.kneadwork.safety.rule;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;

/** Finds the one technique of a routine, or of those that it includes, that matters most. */
final class Strictest {

	private final RoutineMemo<Optional<Technique>> techniques;

	/**
	 * @param counts which techniques count
	 * @param order the greatest of them is found; of several the first that is done
	 */
	Strictest(Predicate<Technique> counts, Comparator<Technique> order) {
		this.techniques = new RoutineMemo<>((routine, included) -> RoutineFacts.items(routine).stream()
				.flatMap(item -> candidates(item, included)).filter(counts)
				.reduce((one, other) -> order.compare(other, one) > 0 ? other : one));
	}

	private static Stream<Technique> candidates(RoutineItem item, Function<Routine, Optional<Optional<Technique>>> included) {
		return switch (item) {
			case TechniqueUse use -> Known.of(use.getTechnique()).stream();
			case RoutineUse use -> Known.of(use.getRoutine()).flatMap(included).flatMap(found -> found).stream();
			default -> Stream.of();
		};
	}

	Optional<Technique> of(Routine routine) {
		return techniques.of(routine);
	}
}
