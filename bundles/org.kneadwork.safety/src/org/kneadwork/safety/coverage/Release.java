package org.kneadwork.safety.coverage;

import java.util.List;

/**
 * Whether the library may be released, and what stands against it.
 *
 * @param obstacles what stands against it: first what can hurt somebody, last that nobody has signed; empty where it may be
 *     released
 */
public record Release(List<Obstacle> obstacles) {

	/** Takes a copy of the list. */
	public Release {
		obstacles = List.copyOf(obstacles);
	}

	/**
	 * Whether the library may be released.
	 *
	 * @return whether nothing stands against it
	 */
	public boolean ready() {
		return obstacles.isEmpty();
	}
}
