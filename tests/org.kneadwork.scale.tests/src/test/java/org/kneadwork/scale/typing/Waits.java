package org.kneadwork.scale.typing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long somebody waited for what. May be told by several threads. */
final class Waits {

	private static final double NANOS_IN_MILLIS = 1e6;

	private final Map<String, List<Long>> nanos = new TreeMap<>();

	/** Takes a time down, in nanoseconds. */
	synchronized void add(String what, long time) {
		nanos.computeIfAbsent(what, key -> new ArrayList<>()).add(time);
	}

	/** How many times there are of each. */
	synchronized Map<String, Integer> counts() {
		Map<String, Integer> counts = new TreeMap<>();
		nanos.forEach((what, times) -> counts.put(what, times.size()));
		return counts;
	}

	/** The time that a share of all stays within, in milliseconds. */
	static double within(List<Long> times, double share) {
		List<Long> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / NANOS_IN_MILLIS;
	}

	/** All of them as JSON, in milliseconds. */
	synchronized String json() {
		return nanos.entrySet().stream().map(entry -> String.format(Locale.ROOT,
				"\"%s\": {\"count\": %d, \"p50\": %.2f, \"p95\": %.2f, \"p99\": %.2f, \"max\": %.2f}", entry.getKey(), entry.getValue().size(),
				within(entry.getValue(), 0.5), within(entry.getValue(), 0.95), within(entry.getValue(), 0.99), within(entry.getValue(), 1)))
				.collect(Collectors.joining(", ", "{", "}"));
	}
}
