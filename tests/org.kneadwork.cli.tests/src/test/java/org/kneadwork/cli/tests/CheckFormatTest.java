package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.cli.tests.Cli.Run;

/** What the options about forms do; what the forms look like is tested with the reports. */
class CheckFormatTest {

	@TempDir
	Path folder;
	private Cli cli;

	@BeforeEach
	void library() throws IOException {
		cli = Cli.in(folder);
		assertEquals(0, cli.run("new", "legs").exitCode());
	}

	private void breakIt() throws IOException {
		Path techniques = folder.resolve("legs/techniques.knead");
		Files.writeString(techniques, Files.readString(techniques).replace("2 to 4 min", "7 to 9 min"));
	}

	@ParameterizedTest
	@CsvSource({"json, {\"code\":\"KW203\"", "sarif, \"ruleId\" : \"KW203\"", "junit, type=\"KW203\"", "github, ::error file=legs/techniques.knead"})
	void aFormGoesToTheOutputAndNothingElseDoes(String form, String part) throws IOException {
		breakIt();
		Run run = cli.run("check", "legs", "--format", form);
		assertEquals(1, run.exitCode());
		assertEquals("", run.err());
		assertTrue(run.out().contains(part), run.out());
		assertFalse(run.out().contains("in 5 files"), run.out());
		assertEquals(run.out().replaceAll("timestamp=\"[^\"]*\"", ""),
				cli.onTerminal().run("check", "legs", "--format", form, "--color", "always").out().replaceAll("timestamp=\"[^\"]*\"", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = {"json", "sarif", "junit", "github"})
	void theExitCodeIsThatOfTheText(String form) throws IOException {
		assertEquals(0, cli.run("check", "legs", "--format", form).exitCode());
		breakIt();
		assertEquals(1, cli.run("check", "legs", "--format", form).exitCode());
		Run missing = cli.run("check", "nowhere", "--format", form);
		assertEquals(3, missing.exitCode());
		assertEquals("", missing.out());
		assertTrue(missing.err().contains("nowhere"), missing.err());
	}

	@Test
	void textIsTheDefaultAndCanBeAskedFor() throws IOException {
		breakIt();
		assertEquals(cli.run("check", "legs"), cli.run("check", "legs", "--format", "text"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
	void aFileGetsWhatWouldBePrinted(String form) throws IOException {
		breakIt();
		Run printed = cli.run("check", "legs", "--format", form);
		Run written = cli.run("check", "legs", "--format", form, "-o", "report");
		assertEquals(1, written.exitCode());
		List<String> lines = written.out().lines().toList();
		assertEquals(2, lines.size(), written.out());
		assertTrue(lines.getFirst().matches("2 errors.* in 5 files: 1 technique, .*"), written.out());
		assertEquals("Wrote report.", lines.getLast());
		assertEquals(printed.out().replaceAll("timestamp=\"[^\"]*\"", ""),
				Files.readString(folder.resolve("report")).replaceAll("timestamp=\"[^\"]*\"", ""));
	}

	@Test
	void aFileKeepsItsPermissionsAndALinkStaysALink() throws IOException {
		Path report = Files.writeString(folder.resolve("report.json"), "old");
		Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r-----"));
		Path link = Files.createSymbolicLink(folder.resolve("link.json"), report);
		assertEquals(0, cli.run("check", "legs", "--format", "json", "-o", "link.json").exitCode());
		assertTrue(Files.isSymbolicLink(link));
		assertNotEquals("old", Files.readString(report));
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
	}

	@Test
	void aFileThatCannotBeWrittenIsSaid() throws IOException {
		Run run = cli.run("check", "legs", "--format", "sarif", "-o", "nowhere/report.sarif");
		assertEquals(3, run.exitCode());
		assertTrue(run.err().contains("nowhere"), run.err());
		assertEquals(1, run.err().lines().count(), run.err());
	}

	@Test
	void somethingThatIsNoFileIsWrittenToAndNotReplaced() {
		Path nothing = Path.of("/dev/null");
		assumeTrue(Files.exists(nothing), "Needs /dev/null.");
		assertEquals(0, cli.run("check", "legs", "-o", nothing.toString()).exitCode());
		assertFalse(Files.isRegularFile(nothing));
	}

	@Test
	void whatDoesNotGoTogetherIsWrongUsage() {
		assertUsage("'xml' is none of text, json, sarif, junit, github", "--format", "xml");
		assertUsage("Either --watch or --fix", "--watch", "--fix");
		assertUsage("--watch prints text for people", "--watch", "--format", "json");
		assertUsage("--fix prints text for people", "--fix", "-o", "report");
		assertUsage("--yes goes with --fix", "--yes");
	}

	private void assertUsage(String message, String... options) {
		String[] arguments = new String[options.length + 2];
		arguments[0] = "check";
		arguments[1] = "legs";
		System.arraycopy(options, 0, arguments, 2, options.length);
		Run run = cli.run(arguments);
		assertEquals(2, run.exitCode());
		assertEquals("", run.out());
		assertTrue(run.err().contains(message), run.err());
	}
}
