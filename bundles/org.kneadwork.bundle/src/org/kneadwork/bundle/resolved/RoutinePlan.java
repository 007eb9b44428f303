package org.kneadwork.bundle.resolved;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.timing.Timeline;
import org.kneadwork.safety.timing.Timings;

/**
 * What a routine does, and when.
 *
 * @param entries the entries of its timeline, as far as the bundle can name what they do; empty where times are unknown
 * @param total how long all of it lasts, in seconds; empty where that is unknown
 */
public record RoutinePlan(List<Timeline.Entry> entries, Optional<Duration> total) {

	/** Takes a copy of the entries. */
	public RoutinePlan {
		entries = List.copyOf(entries);
	}

	/**
	 * Works out what a routine does.
	 *
	 * @param routine the routine
	 * @param ids the ids of the bundle
	 * @return its plan
	 */
	public static RoutinePlan of(Routine routine, Ids ids) {
		List<Timeline.Entry> entries = Timings.timeline(routine).map(Timeline::entries).orElse(List.of()).stream()
				.filter(entry -> entry.kind() == Timeline.Kind.REST || ids.of(entry.technique().orElse(null)).isPresent())
				.toList();
		return new RoutinePlan(entries, Timings.ofBlocks(routine));
	}

	/**
	 * Where a technique is done.
	 *
	 * @param technique the technique
	 * @return the numbers of the entries that do it, from 1; empty where times are unknown
	 */
	public List<Integer> items(Technique technique) {
		return IntStream.range(0, entries.size())
				.filter(index -> entries.get(index).technique().filter(done -> done == technique).isPresent())
				.mapToObj(index -> index + 1).toList();
	}
}
