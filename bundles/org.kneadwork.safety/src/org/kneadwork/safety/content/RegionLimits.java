package org.kneadwork.safety.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;

/**
 * How hard regions may be pressed. What holds for a region holds for its parts, so the limit of a region is the
 * strictest of its own and those of the regions that it is a part of. What was worked out once is kept.
 */
public final class RegionLimits {

	/**
	 * The limit of a region.
	 *
	 * @param ceiling the strongest pressure that is allowed on it, if there is a limit
	 * @param ceilingOf the region that states this, if there is a limit: the region itself or one that it is a part of
	 * @param neverPressed the region that must never be pressed, if there is one: the region itself or one that it is
	 *     a part of
	 */
	public record Limit(Optional<Pressure> ceiling, Optional<Region> ceilingOf, Optional<Region> neverPressed) {

		private static final Limit NONE = new Limit(Optional.empty(), Optional.empty(), Optional.empty());

		private Limit within(Limit whole) {
			boolean wholeIsStricter = whole.ceiling.isPresent()
					&& (ceiling.isEmpty() || whole.ceiling.get().compareTo(ceiling.get()) < 0);
			return new Limit(wholeIsStricter ? whole.ceiling : ceiling, wholeIsStricter ? whole.ceilingOf : ceilingOf,
					neverPressed.isPresent() ? neverPressed : whole.neverPressed);
		}
	}

	private final Map<Region, Limit> known = new HashMap<>();

	/** Nothing is worked out yet. */
	public RegionLimits() {
	}

	/**
	 * The limit of a region.
	 *
	 * @param region the region; its wholes may be unknown or form a circle
	 * @return the limit
	 */
	public Limit of(Region region) {
		Deque<Region> parts = new ArrayDeque<>();
		Set<Region> seen = new HashSet<>();
		Region at = region;
		while (Known.is(at) && !known.containsKey(at) && seen.add(at)) {
			parts.push(at);
			at = at.getPartOf();
		}
		Limit limit = Known.is(at) ? known.getOrDefault(at, Limit.NONE) : Limit.NONE;
		while (!parts.isEmpty()) {
			Region part = parts.pop();
			limit = own(part).within(limit);
			known.put(part, limit);
		}
		return limit;
	}

	private static Limit own(Region region) {
		Optional<Pressure> ceiling = Optional.ofNullable(region.getCeiling()).map(limit -> limit.getLimit());
		return new Limit(ceiling, ceiling.map(limit -> region),
				region.isNeverPressed() ? Optional.of(region) : Optional.empty());
	}
}
