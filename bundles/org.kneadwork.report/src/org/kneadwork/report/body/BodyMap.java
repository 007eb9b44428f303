package org.kneadwork.report.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kneadwork.report.body.BodyArea.View;
import org.kneadwork.safety.coverage.RegionRow;

/**
 * Places regions of a library on the body figure, by their code, else by the words of their id, else by what they are part
 * of. The words stand in {@code areas.txt}, with how they are read.
 */
public final class BodyMap {

	private static final String WORDS = "areas.txt";
	private static final Pattern FRONT = Pattern.compile("(?i)\\bfront of\\b");
	private static final Pattern BACK = Pattern.compile("(?i)\\bback of\\b");

	private final Map<List<String>, Set<BodyArea>> words = new HashMap<>();
	private final Map<String, Set<BodyArea>> codes = new HashMap<>();
	private final int longest;

	/** Reads the words. */
	public BodyMap() {
		resource(WORDS).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::learn);
		longest = words.keySet().stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * The figure: a body from the front and from behind.
	 *
	 * @return an SVG element whose areas have the ids of {@link BodyArea} as {@code data-area}
	 */
	public static String figure() {
		return resource("figure.svg");
	}

	private void learn(String line) {
		String[] sides = line.split("\\s+:\\s+");
		Set<BodyArea> areas = Arrays.stream(sides[1].split("\\s+"))
				.map(id -> BodyArea.named(id).orElseThrow(() -> new IllegalStateException(WORDS + " names no area " + id)))
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(BodyArea.class)));
		for (String entry : sides[0].split("\\s+")) {
			if (entry.startsWith("UBERON:")) {
				codes.put(entry, areas);
			} else {
				words.put(tokens(entry), areas);
			}
		}
	}

	/**
	 * Where a region is.
	 *
	 * @param region the region
	 * @param byId finds a region by its id
	 * @return its areas; empty where it has no place on the figure
	 */
	public Set<BodyArea> areas(RegionRow region, Function<String, Optional<RegionRow>> byId) {
		return areas(BodyRegion.of(region), id -> byId.apply(id).map(BodyRegion::of));
	}

	/**
	 * Where a region is, for whoever has no report.
	 *
	 * @param region the region
	 * @param byId finds a region by its id
	 * @return its areas; empty where it has no place on the figure
	 */
	public Set<BodyArea> areas(BodyRegion region, Function<String, Optional<BodyRegion>> byId) {
		Set<String> seen = new HashSet<>();
		Optional<BodyRegion> part = Optional.of(region);
		while (part.isPresent() && seen.add(part.get().id())) {
			Set<BodyArea> areas = own(part.get());
			if (!areas.isEmpty()) {
				return areas;
			}
			part = byId.apply(part.get().partOf());
		}
		return Set.of();
	}

	private Set<BodyArea> own(BodyRegion region) {
		Set<BodyArea> coded = codes.get(region.uberon());
		String id = region.id();
		Set<BodyArea> areas = coded != null ? coded : byWords(tokens(id.substring(id.lastIndexOf(':') + 1)));
		String spoken = region.title() + " " + id.replace('-', ' ');
		return FRONT.matcher(spoken).find() ? on(View.FRONT, areas) : BACK.matcher(spoken).find() ? on(View.BACK, areas) : areas;
	}

	private static Set<BodyArea> on(View view, Set<BodyArea> areas) {
		Set<BodyArea> seen = areas.stream().filter(area -> area.view() == view).collect(Collectors.toSet());
		return seen.isEmpty() ? areas : Collections.unmodifiableSet(seen);
	}

	private Set<BodyArea> byWords(List<String> id) {
		Set<BodyArea> areas = EnumSet.noneOf(BodyArea.class);
		int from = 0;
		while (from < id.size()) {
			int length = Math.min(longest, id.size() - from);
			while (length > 0 && !words.containsKey(id.subList(from, from + length))) {
				length--;
			}
			if (length > 0) {
				areas.addAll(words.get(id.subList(from, from + length)));
			}
			from += Math.max(1, length);
		}
		return areas;
	}

	/** The back of a knee is no back. */
	private static List<String> tokens(String id) {
		return Arrays.stream(id.toLowerCase(Locale.ROOT).replace("front-of-", "").replace("back-of-", "").split("[-_]"))
				.filter(token -> !token.isEmpty()).map(token -> token.length() > 3 && token.endsWith("s") ? token.substring(0, token.length() - 1) : token)
				.toList();
	}

	private static String resource(String name) {
		try (InputStream in = BodyMap.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
