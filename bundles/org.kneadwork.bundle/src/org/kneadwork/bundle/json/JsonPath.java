package org.kneadwork.bundle.json;

import java.util.Arrays;

/** Where in a document a writer is, as a JSON Pointer (RFC 6901). */
final class JsonPath {

	private static final int NO_ARRAY = -1;

	private final StringBuilder pointer = new StringBuilder();
	private int[] lengths = new int[16];
	/** For each open level the number of values written into it, where it is an array. */
	private int[] counts = new int[16];
	private int depth;

	void openObject() {
		open(NO_ARRAY);
	}

	void openArray() {
		open(0);
	}

	private void open(int count) {
		if (depth == lengths.length) {
			lengths = Arrays.copyOf(lengths, 2 * depth);
			counts = Arrays.copyOf(counts, 2 * depth);
		}
		lengths[depth] = pointer.length();
		counts[depth] = count;
		depth++;
	}

	void close() {
		depth--;
		pointer.setLength(lengths[depth]);
	}

	/** The next value is that of a property. */
	void property(String name) {
		pointer.setLength(lengths[depth - 1]);
		pointer.append('/').append(escaped(name));
	}

	/** The next value is one of an array, if we are in one. */
	void value() {
		if (depth > 0 && counts[depth - 1] != NO_ARRAY) {
			pointer.setLength(lengths[depth - 1]);
			pointer.append('/').append(counts[depth - 1]++);
		}
	}

	private static String escaped(String name) {
		return name.indexOf('~') < 0 && name.indexOf('/') < 0 ? name : name.replace("~", "~0").replace("/", "~1");
	}

	@Override
	public String toString() {
		return pointer.toString();
	}
}
