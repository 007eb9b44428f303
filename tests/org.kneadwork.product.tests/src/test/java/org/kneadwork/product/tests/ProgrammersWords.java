package org.kneadwork.product.tests;

import java.util.regex.Pattern;

/** Words of the platform that say nothing to somebody who has never written a program. */
final class ProgrammersWords {

	private static final Pattern ANY = Pattern.compile("(?i)\\b(projects?|workspaces?|resources?|perspectives?|workbench layout|bindings?"
			+ "|plug-ins?|annotations?|editor area|working sets?|widgets?|foreground|background colou?r|ruler|caret|refactor\\w*|code|java)\\b");

	private ProgrammersWords() {
	}

	/** Whether there is one in a text. */
	static boolean areIn(String text) {
		return ANY.matcher(text).find();
	}
}
