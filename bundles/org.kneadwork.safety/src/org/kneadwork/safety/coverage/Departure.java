package org.kneadwork.safety.coverage;

import java.util.List;
import org.kneadwork.model.content.Verdict;

/**
 * A technique that departs from a caution with {@code although}.
 *
 * @param technique the technique; its place is that of the statement
 * @param caution the number of the caution in {@link Coverage#cautions()}
 * @param because why; empty where nothing is said
 * @param softened the conditions on which the technique is more lenient than the caution; empty where it is on none
 */
public record Departure(Named technique, int caution, String because, List<Softened> softened) {

	/**
	 * A condition on which a technique is more lenient than a caution.
	 *
	 * @param condition the number of the condition in {@link Coverage#conditions()}
	 * @param caution what the caution calls for
	 * @param technique what holds for the technique
	 */
	public record Softened(int condition, Verdict caution, Verdict technique) {
	}

	/** Takes a copy of the list. */
	public Departure {
		softened = List.copyOf(softened);
	}
}
