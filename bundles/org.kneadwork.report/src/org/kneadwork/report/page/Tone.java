package org.kneadwork.report.page;

/** How good something is, with the sign that says so without colour. */
enum Tone {
	/** All is well. */
	OK("✓"),
	/** It stands against a release, or can hurt somebody. */
	BAD("✕"),
	/** Somebody has to look at it. */
	WARN("!"),
	/** Neither good nor bad. */
	PLAIN("–");

	private final String mark;

	Tone(String mark) {
		this.mark = mark;
	}

	/** Its sign. */
	String mark() {
		return mark;
	}

	/** Its name in the style sheet. */
	String key() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}
}
