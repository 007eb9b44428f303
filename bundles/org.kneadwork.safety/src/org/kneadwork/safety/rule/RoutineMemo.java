package org.kneadwork.safety.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kneadwork.model.content.Routine;
import org.kneadwork.safety.content.RoutineFacts;

/**
 * Works something out about routines that include each other, each of them once.
 *
 * @param <T> what is worked out
 */
final class RoutineMemo<T> {

	private final Map<Routine, T> known = new HashMap<>();
	private final BiFunction<Routine, Function<Routine, Optional<T>>, T> rule;

	/**
	 * @param rule works it out about one routine, and can ask for what is known of those that it includes: on a circle of
	 *     routines that include each other nothing, and of a routine that does not exist nothing either
	 */
	RoutineMemo(BiFunction<Routine, Function<Routine, Optional<T>>, T> rule) {
		this.rule = rule;
	}

	T of(Routine routine) {
		if (!known.containsKey(routine)) {
			for (Routine next : RoutineFacts.includedFirst(routine, known::containsKey)) {
				known.put(next, rule.apply(next, included -> Optional.ofNullable(known.get(included))));
			}
		}
		return known.get(routine);
	}
}
