package org.kneadwork.safety.rule;

import java.util.Locale;

/** How messages name languages. */
final class Languages {

	private Languages() {
	}

	/** The name of a language with its tag: "German (de)"; the tag alone where it has no name. */
	static String name(String tag) {
		String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
		return name.isBlank() || name.equals(tag) ? tag : name + " (" + tag + ")";
	}

	/** Whether two tags mean the same language. */
	static boolean same(String one, String other) {
		return Locale.forLanguageTag(one).equals(Locale.forLanguageTag(other));
	}
}
