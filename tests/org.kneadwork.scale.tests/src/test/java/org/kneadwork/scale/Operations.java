package org.kneadwork.scale;

import java.util.Collection;
import java.util.List;

/**
 * Counts what instrumented classes do: methods entered, loops gone round, and elements of lists looked at by a search. Called
 * from their byte code only. The count is one of the whole process: what runs in several threads is counted together.
 */
public final class Operations {

	private static final java.util.concurrent.atomic.LongAdder COUNT = new java.util.concurrent.atomic.LongAdder();

	private Operations() {
	}

	/** One operation more. */
	public static void one() {
		COUNT.increment();
	}

	/**
	 * How many there were so far.
	 *
	 * @return the number since the process began
	 */
	public static long soFar() {
		return COUNT.sum();
	}

	/**
	 * A search in a collection.
	 *
	 * @param in the collection
	 * @param wanted what to look for
	 * @return whether it is there
	 */
	public static boolean contains(Collection<?> in, Object wanted) {
		looked(in);
		return in.contains(wanted);
	}

	/**
	 * A search in a list.
	 *
	 * @param in the list
	 * @param wanted what to look for
	 * @return where it is, or -1
	 */
	public static int indexOf(List<?> in, Object wanted) {
		looked(in);
		return in.indexOf(wanted);
	}

	/**
	 * A search in a collection for what is taken out.
	 *
	 * @param in the collection
	 * @param wanted what to take out
	 * @return whether it was there
	 */
	public static boolean remove(Collection<?> in, Object wanted) {
		looked(in);
		return in.remove(wanted);
	}

	private static void looked(Collection<?> in) {
		if (in instanceof List<?> list) {
			COUNT.add(list.size());
		}
	}
}
