package org.kneadwork.ui.view.timeline;

import org.kneadwork.model.content.Phase;
import org.kneadwork.ui.Words;

/** How a part of a routine is shown: by its word, and by a colour besides. */
enum PhaseLook {

	/** The warm-up. */
	WARM_UP("org.kneadwork.ui.phase.warmUp"),
	/** The main part. */
	MAIN("org.kneadwork.ui.phase.main"),
	/** The cool-down. */
	COOL_DOWN("org.kneadwork.ui.phase.coolDown");

	/** The colour of a pause. */
	static final String REST = "org.kneadwork.ui.phase.rest";

	private final String colour;

	PhaseLook(String colour) {
		this.colour = colour;
	}

	static PhaseLook of(Phase phase) {
		return switch (phase) {
			case WARM_UP -> WARM_UP;
			case MAIN -> MAIN;
			case COOL_DOWN -> COOL_DOWN;
		};
	}

	/** The id of its colour. */
	String colour() {
		return colour;
	}

	/** Its word. */
	String word() {
		return switch (this) {
			case WARM_UP -> Words.text("timeline.warmUp");
			case MAIN -> Words.text("timeline.main");
			case COOL_DOWN -> Words.text("timeline.coolDown");
		};
	}
}
