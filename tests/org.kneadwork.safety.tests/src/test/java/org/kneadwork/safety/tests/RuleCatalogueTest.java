package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

class RuleCatalogueTest {

	/** Codes never change, and none vanishes: libraries and their reviewers refer to them. */
	private static final List<String> CODES = List.of("KW001", "KW002", "KW003", "KW004", "KW005", "KW006", "KW101", "KW102",
			"KW103", "KW104", "KW105", "KW106", "KW109", "KW201", "KW203", "KW204", "KW301", "KW302", "KW303", "KW304", "KW307",
			"KW310", "KW312", "KW401", "KW402", "KW503", "KW504", "KW505", "KW506", "KW507", "KW902");
	private static final List<String> FOUND_WHILE_READING = List.of("KW001", "KW002", "KW005", "KW006");

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
