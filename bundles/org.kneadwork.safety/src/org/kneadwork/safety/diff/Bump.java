package org.kneadwork.safety.diff;

/** Which number of a version a change calls for, the highest first (after semver.org, read for safety). */
public enum Bump {

	/** Something protects less than before, or an id that apps refer to has vanished. */
	MAJOR,
	/** Something was added, became stricter, or is done in another way. */
	MINOR,
	/** Something is said in other words. */
	PATCH
}
