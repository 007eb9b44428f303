package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

class CheckTest {

	@TempDir
	Path folder;
	private Cli cli;

	@BeforeEach
	void library() {
		cli = Cli.in(folder);
		assertEquals(0, cli.run("new", "legs").exitCode());
	}

	@Test
	void namesFileLineColumnAndRuleAndMarksTheText() throws IOException {
		replace("techniques.knead", "2 to 4 min", "7 to 9 min");
		Run run = cli.run("check", "legs");
		assertEquals(1, run.exitCode());
		List<String> lines = run.out().lines().toList();
		int at = lines.indexOf(lines.stream().filter(line -> line.startsWith("legs/techniques.knead:12:13: error KW203: ")).findFirst()
				.orElseThrow(() -> new AssertionError(run.out())));
		assertEquals("  |   duration  7 to 9 min derived because \"Ten to twenty strokes of six seconds on each leg.\"", lines.get(at + 1));
		assertTrue(lines.get(at + 2).startsWith("  |             ^^^^^^^^^^"), run.out());
		assertTrue(lines.get(at + 3).startsWith("  = help: "), run.out());
		assertTrue(lines.getLast().matches("\\d errors?, 1 warning in 5 files: 1 technique, 1 routine, .*"), lines.getLast());
	}

	@Test
	void pathsAreThoseThatAnEditorCanOpenFromHere() throws IOException {
		replace("techniques.knead", "2 to 4 min", "2 to 4 min at");
		assertTrue(names("legs/techniques.knead", cli.run("check", folder.resolve("legs").toString())));
		assertTrue(names("techniques.knead", Cli.in(folder.resolve("legs")).run("check")));
		assertTrue(names("techniques.knead", Cli.in(folder.resolve("legs")).run("check", "safety.knead")));
		Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
		assertTrue(names(folder.resolve("legs/techniques.knead").toString(), Cli.in(elsewhere).run("check", "../legs")));
	}

	private static boolean names(String file, Run run) {
		return run.out().lines().anyMatch(line -> line.startsWith(file + ":12:"));
	}

	@Test
	void findingsAreSortedByFileAndLine() throws IOException {
		replace("techniques.knead", "2 to 4 min", "7 to 9 min");
		replace("routines.knead", "do thigh-strokes", "do thigh-stroke");
		replace("safety.knead", "red-flags  swollen-calf", "red-flags  swollen-calves");
		List<String> places = cli.run("check", "legs").out().lines().filter(line -> line.contains(": error KW"))
				.map(line -> line.substring(0, line.indexOf(": error"))).toList();
		assertTrue(places.size() >= 3, places.toString());
		assertEquals(places.stream().sorted((one, other) -> {
			String[] a = one.split(":");
			String[] b = other.split(":");
			return !a[0].equals(b[0]) ? a[0].compareTo(b[0]) : Integer.parseInt(a[1]) - Integer.parseInt(b[1]);
		}).toList(), places);
	}

	@Test
	void aBrokenFileDoesNotHideTheFindingsOfTheOthers() throws IOException {
		replace("routines.knead", "routine tired-legs", "rutine tired-legs");
		replace("techniques.knead", "stop-when", "// stop-when");
		String out = cli.run("check", "legs").out();
		assertTrue(out.contains("legs/routines.knead:3:1: error KW001: "), out);
		assertTrue(out.contains("legs/techniques.knead:3:11: error KW104: "), out);
	}

	@Test
	void aWordThatWasMeantIsSuggested() throws IOException {
		replace("routines.knead", "do thigh-strokes", "do thigh-stroke");
		String out = cli.run("check", "legs").out();
		assertTrue(out.contains("error KW002: "), out);
		assertTrue(out.contains("thigh-strokes"), out);
	}

	@Test
	void libraryInAnotherFolderIsFoundByUses() throws IOException {
		assertEquals(0, cli.run("new", "libraries/core").exitCode());
		for (String file : List.of("safety.knead", "techniques.knead", "routines.knead")) {
			Files.delete(folder.resolve("libraries/core").resolve(file));
		}
		Files.delete(folder.resolve("legs/body.knead"));
		replace("library.knead", "  disclaimer", "  uses core 0.1\n  disclaimer");
		replace("library.knead", "scope      upper-legs", "scope      core:upper-legs");
		replace("techniques.knead", "modality  stroking", "modality  core:stroking");
		replace("techniques.knead", "targets   upper-legs", "targets   core:upper-legs");
		replace("techniques.knead", "uses      hands", "uses      core:hands");
		assertEquals(1, cli.run("check", "legs").exitCode());
		Run run = cli.run("check", "legs", "--uses", "libraries");
		assertEquals(0, run.exitCode(), run.out());
	}

	private void replace(String file, String text, String by) throws IOException {
		Path path = folder.resolve("legs").resolve(file);
		String before = Files.readString(path);
		assertTrue(before.contains(text), text);
		Files.writeString(path, before.replace(text, by));
	}
}
