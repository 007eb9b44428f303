package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

class ExportTest {

	@TempDir
	Path folder;
	private Cli cli;
	private Path out;

	@BeforeEach
	void library() {
		cli = Cli.in(folder);
		out = folder.resolve("out");
		assertEquals(0, cli.run("new", "legs").exitCode());
	}

	@Test
	void writesTheBundleAndSaysWhatItWroteAndWhatToLookAt() throws IOException {
		Run run = cli.run("export", "legs", "-o", "out");
		assertEquals(0, run.exitCode(), run.err());
		assertEquals("", run.err());
		assertEquals(Set.of("legs-0.1.0.en.json", "legs-0.1.0.map.json", "manifest.json"), Bundles.contents(out).keySet());
		assertTrue(run.out().contains("Wrote 3 files to out, marked as checked: it has no errors, and no clinician has signed it off."),
				run.out());
		assertTrue(run.out().matches("(?s).*  legs-0\\.1\\.0\\.en\\.json +\\d+\\.\\d kB  the content, for apps to read\\R.*"), run.out());
		assertTrue(run.out().contains("What to look at next:"), run.out());
		assertTrue(Files.readString(out.resolve("legs-0.1.0.en.json")).contains("\"checked\""));
	}

	@Test
	void takesAFileOfTheLibraryForTheLibraryAndTheWorkingDirectoryForAMissingArgument() throws IOException {
		assertEquals(0, cli.run("export", "legs/techniques.knead", "-o", "one").exitCode());
		assertEquals(0, Cli.in(folder.resolve("legs")).run("export", "-o", "../two").exitCode());
		assertEquals(Bundles.contents(folder.resolve("one")), Bundles.contents(folder.resolve("two")));
	}

	@Test
	void anErrorStopsTheExportAndLeavesTheOldBundle() throws IOException {
		cli.run("export", "legs", "-o", "out");
		Map<String, String> before = Bundles.contents(out);
		damage();
		Run run = cli.run("export", "legs", "-o", "out");
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("legs/techniques.knead:3:11: error KW101: "), run.out());
		assertTrue(run.err().contains("Nothing was exported"), run.err());
		assertEquals(before, Bundles.contents(out));
	}

	@Test
	void aDraftIsExportedInSpiteOfErrorsAndSaysSo() throws IOException {
		damage();
		Run run = cli.run("export", "legs", "--draft", "-o", "out");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("error KW101"), run.out());
		assertTrue(run.out().contains("marked as a draft: apps must not show it."), run.out());
		assertTrue(Files.readString(out.resolve("legs-0.1.0.en.json")).contains("\"draft\""));
	}

	@Test
	void aDraftOfWhatIsNoLibraryIsNoBundle() throws IOException {
		Files.createDirectory(folder.resolve("empty"));
		Run run = cli.run("export", "empty", "--draft", "-o", "out");
		assertTrue(run.exitCode() == 1 || run.exitCode() == 3, run.out() + run.err());
		assertFalse(Files.exists(out));
	}

	/** Takes the duration away, by hand as an author would. */
	private void damage() throws IOException {
		Path file = folder.resolve("legs/techniques.knead");
		Files.writeString(file, Files.readString(file).replaceFirst("(?m)^  duration .*$", ""));
	}
}
