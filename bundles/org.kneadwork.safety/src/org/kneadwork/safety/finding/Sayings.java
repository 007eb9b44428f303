package org.kneadwork.safety.finding;

import java.util.List;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.Patterns;

/** What findings say, with patterns from the messages beside this class. */
public final class Sayings {

	private static final Patterns PATTERNS = new Patterns(Sayings.class);
	private static final String TO = " to ";

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
	 * Makes a message of a number and what is counted.
	 *
	 * @param number the number
	 * @param key the key of the pattern, without {@code .one} or {@code .many}
	 * @return the message
	 */
	public static Message count(long number, String key) {
		return PATTERNS.count(number, key);
	}

	/**
	 * Makes a message of a range as the Knead language writes it.
	 *
	 * @param written such as {@code 2 to 3 min}, or no range
	 * @return the range; what is none is the same in every language
	 */
	public static Message range(String written) {
		int to = written.indexOf(TO);
		return to < 0 ? Message.of(written) : say("range", written.substring(0, to), written.substring(to + TO.length()));
	}

	/**
	 * The kind of an entity. In English it is the word with which authors declare it.
	 *
	 * @param word that word, such as {@code red-flag}; one that nobody knows is the same in every language
	 * @return the message
	 */
	public static Message declared(String word) {
		String key = "declared." + word;
		return PATTERNS.keys().contains(key) ? say(key) : Message.of(word);
	}

	/**
	 * Makes a message of a row: "a", "a and b", "a, b and c".
	 *
	 * @param words what is in the row
	 * @return the message
	 */
	public static Message list(List<Message> words) {
		return PATTERNS.row(words, "and");
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
