package org.kneadwork.cli.command;

import java.util.ArrayList;
import java.util.List;

/** What may stand after {@code --color}, in the words of the help. */
final class ColorWords extends ArrayList<String> {

	private static final long serialVersionUID = 1L;

	/** Called by picocli. */
	ColorWords() {
		super(List.of("auto", "always", "never"));
	}
}
