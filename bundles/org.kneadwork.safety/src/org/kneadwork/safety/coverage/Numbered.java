package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Things with their numbers, from 0, in the order in which they came.
 *
 * @param <T> what is numbered
 */
final class Numbered<T> {

	private final Map<T, Integer> numbers = new HashMap<>();
	private final List<T> things = new ArrayList<>();

	Numbered() {
	}

	Numbered(Collection<T> things) {
		things.forEach(this::of);
	}

	/** The number of a thing, which gets one where it has none yet. */
	int of(T thing) {
		Integer known = numbers.putIfAbsent(thing, things.size());
		if (known == null) {
			things.add(thing);
			return things.size() - 1;
		}
		return known;
	}

	boolean contains(T thing) {
		return numbers.containsKey(thing);
	}

	/** The numbers of those that have one, in ascending order, each once. */
	List<Integer> numbers(Collection<? extends T> some) {
		return some.stream().filter(numbers::containsKey).map(numbers::get).distinct().sorted().toList();
	}

	/** The numbers of those that have one, each once, in the order of the things given. */
	List<Integer> numbersInOrder(Collection<? extends T> some) {
		return some.stream().filter(numbers::containsKey).map(numbers::get).distinct().toList();
	}

	List<T> all() {
		return things;
	}

	int size() {
		return things.size();
	}
}
