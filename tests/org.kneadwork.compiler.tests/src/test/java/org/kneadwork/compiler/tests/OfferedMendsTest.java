package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/**
 * Every mend that a rule offers on its bad example is made, and the library is checked again. What is found then is
 * written down in offered-mends.txt: there a reader sees that a frame leaves open what only a person can decide.
 */
class OfferedMendsTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final String EXPECTED = "/offered-mends.txt";

	@TempDir
	private Path folder;

	/** What is found in a text. */
	private record Checked(CheckedLibrary library, List<Finding> findings) {

		Map<String, Long> codes() {
			return findings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
		}
	}

	private Checked check(Map<Path, String> unsaved) throws IOException {
		Outcome<CheckedLibrary> outcome = COMPILER.check(new CheckRequest(folder, List.of()).with(unsaved), Progress.NONE);
		return new Checked(outcome.value().orElseThrow(), outcome.findings());
	}

	private static List<String> codes() {
		return RuleCatalogue.infos().stream().filter(info -> info.badBytes().length > 0).map(RuleInfo::code).toList();
	}

	private Checked bad(String code) throws IOException {
		Files.write(folder.resolve("library.knead"), RuleCatalogue.info(code).orElseThrow().badBytes());
		return check(Map.of());
	}

	private Checked mended(Checked before, Fix fix) throws IOException {
		return check(texts(before, fix));
	}

	private Map<Path, String> texts(Checked before, Fix fix) {
		Map<Path, String> texts = new HashMap<>();
		for (TextEdit edit : fix.edits().stream().sorted(Comparator.comparing(TextEdit::place).reversed()).toList()) {
			Path file = folder.resolve(edit.place().file());
			String text = texts.getOrDefault(file, before.library().texts().of(edit.place().file()).orElseThrow());
			texts.put(file, text.substring(0, edit.place().offset()) + edit.text()
					+ text.substring(edit.place().offset() + edit.place().length()));
		}
		return texts;
	}

	/** The text of a library of one file after a mend of which a part of the title is given. */
	private String mended(String text, String code, String title) throws IOException {
		Path file = Files.writeString(folder.resolve("library.knead"), text);
		Checked before = check(Map.of());
		Fix fix = before.findings().stream().filter(finding -> finding.code().equals(code)).flatMap(finding -> finding.fixes().stream())
				.filter(each -> each.title().contains(title)).findFirst().orElseThrow(() -> new AssertionError(before.findings().toString()));
		return texts(before, fix).get(file);
	}

	/** What a mend takes away and what it brings, such as "-KW101 +KW602". */
	private static String difference(Map<String, Long> before, Map<String, Long> after) {
		List<String> changes = new ArrayList<>();
		for (String code : new TreeSet<>(List.of(before, after).stream().flatMap(codes -> codes.keySet().stream()).toList())) {
			long more = after.getOrDefault(code, 0L) - before.getOrDefault(code, 0L);
			if (more != 0) {
				changes.add((more < 0 ? "-" : "+") + code);
			}
		}
		return changes.isEmpty() ? "as before" : String.join(" ", changes);
	}

	private List<String> outcomes(String code) throws IOException {
		Checked before = bad(code);
		List<String> lines = new ArrayList<>();
		for (Finding finding : before.findings()) {
			if (finding.code().equals(code)) {
				for (Fix fix : finding.fixes()) {
					lines.add(code + " | " + fix.title().replace("\n", " / ") + " | "
							+ difference(before.codes(), mended(before, fix).codes()) + (fix.safe() ? " | safe" : ""));
				}
			}
		}
		return lines;
	}

	@Test
	void whatEachMendDoesIsWrittenDown() throws IOException {
		List<String> found = new ArrayList<>();
		for (String code : codes()) {
			found.addAll(outcomes(code));
		}
		String expected = new String(OfferedMendsTest.class.getResourceAsStream(EXPECTED).readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(expected.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")), String.join("\n", found));
	}

	@ParameterizedTest
	@MethodSource("codes")
	void noMendSpoilsTheText(String code) throws IOException {
		Checked before = bad(code);
		for (Finding finding : before.findings()) {
			for (Fix fix : finding.fixes()) {
				Map<String, Long> after = mended(before, fix).codes();
				for (String spoilt : List.of("KW001", "KW002", "KW003", "KW006")) {
					assertFalse(after.getOrDefault(spoilt, 0L) > before.codes().getOrDefault(spoilt, 0L), fix + " brings " + spoilt);
				}
			}
		}
	}

	private static final String HEADER = "library own version 1.0.0 { title \"Own\" language en audience adults }\n";

	@Test
	void aHeaderComesBeforeEverythingElse() throws IOException {
		assertEquals("""
				library my-library version 0.1.0 {
				  title      "…"
				  language   en
				  audience   adults
				  disclaimer "…"
				}

				tip rest "Rest" { text "Rest." }
				""", mended("tip rest \"Rest\" { text \"Rest.\" }\n", "KW004", "header"));
	}

	@Test
	void whatIsToBeDecidedStandsInCommentsThatDoNotSwallowTheBrace() throws IOException {
		String before = HEADER + "condition cold \"Cold\" { ask \"Have you a cold?\" }\nbaseline b \"B\" { conditions cold }\n"
				+ "technique a \"A\" {\n  contraindications { none because \"Light.\" }\n}\n";
		assertEquals(before.replace("{ none because \"Light.\" }", """
				{ none because "Light."
				    // Decide each, with its reason, and take the slashes away:
				    // avoid, ask-doctor, adapt … by "…", or allowed.
				    // ask-doctor with cold because "…"
				  }"""), mended(before, "KW301", "decided"));
	}

	@Test
	void aFrameOfSeveralLinesIsIndentedAndKeepsTheLineBreaksOfItsFile() throws IOException {
		String before = HEADER + "technique a \"A\" {\n    duration 2 min\n}\n";
		assertEquals(before.replace("2 min\n", "2 min\n    steps {\n      step \"…\"\n    }\n").replace("\n", "\r\n"),
				mended(before.replace("\n", "\r\n"), "KW103", "steps"));
	}

	@Test
	void theEndOfALimitThatDependsOnAFeelingComesLast() throws IOException {
		String before = HEADER + "technique a \"A\" {\n  duration \"a \\\"few\\\" minutes\" until \"it is better\"\n}\n";
		assertEquals(before.replace("better\"", "better\" at-most 2 min"), mended(before, "KW105", "at-most"));
	}

	@Test
	void aRoutineScreensForTheBaselinesThatThereAre() throws IOException {
		String before = HEADER + "red-flag weak \"Weak\" { }\nbaseline b \"B\" { red-flags weak }\nroutine r \"R\" {\n  level beginner\n}\n";
		assertEquals(before.replace("beginner\n", "beginner\n  screen b\n"), mended(before, "KW109", "screen b"));
		assertEquals(before.replace("beginner\n", "beginner\n  screen-red-flags weak\n"), mended(before, "KW109", "screen-red-flags"));
	}

	@Test
	void anEntryIsTakenOutWithItsLinesAndNoComment() throws IOException {
		String before = HEADER + "technique a \"A\" { }\n\n// why\ntool ball \"Ball\" {\n  kind ball\n}\n\ntip t \"T\" { }\n";
		assertEquals(before.replace("tool ball \"Ball\" {\n  kind ball\n}\n\n", ""), mended(before, "KW901", "Remove"));
	}
}
