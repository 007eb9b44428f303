package org.kneadwork.bundle;

/** Makes this bundle export something until its real classes are here. */
final class Placeholder {

	private Placeholder() {
	}
}
