package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+C is a signal to a process, so there has to be one. */
@Timeout(300)
class CtrlCTest {

	private static final int INTERRUPTED = 130;
	private static final int MOST_SECONDS = 60;

	@TempDir
	Path folder;

	@Test
	void endsTheWatchWithoutAWord() throws Exception {
		assumeTrue(hasEnvWithSignals(), "Needs the env of GNU coreutils: a build that runs in the background ignores Ctrl+C, and so would the process.");
		assertEquals(0, Cli.in(folder).run("new", "legs").exitCode());
		Path errors = folder.resolve("errors.txt");
		Process process = new ProcessBuilder("env", "--default-signal=INT",
				Path.of(System.getProperty("kneadwork.distribution")).resolve("bin/kneadwork").toString(), "check", "legs", "--watch")
				.directory(folder.toFile()).redirectError(errors.toFile()).start();
		try (BufferedReader out = process.inputReader()) {
			String line = out.readLine();
			while (!line.equals("Waiting for changes. Ctrl+C ends.")) {
				line = out.readLine();
			}
			Files.writeString(folder.resolve("legs/tip.knead"), "tip drink \"Drink\" { text }\n");
			assertEquals("", out.readLine());
			assertEquals("Changed: legs/tip.knead", out.readLine());
			assertEquals(0, new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor());
			assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS));
			assertEquals(INTERRUPTED, process.exitValue());
			assertEquals(List.of(), Files.readAllLines(errors));
		} finally {
			process.destroyForcibly();
		}
	}

	private static boolean hasEnvWithSignals() throws InterruptedException {
		try {
			return new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
		} catch (IOException noEnv) {
			return false;
		}
	}
}
