package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

/** The zip as a user gets it: unpacked far from the checkout, and started as a process. */
class DistributionTest {

	@TempDir
	static Path folder;
	private static Unpacked unpacked;

	@BeforeAll
	static void unpack() throws IOException {
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Starts the launcher for POSIX shells.");
		unpacked = Unpacked.in(folder);
	}

	@Test
	void runsWithoutTheCheckout() throws Exception {
		Path work = Files.createDirectory(folder.resolve("work"));
		Run made = run(work, "new", "legs");
		assertEquals(0, made.exitCode(), made.err());
		Run checked = run(work, "check", "legs");
		assertEquals(0, checked.exitCode(), checked.err());
		assertTrue(checked.out().lines().toList().getLast().startsWith("1 warning in 5 files"), checked.out());
		Run exported = run(work, "export", "legs", "-o", "out");
		assertEquals(0, exported.exitCode(), exported.err());
		assertEquals(List.of("", "", ""), List.of(made.err(), checked.err(), exported.err()), "no library of ours may chatter");

		Path inProcess = Files.createDirectory(folder.resolve("in-process"));
		assertEquals(0, Cli.in(work).run("export", "legs", "-o", inProcess.toString()).exitCode());
		assertEquals(Bundles.contents(inProcess), Bundles.contents(work.resolve("out")), "the same bytes from another process");
	}

	@Test
	void hasTheExitCodesOfTheCommands() throws Exception {
		Path work = Files.createDirectory(folder.resolve("exit-codes"));
		assertEquals(0, run(work, "--version").exitCode());
		assertEquals(2, run(work, "chek").exitCode());
		assertEquals(3, run(work, "check", "nowhere").exitCode());
		run(work, "new", "legs");
		Files.writeString(work.resolve("legs/routines.knead"), "routine");
		assertEquals(1, run(work, "check", "legs").exitCode());
	}

	@Test
	void writesUtf8WhateverTheLocale() throws Exception {
		Path work = Files.createDirectory(folder.resolve("locale"));
		run(work, "new", "legs");
		Files.writeString(work.resolve("legs/tip.knead"), "tip drink \"腰痛: größer\" { text 5 }\n");
		Run checked = run(work, "check", "legs");
		assertEquals(1, checked.exitCode());
		assertTrue(checked.out().contains("腰痛: größer"), checked.out());
	}

	@Test
	void startsThroughALinkFromAnotherFolder() throws Exception {
		Path bin = Files.createDirectory(folder.resolve("my bin"));
		Path link = Files.createSymbolicLink(bin.resolve("kneadwork"), unpacked.folder().resolve("bin/kneadwork"));
		Run run = Unpacked.start(link, bin, Map.of(), "--version");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().startsWith("kneadwork "), run.out());
	}

	private static Run run(Path work, String... arguments) throws IOException, InterruptedException {
		return unpacked.run(work, Map.of(), arguments);
	}
}
