package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

/**
 * What reaches the command line when something went wrong before: each gets one clear message and the right exit code, and
 * leaves the bundle of an earlier export as it was.
 */
class BadInputTest {

	private static final int MEGA = 1 << 20;

	@TempDir
	Path folder;
	private Cli cli;
	private Path out;
	private Map<String, String> before;

	@BeforeEach
	void aLibraryThatWasExported() throws IOException {
		cli = Cli.in(folder);
		out = folder.resolve("out");
		assertEquals(0, cli.run("new", "legs").exitCode());
		assertEquals(0, cli.run("export", "legs", "-o", "out").exitCode());
		before = Bundles.contents(out);
	}

	@Test
	void aTruncatedFile() throws IOException {
		Path file = folder.resolve("legs/techniques.knead");
		String text = Files.readString(file);
		String cut = text.substring(0, text.indexOf("stop-when") + 12);
		Files.writeString(file, cut);
		int lastLine = (int) cut.lines().count();
		Run run = assertStopped("legs/techniques.knead:" + lastLine + ":", "error KW001: ");
		assertEquals(1, count(run, "legs/techniques.knead:\\d+:\\d+: error KW001"), run.out());
	}

	@Test
	void aFileCutAnywhereIsNeverASurprise() throws IOException {
		Path file = folder.resolve("legs/techniques.knead");
		String text = Files.readString(file);
		for (int length = 0; length < text.length(); length += 7) {
			Files.writeString(file, text.substring(0, length));
			Run run = cli.run("check", "legs");
			assertTrue(run.exitCode() == 0 || run.exitCode() == 1, "cut after " + length + ": " + run.err());
			assertEquals("", run.err(), "cut after " + length);
		}
	}

	@Test
	void aBinaryFile() throws IOException {
		byte[] bytes = new byte[10_000];
		new Random(7).nextBytes(bytes);
		Files.write(folder.resolve("legs/picture.knead"), bytes);
		Run run = assertStopped("legs/picture.knead:", "error KW005: ");
		assertEquals(1, count(run, "error KW"), "one message is enough:\n" + run.out());
		assertFalse(run.out().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r'), "nothing of it reaches the terminal");
	}

	@Test
	void aFileOf50Megabytes() throws IOException {
		byte[] line = "// much ado about nothing, and no end of it in sight for a long while yet\n".getBytes(StandardCharsets.UTF_8);
		try (OutputStream file = Files.newOutputStream(folder.resolve("legs/huge.knead"))) {
			byte[] lines = new byte[MEGA];
			for (int i = 0; i < MEGA; i++) {
				lines[i] = line[i % line.length];
			}
			for (int i = 0; i < 50; i++) {
				file.write(lines);
			}
		}
		long start = System.nanoTime();
		Run run = assertStopped("legs/huge.knead:1:1: error KW005: The file is larger than");
		assertEquals(1, count(run, "error KW"), run.out());
		assertTrue(System.nanoTime() - start < 30_000_000_000L, "refused before it is parsed");
	}

	@Test
	void aFileInLatin1() throws IOException {
		Path file = folder.resolve("legs/techniques.knead");
		String text = Files.readString(file).replace("Slow strokes", "Stöße");
		Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
		String before = text.substring(0, text.indexOf('ö'));
		int line = (int) before.lines().count();
		int column = before.length() - before.lastIndexOf('\n');
		Run run = assertStopped("legs/techniques.knead:" + line + ":" + column + ": error KW005: The file is not saved as UTF-8");
		assertEquals(1, count(run, "error KW"), run.out());
	}

	@Test
	void aCycleOfUses() throws IOException {
		Path arms = Files.createDirectory(folder.resolve("arms")).resolve("library.knead");
		Files.writeString(arms, """
				library arms version 1.0 {
				  title "Arms"
				  language en
				  uses legs 0.1
				}
				""");
		Path legs = folder.resolve("legs/library.knead");
		Files.writeString(legs, Files.readString(legs).replaceFirst("(?m)^  disclaimer", "  uses arms 1.0\n  disclaimer"));
		Run run = assertStopped("arms/library.knead:4:3: error KW902: Library 'legs' uses itself: legs uses arms uses legs.");
		assertEquals(1, count(run, "error KW"), run.out());
	}

	@Test
	void aLinkThatLeadsNowhere() throws IOException {
		Files.createSymbolicLink(folder.resolve("legs/link.knead"), Path.of("nowhere"));
		assertStopped("legs/link.knead:1:1: error KW005: The file cannot be read: ", "link.knead does not exist.");
	}

	@Test
	void aFileWhereTheOutputFolderShouldBe() throws IOException {
		Files.writeString(folder.resolve("file"), "mine");
		assertUnwritable("file", "it is a file, not a folder");
		assertUnwritable("file/deeper", "a part of the path is a file, not a folder");
		assertEquals("mine", Files.readString(folder.resolve("file")));
	}

	@Test
	void anOutputFolderWhereTheSystemKeepsItsOwn() throws IOException {
		assumeTrue(Files.isDirectory(Path.of("/proc/self")), "Needs Linux.");
		assertUnwritable("/proc/kneadwork", "no folder can be made there");
	}

	@Test
	void anOutputFolderOnAProtectedDisk() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "10m")) {
			assertEquals(0, cli.run("export", "legs", "-o", "disk/out").exitCode());
			disk.protect();
			change();
			assertUnwritable("disk/out", "the disk is read-only");
			assertUnwritable("disk/other", "the disk is read-only");
			assertEquals(before, Bundles.contents(folder.resolve("disk/out")));
		}
	}

	@Test
	void aFullDisk() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "2m")) {
			Path full = folder.resolve("disk/out");
			assertEquals(0, cli.run("export", "legs", "-o", "disk/out").exitCode());
			fillUp(folder.resolve("disk/filler"));
			change();
			assertUnwritable("disk/out", "the disk is full");
			assertEquals(before, Bundles.contents(full), "and nothing half written beside it");
		}
	}

	/** A library that is as it was needs nothing written. */
	private void change() throws IOException {
		Files.writeString(folder.resolve("legs/tip.knead"), "tip drink \"Drink water\" { text \"A glass before and after.\" }\n");
	}

	private static void fillUp(Path filler) throws IOException {
		byte[] page = new byte[4096];
		Arrays.fill(page, (byte) 'x');
		try (OutputStream file = Files.newOutputStream(filler)) {
			while (true) {
				file.write(page);
			}
		} catch (IOException full) {
			assertTrue(full.getMessage().contains("No space left"), full.getMessage());
		}
	}

	/** Export stops with exit code 1 and a finding that has these words; check says the same. */
	private Run assertStopped(String... words) throws IOException {
		Run exported = cli.run("export", "legs", "-o", "out", "--uses", ".");
		assertEquals(1, exported.exitCode(), exported.out() + exported.err());
		assertEquals(before, Bundles.contents(out));
		Run checked = cli.run("check", "legs", "--uses", ".");
		assertEquals(1, checked.exitCode(), checked.out() + checked.err());
		assertEquals("", checked.err());
		assertTrue(exported.out().startsWith(checked.out()), exported.out());
		for (String word : words) {
			assertTrue(checked.out().contains(word), checked.out());
		}
		assertNoTrace(checked);
		return checked;
	}

	/** Export ends with exit code 3 and one sentence that has these words. */
	private void assertUnwritable(String output, String... words) throws IOException {
		Run run = cli.run("export", "legs", "-o", output);
		assertEquals(3, run.exitCode(), run.out() + run.err());
		assertEquals(1, run.err().lines().count(), run.err());
		for (String word : words) {
			assertTrue(run.err().contains(word), run.err());
		}
		assertNoTrace(run);
		assertEquals(before, Bundles.contents(out));
	}

	private static void assertNoTrace(Run run) {
		for (String text : List.of(run.out(), run.err())) {
			assertFalse(text.contains("Exception") || text.contains("\tat "), text);
		}
	}

	private static long count(Run run, String pattern) {
		return run.out().lines().filter(line -> line.matches(".*" + pattern + ".*")).count();
	}
}
