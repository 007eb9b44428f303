package org.kneadwork.model.message;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The patterns of messages: a file {@code messages.properties} in English, and beside it one for each other language, such
 * as {@code messages_de.properties}. In a pattern, {0}, {1} … stand for what is put in; all other braces stand for themselves.
 */
public final class Patterns {

	/** The languages that Kneadwork speaks besides English, by their codes. */
	public static final Set<String> OTHER_LANGUAGES = Set.of("de");

	/** Without this, a machine that speaks another language would change what English reports say. */
	private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
			ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final String name;
	private final ClassLoader loader;
	private final ResourceBundle english;

	/**
	 * Opens the patterns that lie beside a class.
	 *
	 * @param home the class
	 * @throws MissingResourceException when there are none
	 */
	public Patterns(Class<?> home) {
		this.name = home.getPackageName() + ".messages";
		this.loader = home.getClassLoader();
		this.english = ResourceBundle.getBundle(name, Locale.ENGLISH, loader, NO_OTHER_LANGUAGE);
	}

	/**
	 * Makes a message.
	 *
	 * @param key the key of its pattern
	 * @param arguments what stands in place of {0}, {1} …, ten at the most: messages, and what is the same in every language
	 * @return the message
	 */
	public Message say(String key, Object... arguments) {
		return new Message.Said(this, key, Stream.of(arguments)
				.map(each -> each instanceof Message message ? message : Message.of(String.valueOf(each))).toList());
	}

	/**
	 * Makes a message of a number and what is counted. The keys are the given one with {@code .one} and {@code .many} behind;
	 * {0} is the number.
	 *
	 * @param number the number
	 * @param key the beginning of the key
	 * @return the message
	 */
	public Message count(long number, String key) {
		return say(key + (number == 1 ? ".one" : ".many"), number);
	}

	/**
	 * Makes a message of words in a row: "a", "a and b", "a, b and c".
	 *
	 * @param words the words
	 * @param joint the key of the pattern for the last two: {0} is all but the last, {1} the last
	 * @return the message
	 */
	public Message row(List<? extends Message> words, String joint) {
		return words.size() < 2 ? Message.joined(words, "")
				: say(joint, Message.joined(words.subList(0, words.size() - 1), ", "), words.getLast());
	}

	/**
	 * The pattern in a language.
	 *
	 * @param key its key
	 * @param language the language; one that Kneadwork does not speak gives English
	 * @return the pattern
	 * @throws MissingResourceException when there is no such pattern
	 */
	public String pattern(String key, Locale language) {
		return in(language).getString(key);
	}

	/**
	 * The keys of all patterns.
	 *
	 * @return the keys, which are the same in every language
	 */
	public Set<String> keys() {
		return english.keySet();
	}

	private ResourceBundle in(Locale language) {
		Locale spoken = spoken(language);
		return spoken.equals(Locale.ENGLISH) ? english : ResourceBundle.getBundle(name, spoken, loader, NO_OTHER_LANGUAGE);
	}

	/**
	 * The language in which somebody is told something.
	 *
	 * @param wanted the language of the reader, of whatever country
	 * @return the same where Kneadwork speaks it, else English
	 */
	public static Locale spoken(Locale wanted) {
		return OTHER_LANGUAGES.contains(wanted.getLanguage()) ? Locale.of(wanted.getLanguage()) : Locale.ENGLISH;
	}

	@Override
	public String toString() {
		return name;
	}
}
