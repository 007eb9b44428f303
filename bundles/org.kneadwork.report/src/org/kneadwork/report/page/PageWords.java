package org.kneadwork.report.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Enumerator;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.safety.coverage.Named;

/**
 * What the page says in the language of its readers, numbers and days included. The texts stand in
 * {@code messages.properties}; those whose key begins with {@code page} stand in the templates, those with {@code script} in
 * the script. What the library says is in the language of the library.
 */
final class PageWords {

	private static final Patterns PATTERNS = new Patterns(PageWords.class);
	private static final String TEMPLATES = "page.";
	private static final String SCRIPT = "script.";

	private final Locale language;
	private final DateTimeFormatter day;
	private final Signs signs;

	/**
	 * The words of a language.
	 *
	 * @param language the language; one that Kneadwork does not speak gives English
	 */
	PageWords(Locale language) {
		this.language = Patterns.spoken(language);
		this.day = DateTimeFormatter.ofPattern(say("day"), this.language);
		this.signs = new Signs(this);
	}

	/** The language, which is one of those that Kneadwork speaks. */
	Locale language() {
		return language;
	}

	/** How verdicts are shown. */
	Signs signs() {
		return signs;
	}

	/** A text; what stands in place of {0}, {1} … are messages, or the same in every language. */
	String say(String key, Object... values) {
		return PATTERNS.say(key, values).in(language);
	}

	/** A text about a number of things, such as {@code 1 technique}: that of the key with {@code .one} or {@code .many} behind. */
	String count(long number, String key, Object... values) {
		return say(key + (number == 1 ? ".one" : ".many"), Stream.concat(Stream.of(grouped(number)), Stream.of(values)).toArray());
	}

	/** A message in the language of the page. */
	String of(Message message) {
		return message.in(language);
	}

	/** Messages in the language of the page. */
	Stream<String> of(List<Message> messages) {
		return messages.stream().map(this::of);
	}

	/** What an entity is, and its id, such as {@code technique kneading}. */
	String declared(Named named) {
		return of(named.declared()) + " " + named.id();
	}

	/** A word of the language for people, such as {@code moderate}; the key is its kind and itself. */
	String literal(String kind, Enumerator literal) {
		return say(kind + "." + literal.getLiteral());
	}

	/** The texts of the templates, by the names that these use. */
	Map<String, String> ofTemplates() {
		return startingWith(TEMPLATES);
	}

	/** The texts of the script, by the names that it uses. */
	Map<String, String> ofScript() {
		Map<String, String> words = startingWith(SCRIPT);
		signs.all().forEach(sign -> words.put("verdict." + sign.key(), sign.word()));
		return words;
	}

	private Map<String, String> startingWith(String prefix) {
		Map<String, String> words = new TreeMap<>();
		PATTERNS.keys().stream().filter(key -> key.startsWith(prefix))
				.forEach(key -> words.put(key.substring(prefix.length()), PATTERNS.pattern(key, language)));
		return words;
	}

	/** A whole number, such as {@code 5,000}. */
	String grouped(long number) {
		return String.format(language, "%,d", number);
	}

	/** How many of how many, such as {@code 34 of 35}. */
	String outOf(long part, long all) {
		return say("out-of", grouped(part), grouped(all));
	}

	/** A day, such as {@code 1 May 2026}. */
	String day(LocalDate date) {
		return day.format(date);
	}

	/** A day as in ISO 8601 in words; what is none stays as it is. */
	String day(String date) {
		try {
			return date.isEmpty() ? "" : day(LocalDate.parse(date));
		} catch (DateTimeParseException e) {
			return date;
		}
	}

	/** A share in whole percent, rounded down so that 100 means all. */
	static long percent(long part, long all) {
		return all == 0 ? 0 : part * 100 / all;
	}
}
