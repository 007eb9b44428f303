package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

class FormatTest {

	private static final String UNTIDY = "tool ball \"Ball\"\n{ note \"n\"\nkind ball\n}\n";
	private static final String TIDY = "tool ball \"Ball\" {\n  kind ball\n  note \"n\"\n}\n";
	private static final String DAMAGED = "tool ball \"Ball\" {\n  kind\n";

	@TempDir
	Path folder;

	@BeforeEach
	void aLibrary() throws IOException {
		Files.writeString(folder.resolve("library.knead"), "library a version 0.1.0 { title \"A\"  language en }\n");
		Files.createDirectory(folder.resolve("more"));
		Files.writeString(folder.resolve("more/tools.knead"), UNTIDY);
		Files.writeString(folder.resolve("notes.txt"), UNTIDY);
	}

	private String tools() throws IOException {
		return Files.readString(folder.resolve("more/tools.knead"));
	}

	@Test
	void formatsTheFilesOfALibraryAndNoOthers() throws IOException {
		Run run = Cli.in(folder).run("format");
		assertEquals(new Run(0, "Formatted more/tools.knead.\n1 of 2 files formatted.\n", ""), run);
		assertEquals(TIDY, tools());
		assertEquals(UNTIDY, Files.readString(folder.resolve("notes.txt")));
		assertEquals(new Run(0, "2 files are laid out as usual.\n", ""), Cli.in(folder).run("format"));
	}

	@Test
	void formatsTheFilesThatAreNamed() throws IOException {
		Files.writeString(folder.resolve("other.knead"), UNTIDY);
		assertEquals("Formatted more/tools.knead.\n1 of 2 files formatted.\n",
				Cli.in(folder).run("format", "more/tools.knead", "library.knead").out());
		assertEquals(UNTIDY, Files.readString(folder.resolve("other.knead")));
	}

	@Test
	void checkNamesTheFilesChangesNothingAndReturnsOne() throws IOException {
		assertEquals(new Run(1, "more/tools.knead\n1 of 2 files would be laid out otherwise.\n", ""), Cli.in(folder).run("format", "--check"));
		assertEquals(UNTIDY, tools());
		Files.writeString(folder.resolve("more/tools.knead"), TIDY);
		assertEquals(0, Cli.in(folder).run("format", "--check").exitCode());
	}

	@Test
	void diffShowsWhatWouldChangeAndChangesNothing() throws IOException {
		Run run = Cli.in(folder).run("format", "--diff");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().startsWith("--- more/tools.knead\n+++ more/tools.knead\n"), run.out());
		assertTrue(run.out().contains("\n+  kind ball\n"), run.out());
		assertEquals(UNTIDY, tools());
		assertEquals(1, Cli.in(folder).run("format", "--diff", "--check").exitCode());
	}

	@Test
	void aFileThatCannotBeReadIsLeftAsItIsAndTheOthersAreFormatted() throws IOException {
		Files.writeString(folder.resolve("damaged.knead"), DAMAGED);
		byte[] latin = "tip a \"caf\u00e9\" { }  ".getBytes(StandardCharsets.ISO_8859_1);
		Files.write(folder.resolve("latin.knead"), latin);
		Run run = Cli.in(folder).run("format");
		assertEquals(1, run.exitCode());
		assertEquals("Formatted more/tools.knead.\n1 of 4 files formatted. 2 files left as they are.\n", run.out());
		List<String> complaints = run.err().lines().toList();
		assertEquals(2, complaints.size(), run.err());
		assertTrue(complaints.get(0).matches("damaged\\.knead:\\d+:\\d+: left as it is, because it cannot be read to its end: .+"), run.err());
		assertEquals("latin.knead:1:1: left as it is, because it cannot be read to its end: The file is not saved as UTF-8.",
				complaints.get(1));
		assertEquals(DAMAGED, Files.readString(folder.resolve("damaged.knead")));
		assertArrayEquals(latin, Files.readAllBytes(folder.resolve("latin.knead")));
		assertEquals(TIDY, tools());
	}

	@Test
	void theMarkAndTheLineBreaksOfAFileStay() throws IOException {
		Files.writeString(folder.resolve("more/tools.knead"), "\uFEFF" + UNTIDY.replace("\n", "\r\n"));
		assertEquals(0, Cli.in(folder).run("format").exitCode());
		assertEquals("\uFEFF" + TIDY.replace("\n", "\r\n"), tools());
	}

	@Test
	void theWidthCanBeChosen() throws IOException {
		Files.writeString(folder.resolve("more/tools.knead"), TIDY.replace("\n}", "\n  from library-of-health, another-source\n}"));
		assertEquals(0, Cli.in(folder).run("format", "--width", "39").exitCode());
		assertTrue(tools().contains("  from library-of-health,\n       another-source\n"), tools());
		assertEquals(0, Cli.in(folder).run("format").exitCode());
		assertTrue(tools().contains("  from library-of-health, another-source\n"), tools());
		Run wrong = Cli.in(folder).run("format", "--width", "3");
		assertEquals(2, wrong.exitCode());
		assertTrue(wrong.err().startsWith("kneadwork: --width takes a number from 20 to 1000."), wrong.err());
	}

	@Test
	void standardInputIsPrintedFormatted() {
		Cli cli = Cli.in(folder);
		assertEquals(new Run(0, TIDY, ""), cli.answering(UNTIDY).run("format", "-"));
		assertEquals(new Run(1, "", ""), cli.answering(UNTIDY).run("format", "-", "--check"));
		assertEquals(new Run(0, "", ""), cli.answering(TIDY).run("format", "-", "--check"));
		Run damaged = cli.answering(DAMAGED).run("format", "-");
		assertEquals(1, damaged.exitCode());
		assertEquals(DAMAGED, damaged.out(), "what cannot be read goes through as it is");
		assertTrue(damaged.err().startsWith("The text:"), damaged.err());
		assertEquals(2, cli.run("format", "-", "library.knead").exitCode());
	}

	@Test
	void whatIsNotThereIsSaid() {
		Run run = Cli.in(folder).run("format", "nowhere");
		assertEquals(3, run.exitCode());
		assertTrue(run.err().contains("nowhere"), run.err());
	}

	@Test
	void permissionsAndLinksStay() throws IOException {
		Path file = folder.resolve("more/tools.knead");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		Files.createSymbolicLink(folder.resolve("link.knead"), file);
		assertEquals(0, Cli.in(folder).run("format", "link.knead").exitCode());
		assertTrue(Files.isSymbolicLink(folder.resolve("link.knead")));
		assertEquals(TIDY, tools());
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		assertEquals(List.of(), List.of(folder.resolve("more").toFile().list((directory, name) -> name.endsWith(".tmp"))));
	}
}
