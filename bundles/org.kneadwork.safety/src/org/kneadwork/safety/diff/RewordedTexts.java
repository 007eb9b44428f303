package org.kneadwork.safety.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds steps, stop rules and claims that are there in both versions in other words: of those that are in one version only,
 * two of one entity belong together when they share at least half of their words.
 */
final class RewordedTexts {

	private final Map<Item, String> pairs;
	private final Map<Item, Value> inOldWords;

	private RewordedTexts(Map<Item, String> pairs, Map<Item, Value> inOldWords) {
		this.pairs = pairs;
		this.inOldWords = inOldWords;
	}

	/** The texts in old words, each with its new words. */
	Map<Item, String> pairs() {
		return pairs;
	}

	/** The new facts, the names of those that were reworded in old words. */
	Map<Item, Value> inOldWords() {
		return inOldWords;
	}

	static RewordedTexts between(Map<Item, Value> before, Map<Item, Value> after) {
		List<Item> gone = onlyIn(before, after);
		List<Item> added = onlyIn(after, before);
		Map<Item, String> pairs = new TreeMap<>();
		Map<Item, Item> oldNames = new HashMap<>();
		for (Item old : gone) {
			closest(old, added).ifPresent(now -> {
				added.remove(now);
				pairs.put(old, now.detail());
				oldNames.put(now, old);
			});
		}
		return new RewordedTexts(pairs, oldNames.isEmpty() ? after : renamed(after, oldNames));
	}

	private static List<Item> onlyIn(Map<Item, Value> here, Map<Item, Value> there) {
		List<Item> found = new ArrayList<>();
		for (Item item : here.keySet()) {
			if (item.aspect().isText() && !there.containsKey(item)) {
				found.add(item);
			}
		}
		found.sort(null);
		return found;
	}

	private static Optional<Item> closest(Item old, List<Item> added) {
		Item closest = null;
		for (Item now : added) {
			boolean same = now.subject().equals(old.subject()) && now.aspect() == old.aspect();
			if (same && isHalf(old, now) && (closest == null || shared(old, now) > shared(old, closest))) {
				closest = now;
			}
		}
		return Optional.ofNullable(closest);
	}

	private static boolean isHalf(Item old, Item now) {
		Set<String> all = new HashSet<>(words(old));
		all.addAll(words(now));
		return 2 * shared(old, now) >= all.size();
	}

	private static int shared(Item old, Item now) {
		Set<String> both = new HashSet<>(words(old));
		both.retainAll(words(now));
		return both.size();
	}

	private static Set<String> words(Item item) {
		return Arrays.stream(item.detail().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
				.collect(Collectors.toSet());
	}

	/** The parts of a text, such as the time of a step, and the rest after it go by the old words as well. */
	private static Map<Item, Value> renamed(Map<Item, Value> after, Map<Item, Item> oldNames) {
		Map<Item, Value> renamed = new HashMap<>();
		after.forEach((item, value) -> {
			Aspect text = item.aspect() == Aspect.REST ? Aspect.STEP : item.aspect().whole();
			Item old = oldNames.get(new Item(item.subject(), text, item.detail(), false));
			renamed.put(old == null ? item : item.about(old.detail()), value);
		});
		return renamed;
	}
}
