package org.kneadwork.safety;

/** Makes this bundle export something until its real classes are here. */
final class Placeholder {

	private Placeholder() {
	}
}
