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
	private static final List<String> CODES = List.of("KW001", "KW002", "KW003", "KW004", "KW005", "KW006", "KW101", "KW102", "KW103", "KW104", "KW105", "KW106",
			"KW107", "KW108", "KW109", "KW110", "KW111", "KW201", "KW202", "KW203", "KW204", "KW205", "KW206", "KW207",
			"KW208", "KW209", "KW301", "KW302", "KW303", "KW304", "KW305", "KW306", "KW307", "KW308", "KW309", "KW310",
			"KW311", "KW312", "KW401", "KW402", "KW403", "KW501", "KW502", "KW503", "KW504", "KW505",
			"KW506", "KW507", "KW601", "KW602", "KW603", "KW604", "KW701",
			"KW702", "KW703", "KW704", "KW705", "KW801", "KW802", "KW803", "KW901", "KW902", "KW903", "KW904", "KW905");
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
