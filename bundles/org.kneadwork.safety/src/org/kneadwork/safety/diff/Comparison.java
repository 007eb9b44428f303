package org.kneadwork.safety.diff;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.values.Version;

/**
 * Two versions of a library side by side.
 *
 * @param before the older one
 * @param after the newer one
 * @param changes the differences, the gravest first
 */
public record Comparison(LibraryVersion before, LibraryVersion after, List<Change> changes) {

	/** Takes a copy of the list. */
	public Comparison {
		changes = List.copyOf(changes);
	}

	/**
	 * Compares two versions.
	 *
	 * @param before the older one
	 * @param after the newer one, of the same library
	 * @return the comparison
	 * @throws IllegalArgumentException when they are versions of different libraries
	 */
	public static Comparison of(LibraryVersion before, LibraryVersion after) {
		if (!before.library().equals(after.library())) {
			throw new IllegalArgumentException("Versions of two libraries: " + before.library() + " and " + after.library());
		}
		return new Comparison(before, after, SafetyDiff.between(before.profile(), after.profile()));
	}

	/**
	 * Which number of the version has to be raised.
	 *
	 * @return the gravest call among the changes; empty where there are none
	 */
	public Optional<Bump> due() {
		return SafetyDiff.due(changes);
	}

	/**
	 * The lowest version that the newer one may have. Also before 1.0.0 a major change calls for another major number: a
	 * library in use is taken in any version with the same one.
	 *
	 * @return the version
	 */
	public Version lowest() {
		Version old = before.version();
		return due().map(bump -> switch (bump) {
			case MAJOR -> new Version(old.major() + 1, 0, 0);
			case MINOR -> new Version(old.major(), old.minor() + 1, 0);
			case PATCH -> new Version(old.major(), old.minor(), old.patch() + 1);
		}).orElse(old);
	}

	/**
	 * Whether the newer version is high enough for what has changed.
	 *
	 * @return whether it is not below {@link #lowest()}
	 */
	public boolean versionSuffices() {
		return after.version().compareTo(lowest()) >= 0;
	}

	/**
	 * The released ids that the newer version no longer has.
	 *
	 * @return the ids, by kind and id
	 */
	public List<LostId> lost() {
		return LostId.between(before.declared(), after.declared());
	}

	/**
	 * Whether the newer version may follow the older one.
	 *
	 * @return whether its version suffices and no id was lost
	 */
	public boolean passes() {
		return versionSuffices() && lost().isEmpty();
	}
}
