package org.kneadwork.dsl.message;

import java.util.List;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.Patterns;

/** What reading a text says, with patterns from the messages beside this class. */
public final class Sayings {

	private static final Patterns PATTERNS = new Patterns(Sayings.class);

	private Sayings() {
	}

	/**
	 * Makes a message.
	 *
	 * @param key the key of its pattern
	 * @param arguments what stands in place of {0}, {1} …: messages, and what is the same in every language
	 * @return the message
	 */
	public static Message say(String key, Object... arguments) {
		return PATTERNS.say(key, arguments);
	}

	/**
	 * Makes a message of what there is to choose from: "a", "a or b", "a, b or c".
	 *
	 * @param words what there is
	 * @return the message
	 */
	public static Message choice(List<Message> words) {
		return PATTERNS.row(words, "or");
	}
}
