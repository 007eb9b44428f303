package org.kneadwork.report.diff;

import java.util.List;
import java.util.Optional;

/** The forms in which a comparison can be written, besides the text that a terminal shows. */
public final class DiffFormats {

	private static final List<DiffFormat> ALL = List.of(new DiffJson(), new DiffPage());

	private DiffFormats() {
	}

	/**
	 * All forms.
	 *
	 * @return the forms, in the order in which help lists them
	 */
	public static List<DiffFormat> all() {
		return ALL;
	}

	/**
	 * A form by its name.
	 *
	 * @param name the word with which a user asks for it
	 * @return the form; empty where there is none of this name
	 */
	public static Optional<DiffFormat> named(String name) {
		return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
	}
}
