package org.kneadwork.safety.diff;

import java.util.Objects;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;

/**
 * The entity that a fact is about.
 *
 * @param kind the word with which an author declares it, such as {@code red-flag}
 * @param id its id; that of a library in use is preceded by the id of that library and a colon
 */
public record Subject(String kind, String id) implements Comparable<Subject> {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when the kind or the id is null
	 */
	public Subject {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
	}

	/**
	 * Whether the library itself declares it.
	 *
	 * @return whether it is not of a library in use
	 */
	public boolean isOwn() {
		return id.indexOf(':') < 0;
	}

	/**
	 * The kind and the id, in every language; in English as {@link #toString} has them.
	 *
	 * @return such as {@code red-flag chest-pain}
	 */
	public Message called() {
		return Sayings.say("subject", Sayings.declared(kind), id);
	}

	@Override
	public int compareTo(Subject other) {
		int order = kind.compareTo(other.kind);
		return order == 0 ? id.compareTo(other.id) : order;
	}

	/** The kind and the id: {@code red-flag chest-pain}. */
	@Override
	public String toString() {
		return kind + " " + id;
	}
}
