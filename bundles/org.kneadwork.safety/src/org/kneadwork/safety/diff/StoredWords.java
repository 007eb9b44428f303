package org.kneadwork.safety.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.safety.finding.Sayings;

/**
 * The few English words in details and values of facts, beside names and words of the Knead language. Released bundles hold
 * them, so that they cannot become others; what they mean is said in other languages here.
 *
 * @param form what is stored
 * @param key the key of what it means, with the groups of the form in its places
 */
record StoredWords(Pattern form, String key) {

	private static final List<StoredWords> ALL = Stream.of(
			new String[] {"'(.+)' by the caution '(.+)'", "stored.by"},
			new String[] {"per (day|week|month)", "stored.per"},
			new String[] {"(.+) at the most", "atMost"},
			new String[] {"as a whole", "stored.whole"},
			new String[] {"(\\S+) as a whole", "stored.whole.of"},
			new String[] {"lines (\\d+)", "stored.line"},
			new String[] {"lines (\\d+) to (\\d+)", "stored.lines"},
			new String[] {"(\\S+) lines (\\d+)", "stored.line.of"},
			new String[] {"(\\S+) lines (\\d+) to (\\d+)", "stored.lines.of"})
			.map(each -> new StoredWords(Pattern.compile(each[0]), each[1])).toList();

	/** What is stored, in every language. */
	static Message said(String stored) {
		return said(stored, stored);
	}

	/** What is stored, in every language; in English as it is shown. */
	static Message said(String stored, String shown) {
		Optional<Message> meaning = ALL.stream().flatMap(each -> each.meaning(stored).stream()).findFirst();
		return meaning.<Message>map(found -> new Message.Translated(shown, Patterns.OTHER_LANGUAGES.stream()
				.collect(Collectors.toUnmodifiableMap(Function.identity(), code -> found.in(Locale.of(code)))))).orElseGet(() -> Message.of(shown));
	}

	private Optional<Message> meaning(String stored) {
		Matcher found = form.matcher(stored);
		return found.matches() ? Optional.of(Sayings.say(key, IntStream.rangeClosed(1, found.groupCount())
				.mapToObj(group -> word(found.group(group))).toArray())) : Optional.empty();
	}

	private Message word(String group) {
		return key.equals("stored.per") ? Sayings.say("period." + group) : Message.of(group);
	}
}
