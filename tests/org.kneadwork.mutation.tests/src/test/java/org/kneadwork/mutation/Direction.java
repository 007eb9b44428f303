package org.kneadwork.mutation;

/** What a mutation does to safety. */
enum Direction {

	/** Somebody is protected less: the comparison has to call it a major change. */
	WEAKENS,
	/** Stricter, or neither: the comparison has to see that something changed. */
	OTHER
}
