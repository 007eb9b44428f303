package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/** Findings and rules are said in German, wholly, to whoever reads German; {@link CheckedText} looks at the findings of all other tests. */
class GermanFindingsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");

	@TempDir
	Path folder;

	private static Map<String, String> patterns(String file) {
		try (InputStream stream = RuleInfo.class.getResourceAsStream(file)) {
			Properties read = new Properties();
			read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
			Map<String, String> patterns = new TreeMap<>();
			read.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
			return patterns;
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"/org/kneadwork/model/message/", "/org/kneadwork/safety/finding/", "/org/kneadwork/dsl/message/"})
	void everyPatternIsThereInBothLanguagesWithTheSameArguments(String where) {
		Map<String, String> english = patterns(where + "messages.properties");
		Map<String, String> german = patterns(where + "messages_de.properties");

		assertFalse(english.isEmpty());
		assertEquals(english.keySet(), german.keySet());
		assertAll(english.keySet().stream().map(key -> () ->
				assertTrue(arguments(english.get(key)).containsAll(arguments(german.get(key))) || key.equals("KW003.again")
						|| key.equals("KW003.other"), key)));
		assertAll(english.keySet().stream().filter(key -> ARGUMENT.matcher(english.get(key)).replaceAll("").matches(".*\\p{L}{4}.*"))
				.map(key -> () -> assertNotEquals(english.get(key), german.get(key), key)));
	}

	private static TreeSet<String> arguments(String pattern) {
		return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void everyRuleIsExplainedInGerman(RuleInfo rule) {
		RuleInfo german = rule.in(Locale.GERMAN);

		assertEquals(rule.code(), german.code());
		assertEquals(rule.floor(), german.floor());
		assertAll(Stream.of(List.of(rule.title(), german.title()), List.of(rule.meaning(), german.meaning()),
				List.of(rule.why(), german.why()), List.of(rule.mend(), german.mend()))
				.map(texts -> () -> assertNotEquals(texts.get(0), texts.get(1))));
		assertEquals(numbers(rule), numbers(german));
	}

	static List<RuleInfo> rules() {
		return RuleCatalogue.infos();
	}

	/** Figures decide; in which order the languages bring them does not matter. */
	private static List<String> numbers(RuleInfo rule) {
		return Pattern.compile("\\d+").matcher(String.join(" ", rule.title(), rule.meaning(), rule.why(), rule.mend())).results()
				.map(MatchResult::group).sorted().toList();
	}

	@Test
	void readersOfOtherLanguagesAreToldEverythingInEnglish() {
		Finding finding = CheckedText.of(folder, RuleCatalogue.info("KW101").orElseThrow().bad()).of("KW101").getFirst();

		assertEquals(finding.message(), finding.messageIn(Locale.FRENCH));
		assertEquals(RuleCatalogue.info("KW101").orElseThrow(), RuleCatalogue.info("KW101").orElseThrow().in(Locale.FRENCH));
	}

	@Test
	void namesOfTheLibraryAndWordsOfTheLanguageStayAsTheyAre() {
		Finding finding = CheckedText.of(folder, Samples.library("technique press \"Press {a} 'hard'\" {\n}")).of("KW101").getFirst();

		assertEquals("Bei „Press {a} 'hard'“ steht nicht, wie lange das dauert.", finding.messageIn(Locale.GERMAN));
		assertEquals("Geben Sie eine Dauer an, etwa: duration 2 to 3 min; wo keine Quelle eine nennt, dazu: derived because \"…\".",
				finding.mendIn(Locale.GERMAN));
		assertEquals("Hinzufügen: duration 2 to 3 min derived because \"…\"", finding.fixes().getFirst().titleIn(Locale.GERMAN));
	}

	@Test
	void whatLooksLikeAPlaceInAPatternIsNoneInAName() {
		assertEquals("„{0} and {1}“ und „{1}“", Sayings.say("and", Sayings.say("name", "{0} and {1}"), Sayings.say("name", "{1}"))
				.in(Locale.GERMAN));
	}
}
