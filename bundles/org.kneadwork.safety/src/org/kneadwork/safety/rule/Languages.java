package org.kneadwork.safety.rule;

import java.util.Locale;
import org.kneadwork.model.message.Message;

/** How messages name languages. */
final class Languages {

	private Languages() {
	}

	/** The name of a language with its tag: "German (de)"; the tag alone where it has no name. */
	static Message name(String tag) {
		return new Message.Language(tag);
	}

	/** Whether two tags mean the same language. */
	static boolean same(String one, String other) {
		return Locale.forLanguageTag(one).equals(Locale.forLanguageTag(other));
	}
}
