package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;
import org.kneadwork.cli.tests.Cli.Run;

class UsageTest {

	@TempDir
	Path folder;

	@Test
	void helpNamesEveryCommandAndEveryExitCode() {
		Run run = Cli.in(folder).run("--help");
		assertEquals(0, run.exitCode());
		assertEquals("", run.err());
		for (String word : List.of("new", "check", "format", "export", "diff", "report", "sign-off", "translations", "schema", "explain", "completion",
				"0   all went well", "1   the library has findings", "2   the command", "3   a file")) {
			assertTrue(run.out().contains("  " + word), word);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"new", "check", "format", "export", "diff", "report", "sign-off", "translations", "schema", "explain", "completion"})
	void everyCommandHasHelp(String command) {
		Run run = Cli.in(folder).run(command, "--help");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().startsWith("Usage: kneadwork " + command), run.out());
	}

	@Test
	void theVersionIsThatOfTheBundle() {
		Run run = Cli.in(folder).run("--version");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().matches("kneadwork \\d+\\.\\d+\\.\\d+\\RJava .*\\R"), run.out());
	}

	@Test
	void wrongUsageIsSaidInOneLineWithTheSynopsisAndExitsWith2() {
		assertAll(
				() -> assertUsage("Say what to do"),
				() -> assertUsage("chek is not a command. Did you mean check", "chek"),
				() -> assertUsage("--colour is not an option. Did you mean --color?", "check", "--colour", "never"),
				() -> assertUsage("second is one argument too many.", "check", "first", "second"),
				() -> assertUsage("Missing required option: '--output=DIR'", "export", "library"),
				() -> assertUsage("Missing required parameter: 'DIR'", "new"),
				() -> assertUsage("'blue' is none of auto, always, never", "check", "--color", "blue"));
	}

	private void assertUsage(String message, String... arguments) {
		Run run = Cli.in(folder).run(arguments);
		assertEquals(2, run.exitCode(), run.err());
		assertEquals("", run.out());
		assertTrue(run.err().lines().findFirst().orElse("").startsWith("kneadwork: "), run.err());
		assertTrue(run.err().contains(message), run.err());
		assertTrue(run.err().contains("Usage: kneadwork"), run.err());
	}

	@Test
	void aMissingLibraryIsSaidInOneSentenceAndExitsWith3() {
		Run run = Cli.in(folder).run("check", "nowhere");
		assertEquals(3, run.exitCode());
		assertEquals("", run.out());
		assertEquals(1, run.err().lines().count(), run.err());
		assertTrue(run.err().contains("nowhere"), run.err());
	}

	/** A working directory in a file system that is closed: no command foresees that. */
	@Test
	void whatNobodyForesawIsOneSentenceThatTellsHowToReportIt() throws IOException {
		Io io = brokenWorld(Map.of());
		assertEquals(3, Main.run(io, "check", "library"));
		String err = io.err().toString();
		assertTrue(err.contains("Kneadwork failed in a way that nobody foresaw"), err);
		assertTrue(err.contains("--debug"), err);
		assertFalse(err.contains("\tat "), err);
	}

	@Test
	void debugShowsWhereItFailed() throws IOException {
		Io byOption = brokenWorld(Map.of());
		assertEquals(3, Main.run(byOption, "check", "--debug", "library"));
		assertTrue(byOption.err().toString().contains("\tat "), byOption.err().toString());

		Io byVariable = brokenWorld(Map.of("KNEADWORK_DEBUG", "1"));
		assertEquals(3, Main.run(byVariable, "check", "library"));
		assertTrue(byVariable.err().toString().contains("\tat "), byVariable.err().toString());
	}

	private Io brokenWorld(Map<String, String> environment) throws IOException {
		Path closed;
		try (FileSystem archive = FileSystems.newFileSystem(folder.resolve(environment.size() + ".zip"), Map.of("create", "true"))) {
			closed = archive.getPath("/");
		}
		return new Io(new Memory(), new Memory(), InputStream.nullInputStream(), closed, environment, false);
	}

	/** A stream that tells what was printed to it. */
	private static final class Memory extends PrintStream {

		Memory() {
			super(new java.io.ByteArrayOutputStream(), true);
		}

		@Override
		public String toString() {
			return out.toString();
		}
	}

	@Test
	void outputThatCannotBeWrittenIsNotSuccess() {
		PrintStream full = new PrintStream(new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("No space left on device");
			}
		});
		Memory err = new Memory();
		assertEquals(3, Main.run(new Io(full, err, InputStream.nullInputStream(), folder, Map.of(), false), "schema"));
		assertTrue(err.toString().contains("could not be written"), err.toString());
	}
}
