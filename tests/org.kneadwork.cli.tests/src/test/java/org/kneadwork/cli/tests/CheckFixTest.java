package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;
import org.kneadwork.cli.tests.Cli.Run;

class CheckFixTest {

	private static final String BROKEN = """
			/* A comment before. */
			technique knee-hug "Knee hug" {
			  sumary   "Lie on your back and draw one knee to your chest." // the first misspelt word
			  targets  upper-legs
			  uses     hand        // the second
			  position supine
			  pressure moderate to none
			  steps {
			    step "Draw one knee to your chest, and hold."   hold 30 to 20 s   each side  // too long?
			  }
			  contraindications { see clots, sore-places, numb-skin  ask-doctor with varicose-veins because "The legs bend." }
			  stop-when "it hurts"
			  frequency at-most 2 per day derived because "Gentle." // how often
			  frequency at-most 2 per day   derived because "Gentle."
			}
			""";

	private static final String MENDED = """
			/* A comment before. */
			technique knee-hug "Knee hug" {
			  summary   "Lie on your back and draw one knee to your chest." // the first misspelt word
			  targets  upper-legs
			  uses     hands        // the second
			  position supine
			  pressure none to moderate
			  duration 40 to 60 s derived because "From its steps."
			  steps {
			    step "Draw one knee to your chest, and hold."   hold 20 to 30 s   each side  // too long?
			  }
			  contraindications { see clots, sore-places, numb-skin  ask-doctor with varicose-veins because "The legs bend." }
			  stop-when "it hurts"
			  frequency at-most 2 per day derived because "Gentle." // how often
			}
			""";

	@TempDir
	Path folder;
	private Cli cli;
	private Path file;

	@BeforeEach
	void library() throws IOException {
		cli = Cli.in(folder);
		assertEquals(0, cli.run("new", "legs").exitCode());
		file = folder.resolve("legs/more.knead");
		Files.writeString(file, BROKEN);
	}

	@Test
	void makesTheSafeMendsOneAfterTheOtherAndKeepsCommentsAndLayout() throws IOException {
		Run run = cli.run("check", "legs", "--fix", "--yes");
		assertEquals(MENDED, Files.readString(file));
		assertEquals(0, run.exitCode(), run.out());
		assertTrue(run.out().contains("Made 6 mends in 1 file."), run.out());
		assertFalse(run.out().contains(": error KW"), run.out());
	}

	@Test
	void theDiffIsOneThatPatchUnderstands() throws Exception {
		Files.writeString(file, BROKEN.stripTrailing());
		Files.writeString(folder.resolve("legs/routines.knead"), Files.readString(folder.resolve("legs/routines.knead"))
				.replace("do thigh-strokes", "do thigh-stroke"));
		Path original = Files.createDirectories(folder.resolve("original/legs"));
		for (String name : new String[] {"more.knead", "routines.knead"}) {
			Files.copy(folder.resolve("legs").resolve(name), original.resolve(name));
		}
		Run shown = cli.run("check", "legs", "--fix");
		assertTrue(shown.out().contains("\\ No newline at end of file"), shown.out());
		patch(folder.resolve("original"), shown.out());
		cli.run("check", "legs", "--fix", "--yes");
		for (String name : new String[] {"more.knead", "routines.knead"}) {
			assertEquals(Files.readString(folder.resolve("legs").resolve(name)), Files.readString(original.resolve(name)));
		}
	}

	private static void patch(Path directory, String diff) throws IOException, InterruptedException {
		Process patch;
		try {
			patch = new ProcessBuilder("patch", "-p0").directory(directory.toFile()).redirectErrorStream(true).start();
		} catch (IOException noPatch) {
			assumeTrue(false, "Needs patch.");
			return;
		}
		patch.getOutputStream().write(diff.getBytes(StandardCharsets.UTF_8));
		patch.getOutputStream().close();
		String said = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, patch.waitFor(), said);
	}

	@Test
	void withoutATerminalNothingIsChangedUnlessYesIsGiven() throws IOException {
		Run run = cli.run("check", "legs", "--fix");
		assertEquals(2, run.exitCode());
		assertTrue(run.out().contains("+++ legs/more.knead"), run.out());
		assertTrue(run.err().contains("--yes"), run.err());
		assertEquals(BROKEN, Files.readString(file));
	}

	@Test
	void onATerminalItAsksAndTakesOnlyAYes() throws IOException {
		for (String answer : new String[] {"n\n", "\n", "", "yes please\n"}) {
			Run run = answering(answer);
			assertEquals(1, run.exitCode());
			assertTrue(run.out().contains("Change this file? [y/N] "), run.out());
			assertTrue(run.out().contains("Nothing was changed."), run.out());
			assertEquals(BROKEN, Files.readString(file), answer);
		}
		Run run = answering("Y\n");
		assertEquals(0, run.exitCode(), run.out());
		assertEquals(MENDED, Files.readString(file));
	}

	private Run answering(String answer) {
		return onTerminal(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
	}

	private Run onTerminal(InputStream in) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Io io = new Io(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), in, folder,
				Map.of("NO_COLOR", "1"), true);
		int exitCode = Main.run(io, "check", "legs", "--fix");
		return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	@Test
	void aFileThatChangesWhileItAsksIsNotTouched() throws IOException {
		String typed = BROKEN + "// typed in the meantime\n";
		Run run = onTerminal(new InputStream() {

			private final InputStream answer = new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8));
			private boolean saved;

			@Override
			public int read() throws IOException {
				if (!saved) {
					saved = true;
					try {
						Files.writeString(file, typed);
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				}
				return answer.read();
			}
		});
		assertEquals(3, run.exitCode());
		assertTrue(run.err().contains("legs/more.knead has changed in the meantime. Nothing was changed"), run.err());
		assertEquals(typed, Files.readString(file));
	}

	@Test
	void whereNothingIsSafeItChecksAndSaysSo() throws IOException {
		Files.delete(file);
		Run run = cli.run("check", "legs", "--fix");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().startsWith("Nothing here can be mended without a decision."), run.out());
	}

	@Test
	void neverDecidesAnythingMedical() throws IOException {
		String text = """
				technique knee-hug "Knee hug" {
				  summary  "Lie on your back."
				  targets  upper-legs
				  position supine
				  pressure none
				  duration 2 min derived because "Three rounds."
				  steps { step "Hold." hold 20 s each side }
				  contraindications { see clots, sore-place }
				}
				technique leg-rest "Leg rest" {
				  summary "Lie on your back with your legs up."
				  contraindications { alowed with varicos-veins because "x" }
				}
				""";
		Files.writeString(file, text);
		Run run = cli.run("check", "legs", "--fix", "--yes");
		assertEquals(1, run.exitCode());
		assertEquals(text, Files.readString(file));
		for (String open : new String[] {"KW001", "KW002", "KW104", "KW203"}) {
			assertTrue(run.out().contains("error " + open), open + "\n" + run.out());
		}
	}

	@Test
	void aDurationThatIsTheSumOfTheStepsFollowsThemAndAnyOtherStays() throws IOException {
		String text = """
				technique knee-hug "Knee hug" {
				  summary  "Lie on your back."
				  targets  upper-legs
				  position supine
				  pressure none
				  duration 2 min derived because "%s"
				  steps { step "Hold." hold 20 s each side }
				  contraindications { see clots, sore-places, numb-skin  ask-doctor with varicose-veins because "The legs bend." }
				  stop-when "it hurts"
				}
				""";
		Files.writeString(file, text.formatted("Three rounds."));
		assertEquals(1, cli.run("check", "legs", "--fix", "--yes").exitCode());
		assertEquals(text.formatted("Three rounds."), Files.readString(file));
		Files.writeString(file, text.formatted("From its steps."));
		cli.run("check", "legs", "--fix", "--yes");
		assertEquals(text.formatted("From its steps.").replace("2 min", "40 s"), Files.readString(file));
	}

	@Test
	void keepsByteOrderMarkLineBreaksAndPermissions() throws IOException {
		Files.writeString(file, "\uFEFF" + BROKEN.replace("\n", "\r\n"));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
		assertEquals(0, cli.run("check", "legs", "--fix", "--yes").exitCode());
		assertEquals("\uFEFF" + MENDED.replace("\n", "\r\n"), Files.readString(file));
		assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void leavesAFileInAnotherEncodingAlone() throws IOException {
		byte[] latin = BROKEN.replace("A comment", "Für später").getBytes(StandardCharsets.ISO_8859_1);
		Files.write(file, latin);
		assertEquals(1, cli.run("check", "legs", "--fix", "--yes").exitCode());
		assertEquals(new String(latin, StandardCharsets.ISO_8859_1), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
	}

	@Test
	void leavesLibrariesInUseAlone() throws IOException {
		assertEquals(0, cli.run("new", "arms").exitCode());
		Path arms = folder.resolve("arms/techniques.knead");
		Files.writeString(arms, Files.readString(arms).replace("2 to 4 min", "4 to 2 min"));
		Path header = folder.resolve("legs/library.knead");
		Files.writeString(header, Files.readString(header).replace("  disclaimer", "  uses arms 0.1\n  disclaimer"));
		String before = Files.readString(arms);
		assertEquals(1, cli.run("check", "legs", "--fix", "--yes").exitCode());
		assertEquals(before, Files.readString(arms));
		assertEquals(MENDED, Files.readString(file));
	}

	@Test
	void aTerminalSeesNothingOfAFileThatCouldUpsetIt() throws IOException {
		Files.writeString(file, BROKEN.replace("the second", "the \u001B[2J second"));
		Run run = answering("n\n");
		assertFalse(run.out().contains("\u001B[2J"), run.out());
		assertTrue(run.out().contains("the \uFFFD[2J second"), run.out());
	}

	@Test
	void aCheckTellsThatThereIsSomethingToMend() {
		String out = cli.run("check", "legs").out();
		assertTrue(out.endsWith("One of them needs no decision: the option --fix mends it." + System.lineSeparator()), out);
	}
}
