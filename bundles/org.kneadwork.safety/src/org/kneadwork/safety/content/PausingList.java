package org.kneadwork.safety.content;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that lets somebody have a word whenever an element is taken: so a walk through a large library ends when nobody
 * wants its result any more, and no rule has to think of that.
 */
final class PausingList<E> extends AbstractList<E> implements RandomAccess {

	private final List<E> elements;
	private final Runnable pause;

	PausingList(List<E> elements, Runnable pause) {
		this.elements = elements;
		this.pause = pause;
	}

	@Override
	public E get(int index) {
		pause.run();
		return elements.get(index);
	}

	@Override
	public int size() {
		return elements.size();
	}
}
