package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Finding;

/**
 * What a finding says in German has to be German, whole, and about the same: every name, every quotation and every number of
 * the English sentence is in it.
 */
final class GermanSentences {

	private static final Pattern QUOTED = Pattern.compile("'([^']+)'|\"([^\"]+)\"");
	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.:]\\d+)*");
	/** What somebody else wrote, or is a word of the language; it stands as it is. */
	private static final Pattern AS_WRITTEN = Pattern.compile("„[^“]*“|\"[^\"]*\"");
	/** Words that are in nearly every English sentence of a rule, in no statement of the Knead language, and not in German. */
	private static final Pattern ENGLISH = Pattern.compile(
			"\\b(?:the|which|does|not|nobody|this|that|there|its|has|may|must|be|but|only|such|whether|how)\\b",
			Pattern.CASE_INSENSITIVE);

	private GermanSentences() {
	}

	/** Everything that a finding says; mends are the titles of actions. */
	static Stream<Message> saidBy(Finding finding) {
		return Stream.of(Stream.of(finding.said(), finding.advice()), finding.related().stream().map(related -> related.said()),
				finding.fixes().stream().map(fix -> fix.said())).flatMap(each -> each);
	}

	/** Checks everything that findings say. */
	static void check(List<Finding> findings) {
		findings.stream().flatMap(GermanSentences::saidBy).distinct().forEach(GermanSentences::check);
	}

	private static void check(Message said) {
		String english = said.inEnglish();
		if (english.isBlank() || said instanceof Message.Plain) {
			return;
		}
		String german = said.in(Locale.GERMANY);
		assertNotEquals(english, german);
		assertFalse(Pattern.compile("\\{\\d\\}").matcher(english + german).find(), german);
		QUOTED.matcher(english).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
				.forEach(quoted -> assertTrue(german.contains(quoted), () -> "'" + quoted + "' is not in: " + german + "\n" + english));
		String withPoints = german.replaceAll("(\\d),(\\d)", "$1.$2");
		NUMBER.matcher(english).results().forEach(number -> assertTrue(withPoints.contains(number.group()),
				() -> number.group() + " is not in: " + german));
		Matcher foreign = ENGLISH.matcher(AS_WRITTEN.matcher(words(said)).replaceAll("…"));
		assertFalse(foreign.find(), () -> "English in: " + german);
	}

	/** What Kneadwork says itself, without what stands in the library. */
	private static String words(Message said) {
		return switch (said) {
			case Message.Plain plain -> "…";
			case Message.Language language -> "…";
			case Message.Translated translated -> translated.in(Locale.GERMAN);
			case Message.Joined joined -> joined.parts().stream().map(GermanSentences::words).collect(Collectors.joining(joined.between()));
			case Message.Said pattern -> {
				String words = pattern.patterns().pattern(pattern.key(), Locale.GERMAN);
				for (int index = 0; index < pattern.arguments().size(); index++) {
					words = words.replace("{" + index + "}", words(pattern.arguments().get(index)));
				}
				yield words;
			}
		};
	}
}
