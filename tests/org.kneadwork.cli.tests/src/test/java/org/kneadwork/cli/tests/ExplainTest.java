package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.cli.tests.Cli.Run;
import org.kneadwork.report.rule.RulePage;
import org.kneadwork.report.rule.RulePages;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

class ExplainTest {

	@TempDir
	Path folder;

	@Test
	void withoutACodeItListsEveryRule() {
		Run run = Cli.in(folder).run("explain");
		assertEquals(0, run.exitCode());
		List<RuleInfo> rules = RuleCatalogue.infos();
		List<String> lines = run.out().lines().toList();
		for (int i = 0; i < rules.size(); i++) {
			assertTrue(lines.get(i).startsWith(rules.get(i).code() + "  "), lines.get(i));
			assertTrue(lines.get(i).endsWith(rules.get(i).title()), lines.get(i));
		}
	}

	static Stream<String> codes() {
		return RuleCatalogue.infos().stream().map(RuleInfo::code);
	}

	@ParameterizedTest
	@MethodSource("codes")
	void tellsMeaningReasonExamplesAndMendOfEachRule(String code) {
		Run run = Cli.in(folder).run("explain", code);
		assertEquals(0, run.exitCode());
		List<String> lines = run.out().lines().toList();
		assertTrue(lines.getFirst().startsWith(code + " "), lines.getFirst());
		// No text breaks the rule about plug-ins: their programs do.
		List<String> headings = code.equals(RuleCatalogue.PLUGIN_FAILED) ? List.of("What it means", "Why it is there", "How to mend it")
				: List.of("What it means", "Why it is there", "Broken", "Kept", "How to mend it");
		for (String heading : headings) {
			int at = lines.indexOf(heading);
			assertTrue(at > 0, heading + " is missing:\n" + run.out());
			assertTrue(lines.get(at + 1).startsWith("  "), "nothing under " + heading + ":\n" + run.out());
		}
		RuleInfo rule = RuleCatalogue.info(code).orElseThrow();
		assertTrue(rule.bad().lines().allMatch(line -> line.isBlank() || lines.contains("  " + line)), run.out());
		assertTrue(rule.good().lines().allMatch(line -> line.isBlank() || lines.contains("  " + line)), run.out());
		String words = String.join(" ", lines).replaceAll("\\s+", " ");
		assertTrue(words.contains(rule.meaning().replaceAll("\\s+", " ").strip()), run.out());
		assertTrue(words.contains(rule.mend().replaceAll("\\s+", " ").strip()), run.out());
	}

	@ParameterizedTest
	@MethodSource("codes")
	void saysTheSameAsThePageOfTheRule(String code) {
		RulePage page = new RulePage(RuleCatalogue.info(code).orElseThrow());
		assertEquals(words(page.plainText()), words(Cli.in(folder).run("explain", code).out()));
	}

	/** The language knows error, warning and info, and no word that would silence a rule. */
	@ParameterizedTest
	@MethodSource("codes")
	void promisesOnlySeveritiesThatALibraryCanSet(String code) {
		String status = new RulePage(RuleCatalogue.info(code).orElseThrow()).status();
		assertTrue(status.matches("(error|warning|info); (no library can lower it|a library can lower it to (warning|info))(; .*)?"), status);
	}

	private static String words(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	@Test
	void writesAPageForEachRule() throws IOException {
		Run run = Cli.in(folder).run("explain", "--pages", "docs/rules");
		assertEquals(0, run.exitCode(), run.err());
		RulePages.of(RuleCatalogue.infos()).forEach((name, page) -> {
			try {
				assertEquals(page, Files.readString(folder.resolve("docs/rules").resolve(name)), name);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
		assertEquals(2, Cli.in(folder).run("explain", "KW101", "--pages", "docs").exitCode());
	}

	@Test
	void takesSmallLettersAndTheNumberAlone() {
		String full = Cli.in(folder).run("explain", "KW101").out();
		assertEquals(full, Cli.in(folder).run("explain", "kw101").out());
		assertEquals(full, Cli.in(folder).run("explain", "101").out());
	}

	@Test
	void anUnknownCodeGetsTheNearestAndTheList() {
		Run run = Cli.in(folder).run("explain", "KW1O1");
		assertEquals(2, run.exitCode());
		assertEquals("", run.out());
		assertTrue(run.err().startsWith("kneadwork: There is no rule KW1O1. Did you mean KW101? These are the rules:"), run.err());
		codes().forEach(code -> assertTrue(run.err().contains("  " + code + "  "), code));
	}
}
