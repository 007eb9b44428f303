package org.kneadwork.bundle.content;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Our own words around the texts of a library, in English and German. Of other languages: the English ones. */
public final class Words {

	private static final List<String> LANGUAGES = List.of("en", "de");

	private final ResourceBundle texts;
	private final String language;

	private Words(String language) {
		this.language = language;
		Locale locale = language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language);
		// Without this, the language of the machine would decide where a text is missing.
		this.texts = ResourceBundle.getBundle(Words.class.getName(), locale, Words.class.getClassLoader(),
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

	/**
	 * The words that go with texts in a language.
	 *
	 * @param tag the language of the texts (BCP 47)
	 * @return the words
	 */
	public static Words goingWith(String tag) {
		String language = Locale.forLanguageTag(tag).getLanguage();
		return new Words(LANGUAGES.contains(language) ? language : LANGUAGES.getFirst());
	}

	/**
	 * The language of the words.
	 *
	 * @return {@code en} or {@code de}
	 */
	public String language() {
		return language;
	}

	/**
	 * Whether there is a text.
	 *
	 * @param key its key
	 * @return whether there is one
	 */
	public boolean knows(String key) {
		return texts.containsKey(key);
	}

	/**
	 * A text with its gaps filled.
	 *
	 * @param key its key
	 * @param values what goes into its gaps
	 * @return the text
	 */
	public String say(String key, Object... values) {
		String text = texts.getString(key);
		return values.length == 0 ? text : new MessageFormat(text, Locale.forLanguageTag(language)).format(values);
	}

	/**
	 * The word for one of the literals of a bundle, such as a pressure or a verdict.
	 *
	 * @param kind what it is a literal of
	 * @param literal the literal
	 * @return the word
	 */
	public String literal(String kind, String literal) {
		return say(kind + "." + literal);
	}

	/**
	 * A time in words.
	 *
	 * @param seconds the time, in seconds
	 * @return such as 90 s, 2 min or 48 h
	 */
	public String time(int seconds) {
		if (seconds >= 7200 && seconds % 3600 == 0) {
			return seconds / 3600 + " " + say("unit.hours");
		}
		return seconds >= 120 && seconds % 60 == 0 ? seconds / 60 + " " + say("unit.minutes") : seconds + " " + say("unit.seconds");
	}

	/**
	 * A range of times in words.
	 *
	 * @param range a Duration or Timing of the bundle
	 * @return such as 20 s to 30 s
	 */
	public String time(BundlePart range) {
		String least = time(range.number("min"));
		if (!range.has("max")) {
			return say("time.from", least);
		}
		String most = time(range.number("max"));
		String words = most.equals(least) ? most : range.number("min") == 0 ? say("time.to", most) : say("range", least, most);
		return range.textIfAny("until").map(until -> say("time.until", until, most)).orElse(words);
	}

	/**
	 * A range of numbers in words.
	 *
	 * @param count a Count of the bundle
	 * @return such as 2 times or 2 to 3 times
	 */
	public String times(BundlePart count) {
		int least = count.number("min");
		int most = count.number("max");
		return say("times", least == most ? String.valueOf(most) : say("range", String.valueOf(least), String.valueOf(most)));
	}
}
