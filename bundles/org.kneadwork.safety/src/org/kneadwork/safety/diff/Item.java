package org.kneadwork.safety.diff;

import java.util.Objects;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.PlainWords;
import org.kneadwork.safety.finding.Sayings;

/**
 * Names a fact. Two versions have the same fact when its name is the same in both.
 *
 * @param subject the entity that it is about
 * @param aspect what of the entity
 * @param detail which of several: an id, a statement's word, or the text itself; empty where there is only one
 * @param derivation whether the fact is not the figure itself but the author's reason for a figure that no source gives
 */
public record Item(Subject subject, Aspect aspect, String detail, boolean derivation) implements Comparable<Item> {

	private static final int LONGEST_DETAIL = 70;

	/**
	 * Takes the layout out of the detail.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public Item {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(aspect);
		detail = PlainWords.of(detail);
	}

	/**
	 * The fact that this one is a part of: it says nothing of its own when that one came or went.
	 *
	 * @return the name of the other fact; its own where it is a part of none
	 */
	Item whole() {
		return derivation ? new Item(subject, aspect, detail, false)
				: new Item(subject, aspect.whole(), aspect.whole().isSingle() ? "" : detail, false);
	}

	/** The same fact, about another detail. */
	Item about(String other) {
		return new Item(subject, aspect, other, derivation);
	}

	@Override
	public int compareTo(Item other) {
		// By hand: there are hundreds of facts for each entity, and a bundle puts all of them into this order.
		int order = subject == other.subject ? 0 : subject.compareTo(other.subject);
		if (order == 0) {
			order = aspect.compareTo(other.aspect);
		}
		if (order == 0) {
			order = detail.compareTo(other.detail);
		}
		return order == 0 ? Boolean.compare(derivation, other.derivation) : order;
	}

	/** What the fact is about, as messages name it. */
	Message called() {
		String shown = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
		Message called = aspect.called(aspect.isText() ? Message.of(shown) : StoredWords.said(detail, shown));
		return derivation ? Sayings.say("aspect.derivation", called) : called;
	}

	@Override
	public String toString() {
		return called().inEnglish();
	}
}
