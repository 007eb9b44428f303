package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.compiler.LibraryVersions;
import org.kneadwork.safety.diff.LibraryVersion;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/**
 * Every rule of the catalogue has a smallest text that breaks it and a mended twin. In the text that breaks it, a comment
 * stands on each line at which the rule has to be reported, and nothing else may be, but that nobody has reviewed the
 * text: that is so of all of them, except of those that are about reviews.
 */
class ExamplePairsTest {

	private static final Pattern MARK = Pattern.compile("// (KW\\d{3}) here$");

	@TempDir
	Path folder;

	static Stream<RuleInfo> rules() {
		// No text breaks the rule about plug-ins: their programs do.
		return RuleCatalogue.infos().stream().filter(rule -> !rule.code().equals(RuleCatalogue.PLUGIN_FAILED));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theBadTextBreaksTheRuleAtTheMarkedLineAndNoOther(RuleInfo rule) {
		List<Finding> found = findings(rule, rule.badBytes(), false);

		List<String> expected = marks(rule.bad());
		assertFalse(expected.isEmpty(), "the bad text of " + rule.code() + " marks no line");
		assertEquals(expected, found.stream().map(ExamplePairsTest::found).toList(), found::toString);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theFindingHasTheSeverityOfTheCatalogueAndSaysWhatToDo(RuleInfo rule) {
		assertAll(findings(rule, rule.badBytes(), true).stream().flatMap(finding -> Stream.of(
				() -> assertEquals(rule.severity(), finding.severity()),
				() -> assertFalse(finding.message().isBlank()),
				() -> assertFalse(finding.mend().isBlank(), () -> "no mend: " + finding.message()))));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void whatOnlyAReleaseNeedsIsAWarningBeforeThat(RuleInfo rule) {
		Severity expected = rule.forRelease() ? Severity.WARNING : rule.severity();

		assertAll(findings(rule, rule.badBytes(), false).stream().map(finding -> () ->
				assertEquals(expected, finding.severity())));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theMendedTextHasNothingToReport(RuleInfo rule) {
		assertNotEquals(rule.bad(), rule.good());

		assertEquals(List.of(), findings(rule, rule.good().getBytes(StandardCharsets.UTF_8), true));
	}

	private List<Finding> findings(RuleInfo rule, byte[] text, boolean release) {
		Optional<LibraryVersion> released = rule.released().map(before ->
				LibraryVersions.of(CheckedText.of(folder.resolve("released"), before).outcome().value().orElseThrow()).orElseThrow());
		return CheckedText.of(folder.resolve("now"), Map.of("example.knead", text), CheckedText.TODAY, release, released).findings().stream()
				.filter(finding -> rule.code().equals("KW701") || !finding.message().startsWith("Nobody has reviewed anything of "))
				.toList();
	}

	private static String found(Finding finding) {
		return finding.code() + " in line " + CheckedText.line(finding);
	}

	private static List<String> marks(String text) {
		List<String> found = new ArrayList<>();
		List<String> lines = text.lines().toList();
		for (int index = 0; index < lines.size(); index++) {
			Matcher mark = MARK.matcher(lines.get(index));
			if (mark.find()) {
				found.add(mark.group(1) + " in line " + (index + 1));
			}
		}
		return found;
	}
}
