package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

/** {@code --baseline}: what is checked, exported and reported is compared with the bundle that was released last. */
class BaselineTest {

	private static final String TIPS = "tip slowly \"Slowly\" { text \"Take your time.\" }\ntip warmly \"Warmly\" { text \"Warm your hands.\" }\n";

	@TempDir
	Path folder;
	private Cli cli;
	private Path tips;

	@BeforeEach
	void releaseOne() throws IOException {
		cli = Cli.in(folder);
		assertEquals(0, cli.run("new", "legs").exitCode());
		tips = folder.resolve("legs/tips.knead");
		Files.writeString(tips, TIPS);
		assertEquals(0, cli.run("export", "legs", "-o", "released").exitCode());
	}

	@Test
	void aLibraryThatKeepsItsIdsHasNothingToReport() {
		Run run = cli.run("check", "legs", "--baseline", "released");
		assertEquals(0, run.exitCode(), run.out());
		assertFalse(run.out().contains("KW904"), run.out());
	}

	@Test
	void anIdThatVanishedIsAnErrorAtTheHeaderAndOneThatChangedItsKindWhereItStands() throws IOException {
		Files.writeString(tips, "question warmly \"Warmly?\" { answer \"Warm your hands.\" }\n");
		for (String bundle : new String[] {"released", "released/legs-0.1.0.en.json"}) {
			Run run = cli.run("check", "legs", "--baseline", bundle);
			assertEquals(1, run.exitCode(), run.out());
			assertTrue(run.out().contains("legs/library.knead:4:9: error KW904: The tip 'slowly' is in the released version 0.1.0"), run.out());
			assertTrue(run.out().contains("legs/tips.knead:1:10: error KW904: 'warmly' is a tip in the released version 0.1.0, and a question now"),
					run.out());
		}
		assertFalse(cli.run("check", "legs").out().contains("KW904"));
	}

	@Test
	void theExportStops() throws IOException {
		Files.writeString(tips, "");
		Run run = cli.run("export", "legs", "-o", "next", "--baseline", "released");
		assertEquals(1, run.exitCode());
		assertTrue(run.err().contains("Nothing was exported"), run.err());
		assertFalse(Files.exists(folder.resolve("next")));
	}

	/** The floor of the rule: neither a setting nor a waiver makes apps find what they look for. */
	@Test
	void noLibraryCanLowerIt() throws IOException {
		Files.writeString(tips, "");
		Path header = folder.resolve("legs/library.knead");
		Files.writeString(header, Files.readString(header).replaceFirst("\n}", "\n  severity KW904 info\n}")
				+ "waiver KW904 on library legs until 2999-01-01 { because \"We want to.\" by \"Test Author\" }\n");
		Run run = cli.run("check", "legs", "--baseline", "released");
		assertEquals(1, run.exitCode(), run.out());
		assertTrue(run.out().contains("error KW904"), run.out());
	}

	@Test
	void theReleaseOfAnotherLibraryIsSaidOnce() {
		assertEquals(0, cli.run("new", "arms").exitCode());
		Run run = cli.run("check", "arms", "--baseline", "released");
		assertEquals(1, run.exitCode(), run.out());
		assertTrue(run.out().contains("The release to compare with is one of the library 'legs', and this is 'arms'"), run.out());
		assertEquals(1, run.out().split("KW904").length - 1, run.out());
	}

	@Test
	void whatIsNoReleasedBundleIsRefused() {
		assertAll(
				() -> assertRefused("There is no folder or file nowhere.", "nowhere"),
				() -> assertRefused("legs is no bundle: give the folder with its manifest.json, or its .json file.", "legs"),
				() -> assertRefused("is no content of a bundle but a kneadwork-source-map", "released/legs-0.1.0.map.json"));
	}

	private void assertRefused(String message, String bundle) {
		Run run = cli.run("check", "legs", "--baseline", bundle);
		assertTrue(run.err().contains(message), () -> message + "\nbut: " + run.err() + run.out());
		assertEquals(2, run.exitCode());
	}

	@Test
	void theReportTellsWhatHasChangedSince() throws IOException {
		Files.writeString(tips, TIPS.replace("Take your time", "Do take your time"));
		Path safety = folder.resolve("legs/safety.knead");
		Files.writeString(safety, Files.readString(safety).replace("then emergency", "then soon"));
		Run run = cli.run("report", "legs", "-o", "report", "--baseline", "released");
		assertEquals(0, run.exitCode(), run.err());
		for (String file : new String[] {"coverage.json", "coverage.html"}) {
			String report = Files.readString(folder.resolve("report").resolve(file));
			assertTrue(report.contains("the urgency was emergency and is soon now."), file);
			assertTrue(report.contains("Do take your time."), file);
		}
	}
}
