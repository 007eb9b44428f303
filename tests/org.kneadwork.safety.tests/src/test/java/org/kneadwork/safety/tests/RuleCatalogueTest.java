package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

class RuleCatalogueTest {

	/** A line of rules.txt. */
	private record Row(String code, Severity severity, Optional<Severity> floor) {

		static Row of(String line) {
			String[] words = line.split(" +");
			return new Row(words[0], severity(words[1]), words[2].equals("none") ? Optional.empty() : Optional.of(severity(words[2])));
		}

		private static Severity severity(String word) {
			return Severity.valueOf(word.toUpperCase(Locale.ROOT));
		}
	}

	private static final List<Row> ROWS = rows();
	private static final List<String> CODES = ROWS.stream().map(Row::code).toList();
	private static final List<String> FOUND_WHILE_READING = List.of("KW001", "KW002", "KW005", "KW006", RuleCatalogue.PLUGIN_FAILED);

	private static List<Row> rows() {
		try (InputStream in = RuleCatalogueTest.class.getResourceAsStream("rules.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("KW")).map(Row::of).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void hasEveryRuleWithItsSeverityAndItsFloor() {
		assertEquals(ROWS, RuleCatalogue.infos().stream().map(rule -> new Row(rule.code(), rule.severity(), rule.floor())).toList());
	}

	@Test
	void listsTheRulesByCode() {
		assertEquals(CODES, RuleCatalogue.infos().stream().map(RuleInfo::code).toList());
	}

	@Test
	void hasAClassForEveryRuleThatIsNotFoundWhileReading() {
		List<String> expected = CODES.stream().filter(code -> !FOUND_WHILE_READING.contains(code)).toList();

		assertEquals(expected, RuleCatalogue.rules().stream().map(Rule::code).toList());
	}

	@Test
	void findsARuleByItsCode() {
		assertEquals(Optional.of("KW203"), RuleCatalogue.info("KW203").map(RuleInfo::code));
		assertEquals(Optional.empty(), RuleCatalogue.info("KW999"));
	}

	@Test
	void saysWhatEachRuleMeansWhyItMattersAndWhatToDo() {
		assertAll(RuleCatalogue.infos().stream().flatMap(rule -> Stream.of(rule.title(), rule.meaning(), rule.why(), rule.mend())
				.map(text -> () -> assertFalse(text.isBlank(), rule.code()))));
	}

	@Test
	void allowsNoFloorAboveTheSeverityOfTheRule() {
		assertAll(RuleCatalogue.infos().stream().map(rule -> () ->
				assertTrue(rule.floor().isEmpty() || !rule.severity().below(rule.floor().get()), rule.code())));
	}
}
