package org.kneadwork.plugins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.plugins.tests.CommandLine.Run;

/** The plug-ins of the examples, as jars, on the command line: nothing of the toolkit knows them. */
class ExamplesTest {

	private static final List<String> ALL = List.of("rule", "generator", "renderer", "wording", "vocabulary");

	@TempDir
	Path folder;
	private CommandLine with;

	@BeforeEach
	void library() {
		with = new CommandLine(folder, ALL.stream().map(CommandLine::example).toList());
		assertEquals(0, with.plain("new", "legs").exitCode());
	}

	private void change(String file, String from, String to) throws IOException {
		Path path = folder.resolve("legs").resolve(file);
		String text = Files.readString(path);
		assertTrue(text.contains(from), text);
		Files.writeString(path, text.replace(from, to));
	}

	private static void assertContains(String part, String text) {
		assertTrue(text.contains(part), text);
	}

	private void makeTheRoutineLong() throws IOException {
		change("routines.knead", "rest 1 min", "rest 20 min");
		change("routines.knead", "3 to 5 min", "22 to 24 min");
	}

	@Test
	void theyAreListed() {
		Run run = with.run("plugins");
		assertEquals(0, run.exitCode(), run.out());
		assertEquals(List.of("rule", "bundle generator", "findings renderer", "report renderer", "wording pack", "vocabulary"),
				run.out().lines().map(line -> line.split("  ")[0].strip()).toList());
		for (String part : List.of("EX101", "sha256sums", "tsv", "release-note", "german-promises", "foot-regions",
				"(kneadwork-example-rule-0.1.0-SNAPSHOT.jar)")) {
			assertContains(part, run.out());
		}
		assertContains("There are no plug-ins.", with.plain("plugins").out());
	}

	@Test
	void theRuleFindsAndIsExplainedAndCanBeLoweredAndWaived() throws IOException {
		makeTheRoutineLong();
		Run run = with.run("check", "legs");
		assertEquals(0, run.exitCode(), run.out());
		assertContains("warning EX101: The routine 'tired-legs' lasts 22 to 24 min", run.out());
		assertFalse(with.plain("check", "legs").out().contains("EX101"));
		assertContains("EX101", with.run("check", "legs", "--format", "sarif").out());
		Run explained = with.run("explain", "EX101");
		assertEquals(0, explained.exitCode());
		assertContains("A routine lasts at most fifteen minutes.", explained.out());
		assertContains("EX101", with.run("explain").out());
		assertEquals(2, with.plain("explain", "EX101").exitCode());
		change("library.knead", "audience   adults", "audience   adults\n  severity EX101 error");
		Run raised = with.run("check", "legs");
		assertEquals(1, raised.exitCode());
		assertContains("error EX101", raised.out());
	}

	@Test
	void aWaiverSilencesTheRuleAndIsAtFaultWithoutIt() throws IOException {
		makeTheRoutineLong();
		Files.writeString(folder.resolve("legs/waivers.knead"), """
				waiver EX101 on routine tired-legs until 2999-01-01 {
				  because "Of one piece."
				  by      "Test Author"
				}
				""");
		assertFalse(with.run("check", "legs").out().contains("EX101:"));
		assertContains("is for a rule that does not exist", with.plain("check", "legs").out());
	}

	@Test
	void theGeneratorWritesBesideTheBundleOrInItsPlace() throws IOException {
		Run both = with.run("export", "legs", "-o", "both", "--format", "json", "--format", "sha256sums");
		assertEquals(0, both.exitCode(), both.err());
		assertContains("the sums of the bundle's files, for sha256sum --check", both.out());
		assertEquals(Set.of("legs-0.1.0.en.json", "legs-0.1.0.map.json", "manifest.json", "legs-0.1.0.checked.sha256"), names("both"));
		assertEquals(0, with.run("export", "legs", "-o", "one", "--format", "sha256sums").exitCode());
		assertEquals(Set.of("legs-0.1.0.checked.sha256"), names("one"));
		assertEquals(0, with.run("export", "legs", "-o", "own").exitCode());
		assertEquals(Set.of("legs-0.1.0.en.json", "legs-0.1.0.map.json", "manifest.json"), names("own"));
		Run unknown = with.plain("export", "legs", "-o", "none", "--format", "sha256sums");
		assertEquals(2, unknown.exitCode());
		assertContains("'sha256sums' is none of json", unknown.err());
	}

	@Test
	void errorsStopEveryFormAndADraftSaysThatItIsOne() throws IOException {
		change("techniques.knead", "duration", "// duration");
		assertEquals(1, with.run("export", "legs", "-o", "out", "--format", "sha256sums").exitCode());
		assertFalse(Files.exists(folder.resolve("out")));
		assertEquals(0, with.run("export", "legs", "-o", "out", "--format", "sha256sums", "--draft").exitCode());
		assertEquals(Set.of("legs-0.1.0.draft.sha256"), names("out"));
	}

	private Set<String> names(String output) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve(output))) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	@Test
	void theRenderersWriteFindingsAndReports() throws IOException {
		makeTheRoutineLong();
		Run table = with.run("check", "legs", "--format", "tsv");
		assertContains("code\tseverity\tfile\tline\tmessage\n", table.out());
		assertContains("EX101\tWARNING\tlegs/routines.knead\t", table.out());
		assertEquals(0, with.run("report", "legs", "-o", "all").exitCode());
		assertTrue(names("all").containsAll(Set.of("coverage.html", "coverage.json", "coverage-release-note.txt")), names("all").toString());
		assertEquals(0, with.run("report", "legs", "-o", "note", "--format", "release-note").exitCode());
		assertContains("legs may not be released:\n- ", Files.readString(folder.resolve("note/coverage-release-note.txt")));
		assertTrue(Files.notExists(folder.resolve("legs/.kneadwork")), "what a plug-in writes is made each time");
		assertEquals(2, with.plain("check", "legs", "--format", "tsv").exitCode());
	}

	@Test
	void theWordingPackBansWordsOfItsLanguage() throws IOException {
		change("library.knead", "language   en", "language   de");
		Files.writeString(folder.resolve("legs/tips.knead"), "tip langsam \"Langsam\" {\n  text \"Das heilt.\"\n}\n");
		Run run = with.run("check", "legs");
		assertContains("KW503: The text of 'Langsam' says 'heilt', which promises a cure.", run.out());
		assertFalse(with.plain("check", "legs").out().contains("KW503"));
	}

	@Test
	void theyFindNoErrorInTheLibraryThatShips() {
		Run run = with.run("check", System.getProperty("kneadwork.checkout") + "/bundles/org.kneadwork.lowerback/library", "--no-cache");
		assertEquals(0, run.exitCode(), run.out());
	}

	@Test
	void theVocabularyIsALibraryInUse() throws IOException {
		change("library.knead", "language   en", "uses       foot-regions 0.1 as foot\n  language   en");
		change("body.knead", "region inner-thigh", "region arch \"Arch of the foot\" {\n  part-of foot:sole\n}\n\nregion inner-thigh");
		Run without = with.plain("check", "legs");
		assertEquals(1, without.exitCode());
		assertContains("KW002", without.out());
		Run run = with.run("check", "legs");
		assertFalse(run.out().contains("KW002"), run.out());
		assertEquals(0, run.exitCode(), run.out());
	}

	@Test
	void aVocabularyDoesNotTakeThePlaceOfALibraryOfTheAuthor() throws IOException {
		Path own = Files.createDirectory(folder.resolve("foot"));
		Files.writeString(own.resolve("library.knead"), """
				library foot-regions version 0.1.0 {
				  title    "My own"
				  language en
				  audience adults
				}

				region toe "Toe" {
				}
				""");
		change("library.knead", "language   en", "uses       foot-regions 0.1 as foot\n  language   en");
		change("body.knead", "region inner-thigh", "region big-toe \"Big toe\" {\n  part-of foot:toe\n}\n\nregion inner-thigh");
		assertFalse(with.run("check", "legs").out().contains("KW002"));
	}

	@Test
	void aFolderOfJarsIsOnePlugInAndOneThatIsNamedTwiceCountsOnce() throws IOException {
		Path together = Files.createDirectory(folder.resolve("together"));
		for (String name : ALL) {
			Path jar = CommandLine.example(name);
			Files.copy(jar, together.resolve(jar.getFileName()));
		}
		Run run = new CommandLine(folder, List.of(together, together)).run("plugins");
		assertEquals(0, run.exitCode(), run.out());
		assertEquals(6, run.out().lines().count(), run.out());
		assertContains("(together)", run.out());
	}
}
