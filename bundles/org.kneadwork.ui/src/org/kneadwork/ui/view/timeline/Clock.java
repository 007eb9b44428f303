package org.kneadwork.ui.view.timeline;

import org.kneadwork.model.values.Duration;

/** Writes a moment of a routine as a clock shows it. */
final class Clock {

	private static final int SECONDS = 60;

	private Clock() {
	}

	/** A moment, or from when to when it may be. */
	static String of(Duration moment) {
		String earliest = of(moment.minSeconds());
		return moment.isRange() ? earliest + "\u2013" + of(moment.maxSeconds()) : earliest;
	}

	private static String of(int seconds) {
		return seconds / SECONDS + ":" + String.format(java.util.Locale.ROOT, "%02d", seconds % SECONDS);
	}
}
