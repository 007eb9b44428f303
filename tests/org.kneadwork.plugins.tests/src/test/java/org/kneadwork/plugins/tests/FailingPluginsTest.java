package org.kneadwork.plugins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.compiler.vocabulary.Vocabulary;
import org.kneadwork.plugins.tests.CommandLine.Run;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.wording.WordingSource;

/** A plug-in that fails is named, spoils nothing else, and what it would have checked never counts as checked. */
class FailingPluginsTest {

	private static final String THROWS = "throw new IllegalStateException(\"on purpose\");";

	@TempDir
	Path folder;

	@BeforeEach
	void library() {
		assertEquals(0, cli().plain("new", "legs").exitCode());
	}

	private CommandLine cli(Path... jars) {
		return new CommandLine(folder, Arrays.asList(jars));
	}

	private static void assertContains(String part, String text) {
		assertTrue(text.contains(part), text);
	}

	/** The check names the plug-in, is an error, and finds everything else as it does without it. */
	private void assertNotChecked(String message, Path... jars) throws IOException {
		Path techniques = folder.resolve("legs/techniques.knead");
		Files.writeString(techniques, Files.readString(techniques).replace("2 to 4 min", "7 to 9 min"));
		Run without = cli().plain("check", "legs");
		assertContains("error KW203", without.out());
		Run run = cli(jars).run("check", "legs");
		assertEquals(1, run.exitCode(), run.out());
		assertEquals("", run.err());
		assertContains("error KW007: ", run.out());
		assertContains(message, run.out());
		for (String line : without.out().lines().filter(line -> line.contains("error KW")).toList()) {
			assertContains(line, run.out());
		}
		Files.writeString(techniques, Files.readString(techniques).replace("7 to 9 min", "2 to 4 min"));
		Run clean = cli(jars).run("check", "legs", "--no-cache");
		assertEquals(1, clean.exitCode(), clean.out());
		assertContains(message, clean.out());
		Run export = cli(jars).run("export", "legs", "-o", "out");
		assertEquals(1, export.exitCode(), export.out());
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void aRuleThatThrowsIsAnErrorAndTheOthersStillRun() throws IOException {
		Path failing = ForeignJar.withRule(folder, "Thrower", "AB101", THROWS).as("thrower.jar");
		assertNotChecked("The rule AB101 (a foreign rule) of the plug-in thrower.jar failed (java.lang.IllegalStateException: on purpose)", failing);
		Path routines = folder.resolve("legs/routines.knead");
		Files.writeString(routines, Files.readString(routines).replace("rest 1 min", "rest 20 min").replace("3 to 5 min", "22 to 24 min"));
		assertContains("EX101", cli(failing, CommandLine.example("rule")).run("check", "legs").out());
	}

	@ParameterizedTest
	@ValueSource(strings = {"throw new NoSuchMethodError(\"gone\");", "throw new StackOverflowError();", "throw new AssertionError();",
			"findings.accept(null);"})
	void nothingThatARuleThrowsEndsTheCheck(String code) throws IOException {
		Path jar = ForeignJar.withRule(folder, "Thrower", "AB101", code).as("thrower.jar");
		assertNotChecked("The rule AB101 (a foreign rule) of the plug-in thrower.jar failed", jar);
	}

	@Test
	void onlyExportedPackagesAreInSight() throws IOException {
		Path jar = ForeignJar.withRule(folder, "Nosy", "AB101", """
				try {
					Class.forName("org.kneadwork.bundle.json.JsonReader");
				} catch (ClassNotFoundException e) {
					throw new IllegalStateException("out of sight");
				}
				""").as("nosy.jar");
		assertNotChecked("of the plug-in nosy.jar failed (java.lang.IllegalStateException: out of sight)", jar);
	}

	@Test
	void aPlugInForAnotherKneadworkIsNamed() throws IOException {
		assertNotChecked("The plug-in newer.jar cannot be used: it was made for another Kneadwork: for the plug-in interface 2, and this one has 1.",
				ForeignJar.withRule(folder, "Newer", "AB101", "").madeFor(Optional.of("2")).as("newer.jar"));
		assertContains("It lacks the line Kneadwork-Plugin: 1.",
				cli(ForeignJar.withRule(folder, "Silent", "AB101", "").madeFor(Optional.empty()).as("silent.jar")).run("plugins").out());
	}

	@Test
	void whatIsNoPlugInIsNamed() throws IOException {
		Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
		assertNotChecked("The plug-in text.jar cannot be used: it cannot be read as a jar", text);
		assertContains("there is no file ", cli(folder.resolve("missing.jar")).run("check", "legs").out());
		assertContains("it adds nothing", cli(new ForeignJar(folder).as("empty.jar")).run("check", "legs").out());
	}

	@Test
	void entriesThatAreWrongAreNamedAndTheOthersCount() throws IOException {
		Path jar = ForeignJar.withRule(folder, "Good", "AB101", "").offering(Rule.class, "foreign.Missing").offering(Rule.class, "java.lang.String")
				.offering(Rule.class, "not a class").as("entries.jar");
		Run run = cli(jar).run("plugins");
		assertEquals(1, run.exitCode());
		assertContains("error: The plug-in entries.jar cannot be used as a rule: ", run.out());
		assertNotChecked("The plug-in entries.jar cannot be used as a rule: ", jar);
	}

	@Test
	void oneBadClassHidesNoGoodOne() throws IOException {
		Path jar = ForeignJar.withRule(folder, "Good", "AB101", "")
				.with("Bad", ForeignJar.rule("Bad", "AB102", "").replace("public RuleInfo info", "public Bad() { " + THROWS + " } public RuleInfo info"))
				.offering(Rule.class, "foreign.Bad").as("half.jar");
		Run run = cli(jar).run("plugins");
		assertEquals(1, run.exitCode());
		assertContains("rule  AB101  a foreign rule (half.jar)", run.out());
		assertContains("its program failed (java.lang.IllegalStateException: on purpose)", run.out());
	}

	@ParameterizedTest
	@ValueSource(strings = {"KW101", "KW999", "ab101", "AB1", "A101"})
	void aRuleCannotHaveACodeOfTheToolkitOrOneThatIsNone(String code) throws IOException {
		Path jar = ForeignJar.withRule(folder, "Taker", code, "").as("taker.jar");
		assertNotChecked("the code of its rule is ", jar);
	}

	@Test
	void ofTwoRulesOfOneCodeTheFirstCountsAndTheSecondIsNamed() throws IOException {
		Path first = ForeignJar.withRule(folder, "First", "AB101", "").as("first.jar");
		Path second = ForeignJar.withRule(folder, "Second", "AB101", "").as("second.jar");
		assertNotChecked("The plug-in second.jar cannot be used as a rule: there is a rule 'AB101' already, of first.jar.", first, second);
	}

	@Test
	void aRuleWithoutExamplesIsNone() throws IOException {
		assertNotChecked("the rule AB101 lacks an example of it broken and one of it kept.",
				new ForeignJar(folder).with("Bare", ForeignJar.rule("Bare", "AB101", "")).offering(Rule.class, "foreign.Bare").as("bare.jar"));
	}

	@Test
	void aRuleThatChangesTheLibraryIsUndoneAndNamed() throws IOException {
		Path jar = ForeignJar.withRule(folder, "Changer", "AB101", """
				for (Library library : checked.content().own(Library.class)) {
					org.eclipse.emf.ecore.util.EcoreUtil.deleteAll(new java.util.ArrayList<>(checked.content().own(Caution.class)), true);
				}
				""").as("changer.jar");
		assertEquals(0, cli().plain("export", "legs", "-o", "honest").exitCode());
		assertNotChecked("The rule AB101 (a foreign rule) of the plug-in changer.jar has tried to change the library, which was undone", jar);
		assertEquals(0, cli(jar).run("export", "legs", "-o", "draft", "--draft").exitCode());
		String honest = Files.readString(folder.resolve("honest/legs-0.1.0.en.json"));
		assertEquals(honest.replace("\"checked\"", "\"draft\""), Files.readString(folder.resolve("draft/legs-0.1.0.en.json")));
	}

	@Test
	void aRuleSpeaksForNoOtherRuleAndForNoPlaceOutside() throws IOException {
		Path jar = ForeignJar.withRule(folder, "Speaker", "AB101", """
				Library library = checked.content().library().get();
				findings.accept(new Finding("KW101", Severity.INFO, "Under another code.", "", ElementPlace.of(library), java.util.List.of(),
						java.util.List.of(Fix.safe("Take the library away", new RemoveEntry(library)))));
				findings.accept(new Finding("AB101", Severity.INFO, "In a text.", "", new TextPlace("../elsewhere.knead", 99, 1, 9999, 1),
						java.util.List.of(), java.util.List.of()));
				findings.accept(new Finding("AB101", Severity.INFO, "Nowhere.", "", ElementPlace.of(ContentFactory.eINSTANCE.createTip(),
						ContentPackage.Literals.ENTITY__NAME, 7), java.util.List.of(), java.util.List.of()));
				""").as("speaker.jar");
		Run run = cli(jar).run("check", "legs");
		assertEquals(0, run.exitCode(), run.out() + run.err());
		for (String part : List.of("info AB101: Under another code.", "info AB101: In a text.", "info AB101: Nowhere.")) {
			assertContains(part, run.out());
		}
		assertFalse(run.out().contains("KW101"), run.out());
		assertFalse(run.out().contains("elsewhere"), run.out());
		assertFalse(run.out().contains("--fix"), run.out());
	}

	@Test
	void theFailureCanNeitherBeLoweredNorWaived() throws IOException {
		Path jar = ForeignJar.withRule(folder, "Thrower", "AB101", THROWS).as("thrower.jar");
		Path header = folder.resolve("legs/library.knead");
		Files.writeString(header, Files.readString(header).replace("audience   adults", "audience   adults\n  severity KW007 info\n  severity AB101 info"));
		Files.writeString(folder.resolve("legs/waivers.knead"), """
				waiver KW007 on library legs until 2999-01-01 {
				  because "We want to."
				  by      "Test Author"
				}
				""");
		Run run = cli(jar).run("check", "legs");
		assertEquals(1, run.exitCode());
		assertContains("error KW007", run.out());
		assertContains("is for a rule that takes no waiver", run.out());
	}

	@Test
	void whatWasFoundWithOtherPlugInsIsNotRemembered() throws IOException {
		Path jar = ForeignJar.withRule(folder, "Thrower", "AB101", THROWS).as("thrower.jar");
		assertEquals(0, cli().plain("check", "legs").exitCode());
		assertEquals(1, cli(jar).run("check", "legs").exitCode());
		assertEquals(0, cli().plain("check", "legs").exitCode());
	}

	private static String generator(String body) {
		return """
				import java.util.Map;
				import org.kneadwork.bundle.generator.*;
				public class Maker implements BundleGenerator {
					public String format() { return "made"; }
					public String description() { return "made by somebody"; }
					public Map<String, byte[]> generate(GeneratorInput input) throws GenerationException { %s }
				}
				""".formatted(body);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			THROWS + " // the plug-in maker.jar failed (java.lang.IllegalStateException: on purpose)",
			"throw new GenerationException(\"There is no room for it.\"); // the plug-in maker.jar says: There is no room for it.",
			"return null; // the plug-in maker.jar failed (java.lang.NullPointerException",
			"return Map.of(); // it made no file.",
			"return Map.of(\"../out.txt\", new byte[1]); // it made a file with the name '../out.txt'",
			"return Map.of(\"MANIFEST.json\", new byte[1]); // it made a file MANIFEST.json, and so did the form json.",
			"var files = new java.util.HashMap<String, byte[]>(); files.put(\"a\", null); files.put(\"bb\", null); return files; // without a content"})
	void aGeneratorThatFailsStopsTheExportAndNothingElse(String body) throws IOException {
		String[] parts = body.split(" // ");
		Path jar = new ForeignJar(folder).with("Maker", generator(parts[0])).offering(BundleGenerator.class, "foreign.Maker").as("maker.jar");
		assertEquals(0, cli().plain("export", "legs", "-o", "out").exitCode());
		Files.delete(folder.resolve("out/manifest.json"));
		Run run = cli(jar).run("export", "legs", "-o", "out", "--format", "json,made");
		assertEquals(3, run.exitCode(), run.err());
		assertContains("Nothing was exported: the form made could not be made: ", run.err());
		if (!parts[1].startsWith("without")) {
			assertContains(parts[1], run.err());
		}
		assertFalse(Files.exists(folder.resolve("out/manifest.json")));
		assertEquals(0, cli(jar).run("check", "legs").exitCode());
		assertEquals(0, cli(jar).run("export", "legs", "-o", "out").exitCode());
	}

	@Test
	void aGeneratorThatCannotBeLoadedIsNamedAndChecksAreWhole() throws IOException {
		Path jar = new ForeignJar(folder).with("Maker", generator("return Map.of();").replace("\"made\"", "\"json\""))
				.offering(BundleGenerator.class, "foreign.Maker").as("maker.jar");
		Run check = cli(jar).run("check", "legs");
		assertEquals(0, check.exitCode(), check.out());
		assertContains("warning: The plug-in maker.jar cannot be used as a bundle generator: there is a bundle generator 'json' already, of Kneadwork "
				+ "itself.", check.out());
		assertEquals(check, cli(jar).run("check", "legs"));
		assertEquals(0, cli(jar).run("export", "legs", "-o", "out").exitCode());
	}

	@Test
	void aReportThatFailsIsNamedAndTheOthersAreWritten() throws IOException {
		Path jar = new ForeignJar(folder).with("Renderer", """
				import org.kneadwork.report.coverage.*;
				public class Renderer implements CoverageFormat {
					public String name() { return "broken"; }
					public String description() { return "a broken one"; }
					public java.util.SortedMap<String, byte[]> write(CoverageReport report) { %s }
				}
				""".formatted(THROWS)).offering(CoverageFormat.class, "foreign.Renderer").as("renderer.jar");
		Run run = cli(jar).run("report", "legs", "-o", "out");
		assertEquals(3, run.exitCode());
		assertContains("The report renderer 'broken' of the plug-in renderer.jar failed (java.lang.IllegalStateException: on purpose).", run.err());
		assertTrue(Files.exists(folder.resolve("out/coverage.html")));
	}

	@Test
	void aWordingPackThatIsWrongAndAVocabularyThatIsNoneAreErrors() throws IOException {
		Path words = new ForeignJar(folder).with("Words", """
				public class Words implements org.kneadwork.safety.wording.WordingSource {
					public String name() { return "loud"; }
					public String description() { return "loud words"; }
					public String language() { return "en"; }
					public String text() { return "[KW101 is loud]\\nloud"; }
				}
				""").offering(WordingSource.class, "foreign.Words").as("words.jar");
		assertNotChecked("The plug-in words.jar cannot be used as a wording pack: '[KW101 is loud]' begins no ban", words);
		Path vocabulary = new ForeignJar(folder).with("Names", """
				public class Names implements org.kneadwork.compiler.vocabulary.Vocabulary {
					public String library() { return "names"; }
					public String description() { return "names"; }
					public java.util.Map<String, byte[]> files() { return java.util.Map.of("../names.knead", new byte[0]); }
				}
				""").offering(Vocabulary.class, "foreign.Names").as("names.jar");
		assertNotChecked("it has a file '../names.knead'", vocabulary);
	}

	@Test
	void aWordingPackAllowsNothing() throws IOException {
		Path words = new ForeignJar(folder).with("Words", """
				public class Words implements org.kneadwork.safety.wording.WordingSource {
					public String name() { return "mild"; }
					public String description() { return "mild words"; }
					public String language() { return "en"; }
					public String text() { return "[KW505 is mild]\\nunless: cures\\nunless: this cures pain\\nthis cures pain"; }
				}
				""").offering(WordingSource.class, "foreign.Words").as("words.jar");
		Files.writeString(folder.resolve("legs/tips.knead"), "tip slowly \"Slowly\" {\n  text \"This cures pain.\"\n}\n");
		String without = cli().plain("check", "legs").out();
		assertContains("error KW503", without);
		assertEquals(without, cli(words).run("check", "legs").out());
	}
}
