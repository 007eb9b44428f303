package org.kneadwork.safety.diff;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kneadwork.model.values.Version;

/**
 * One version of a library, as far as it has to be known to compare it with another.
 *
 * @param library the id of the library
 * @param version its version
 * @param profile what it says
 */
public record LibraryVersion(String library, Version version, SafetyProfile profile) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public LibraryVersion {
		Objects.requireNonNull(library);
		Objects.requireNonNull(version);
		Objects.requireNonNull(profile);
	}

	/**
	 * The entities that the library itself declares: apps refer to them by their ids.
	 *
	 * @return their kinds and ids, in order; without those of libraries in use
	 */
	public Set<Subject> declared() {
		return profile.facts().keySet().stream().filter(item -> item.aspect() == Aspect.ENTITY).map(Item::subject)
				.filter(Subject::isOwn).collect(Collectors.toCollection(TreeSet::new));
	}
}
