package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.cli.tests.Cli.Run;

class NewTest {

	@TempDir
	Path folder;

	@Test
	void whatItMakesChecksWithNothingButThatNobodyHasReviewedIt() {
		Run made = Cli.in(folder).run("new", "tired-legs");
		assertEquals(0, made.exitCode(), made.err());
		Run checked = Cli.in(folder).run("check", "tired-legs");
		assertEquals(0, checked.exitCode(), checked.out());
		assertTrue(checked.out().startsWith("tired-legs/library.knead:4:9: warning KW701: "), checked.out());
		assertEquals("1 warning in 5 files: 1 technique, 1 routine, 4 cautions, 4 conditions, 1 red flag",
				checked.out().lines().toList().getLast());
	}

	@Test
	void namesEveryFileAndWhatToDoNext() throws IOException {
		Run made = Cli.in(folder).run("new", "tired-legs");
		try (Stream<Path> files = Files.list(folder.resolve("tired-legs"))) {
			for (Path file : files.toList()) {
				assertTrue(made.out().contains(file.getFileName().toString()), made.out());
			}
		}
		assertTrue(made.out().contains("kneadwork check tired-legs"), made.out());
		assertTrue(made.out().contains("kneadwork export tired-legs -o out"), made.out());
	}

	@Test
	void takesIdAndTitleFromTheFolderOrFromTheOptions() throws IOException {
		Cli.in(folder).run("new", "tired-legs");
		assertTrue(header("tired-legs").contains("library tired-legs version 0.1.0 {"));
		assertTrue(header("tired-legs").contains("title      \"Tired legs\""));

		Run made = Cli.in(folder).run("new", "Some Folder/My \"Legs\"", "--id", "my-legs", "--title", "My \"legs\" \\ 腰");
		assertEquals(0, made.exitCode(), made.err());
		assertTrue(header("Some Folder/My \"Legs\"").contains("library my-legs version"));
		assertEquals(0, Cli.in(folder).run("check", "Some Folder/My \"Legs\"").exitCode());
		assertTrue(made.out().contains("kneadwork check 'Some Folder/My \"Legs\"'"), made.out());
	}

	@Test
	void refusesWhatCannotBeAnIdAndSaysWhatCould() {
		assertAll(
				() -> assertRefused("Try --id my-library.", "My_Library"),
				() -> assertRefused("Try --id fuesse-waden.", "Füße & Waden"),
				() -> assertRefused("Give one with --id.", "123"),
				() -> assertRefused("cannot be the id", "fine", "--id", "-x"),
				() -> assertRefused("The title has to be one line of text.", "fine", "--title", "a\nb"),
				() -> assertRefused("The title has to be one line of text.", "fine", "--title", " "));
		assertEquals(List.of(), List.of(folder.toFile().list()));
	}

	private void assertRefused(String message, String... arguments) {
		Run run = Cli.in(folder).run(Stream.concat(Stream.of("new"), Stream.of(arguments)).toArray(String[]::new));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains(message), run.err());
		assertEquals(1, run.err().lines().count(), run.err());
	}

	@Test
	void overwritesNothing() throws IOException {
		Path notes = Files.createDirectory(folder.resolve("legs")).resolve("notes.txt");
		Files.writeString(notes, "mine");
		Run run = Cli.in(folder).run("new", "legs");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("not empty"), run.err());
		assertEquals(List.of("notes.txt"), List.of(folder.resolve("legs").toFile().list()));

		Files.writeString(folder.resolve("file"), "mine");
		assertEquals(2, Cli.in(folder).run("new", "file").exitCode());
		assertEquals("mine", Files.readString(folder.resolve("file")));
	}

	@Test
	void usesAnEmptyFolder() throws IOException {
		Files.createDirectory(folder.resolve("legs"));
		assertEquals(0, Cli.in(folder).run("new", "legs").exitCode());
	}

	@Test
	void takesAwayWhatItBeganWhereItCannotFinish() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "8k")) {
			Run run = Cli.in(folder).run("new", "disk/sub/legs");
			assertEquals(3, run.exitCode(), run.out());
			assertTrue(run.err().contains("disk/sub/legs cannot be read or written: No space left on device."), run.err());
			assertEquals(1, run.err().lines().count(), run.err());
			assertFalse(Files.exists(folder.resolve("disk/sub")), "made for this library alone");
		}
	}

	@Test
	void saysWhereItCannotWrite() throws IOException {
		Files.writeString(folder.resolve("file"), "mine");
		Run run = Cli.in(folder).run("new", "file/legs");
		assertEquals(3, run.exitCode());
		assertEquals(1, run.err().lines().count(), run.err());
		assertTrue(run.err().contains("file"), run.err());
	}

	@Test
	void makesIdsOfNames() {
		assertEquals(Optional.of("lower-back"), Starter.idFrom("Lower Back"));
		assertEquals(Optional.of("lower-back"), Starter.idFrom("lowerBack"));
		assertEquals(Optional.of("back-2"), Starter.idFrom("2 back 2"));
		assertEquals(Optional.empty(), Starter.idFrom("腰"));
	}

	@Test
	void writesGermanLettersOutInIdsAsGermansDo() {
		assertEquals(Optional.of("unterer-ruecken"), Starter.idFrom("Unterer Rücken"));
		assertEquals(Optional.of("unterer-ruecken"), Starter.idFrom("Unterer Ru\u0308cken"));
		assertEquals(Optional.of("aeussere-fuesse"), Starter.idFrom("Äußere Füße"));
		assertEquals(Optional.of("grosse-uebung"), Starter.idFrom("großeÜbung"));
		assertEquals(Optional.of("oel-aerzte-fuesse"), Starter.idFrom("Öl ÄRZTE FÜẞE"));
		assertEquals(Optional.of("cafe-creme"), Starter.idFrom("Café crème"));
	}

	private String header(String library) throws IOException {
		return Files.readString(folder.resolve(library).resolve("library.knead"));
	}
}
