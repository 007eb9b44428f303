package org.kneadwork.safety.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An id that was released and is no longer what it was. Ids are stable for ever: what is not to be used any more is
 * deprecated and stays.
 *
 * @param released what it was
 * @param now what has this id now, and had none of this id before; empty where the id has vanished
 */
public record LostId(Subject released, Optional<Subject> now) {

	/**
	 * Looks for the ids that were lost.
	 *
	 * @param before the entities of the released version
	 * @param after the entities that are there now
	 * @return those that are no longer there, by kind and id; those of libraries in use do not count
	 */
	public static List<LostId> between(Set<Subject> before, Set<Subject> after) {
		Set<Subject> gone = new TreeSet<>(before);
		gone.removeAll(after);
		Set<Subject> added = new HashSet<>(after);
		added.removeAll(before);
		List<LostId> lost = new ArrayList<>();
		for (Subject subject : gone) {
			if (subject.isOwn()) {
				lost.add(new LostId(subject, added.stream().filter(other -> other.id().equals(subject.id())).sorted().findFirst()));
			}
		}
		return lost;
	}

	/**
	 * What happened, in one sentence.
	 *
	 * @return the sentence
	 */
	public String sentence() {
		return now.map(other -> "The " + released.kind().replace('-', ' ') + " '" + released.id() + "' has become a "
				+ other.kind().replace('-', ' ') + ".")
				.orElseGet(() -> "The " + released.kind().replace('-', ' ') + " '" + released.id() + "' has vanished.");
	}
}
