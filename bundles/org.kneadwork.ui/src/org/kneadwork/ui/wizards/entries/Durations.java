package org.kneadwork.ui.wizards.entries;

import org.kneadwork.model.values.Duration;

/** Tells whether what was typed is a time as the language writes it. */
final class Durations {

	private Durations() {
	}

	static boolean is(String typed) {
		try {
			Duration.valueOf(typed.strip());
			return true;
		} catch (IllegalArgumentException e) {
			return false;
		}
	}
}
