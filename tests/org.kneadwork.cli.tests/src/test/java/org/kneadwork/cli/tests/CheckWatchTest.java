package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/** Files are changed in a real folder; what is printed is waited for, and for no longer than it may take. */
@Timeout(600)
class CheckWatchTest {

	private static final int MOST_SECONDS = 60;
	private static final String WAITING = "Waiting for changes. Ctrl+C ends.";

	@TempDir
	Path folder;
	private Watch watch;

	@BeforeEach
	void library() {
		assertEquals(0, Cli.in(folder).run("new", "legs").exitCode());
	}

	@AfterEach
	void end() throws InterruptedException {
		if (watch != null) {
			watch.thread.interrupt();
			watch.thread.join();
		}
	}

	/** Output that can be waited for. */
	private static final class Printed extends OutputStream {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		private int seen;

		@Override
		public synchronized void write(int b) {
			bytes.write(b);
			notifyAll();
		}

		@Override
		public synchronized void write(byte[] more, int offset, int length) {
			bytes.write(more, offset, length);
			notifyAll();
		}

		synchronized String all() {
			return bytes.toString(StandardCharsets.UTF_8);
		}

		/** Waits until something new fits, and gives what was printed since the last time. */
		synchronized String next(Predicate<String> fits) throws InterruptedException {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
			while (!fits.test(all().substring(seen))) {
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0) {
					throw new AssertionError("Not printed within " + MOST_SECONDS + " s. Printed was:\n" + all().substring(seen));
				}
				wait(left);
			}
			String printed = all().substring(seen);
			seen = all().length();
			return printed;
		}
	}

	/** A command that stays. */
	private static final class Watch {

		private final Printed out = new Printed();
		private final Printed err = new Printed();
		private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
		private final Thread thread;

		Watch(Path directory, boolean terminal, String... arguments) {
			Io io = new Io(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
					InputStream.nullInputStream(), directory, Map.of("NO_COLOR", "1"), terminal);
			thread = new Thread(() -> exitCode.complete(Main.run(io, arguments)));
			thread.start();
		}

		/** What is printed for one state of the library. */
		String next() throws InterruptedException {
			return out.next(printed -> printed.contains(WAITING));
		}

		int end() throws Exception {
			thread.interrupt();
			return exitCode.get(MOST_SECONDS, TimeUnit.SECONDS);
		}
	}

	private Watch watch(String... arguments) throws InterruptedException {
		watch = new Watch(folder, false, arguments);
		String first = watch.next();
		assertFalse(first.contains(": error KW"), first);
		assertTrue(first.contains(" in 5 files: "), first);
		return watch;
	}

	private Path techniques() {
		return folder.resolve("legs/techniques.knead");
	}

	/** Writes into the file as it is: one that is emptied first would be seen empty on a busy machine. */
	private static void replace(Path file, String text, String by) throws IOException {
		String before = Files.readString(file);
		assertTrue(before.contains(text), before);
		assertTrue(by.length() >= text.length(), "nothing of the end may stay");
		Files.writeString(file, before.replace(text, by), StandardOpenOption.WRITE);
	}

	/** Puts a file in its place as a whole: one that is only begun would be seen on a busy machine. */
	private static void save(Path file, byte[] content) throws IOException {
		Path beside = Files.write(file.resolveSibling(".saving"), content);
		Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void save(Path file, String content) throws IOException {
		save(file, content.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aChangeIsCheckedAtOnceAndAgainAndAgain() throws Exception {
		watch("check", "legs", "--watch");
		replace(techniques(), "2 to 4 min", "7 to 9 min");
		String broken = watch.next();
		assertTrue(broken.contains("Changed: legs/techniques.knead"), broken);
		assertTrue(broken.contains("legs/techniques.knead:12:13: error KW203: "), broken);
		replace(techniques(), "7 to 9 min", "2 to 4 min");
		String mended = watch.next();
		assertFalse(mended.contains(": error KW"), mended);
		assertFalse(mended.contains("KW203"), mended);
		assertEquals(0, watch.end());
		assertEquals("", watch.err.all());
	}

	@Test
	void filesAndFoldersThatComeAndGoAreSeen() throws Exception {
		watch("check", "legs", "--watch");
		Path more = Files.createDirectories(folder.resolve("legs/more/and-more"));
		save(more.resolve("tip.knead"), "tip drink \"Drink\" { text }\n");
		String come = watch.next();
		assertTrue(come.contains("legs/more/and-more/tip.knead:1:"), come);
		Files.delete(more.resolve("tip.knead"));
		String gone = watch.next();
		assertTrue(gone.contains(" in 5 files: "), gone);
		Files.writeString(more.resolve(".hidden.knead"), "nonsense");
		Files.writeString(more.resolve("notes.txt"), "nonsense");
		Path moved = Files.move(techniques(), folder.resolve("legs/more/techniques.knead"));
		String other = watch.next();
		assertFalse(other.contains(": error KW"), other);
		assertTrue(other.contains(Path.of("legs/more/techniques.knead").toString()), other);
		assertFalse(other.contains("hidden"), other);
		replace(moved, "2 to 4 min", "7 to 9 min");
		assertTrue(watch.next().contains("legs/more/techniques.knead:12:13: error KW203: "));
		assertEquals(1, watch.end());
	}

	/** Many editors write beside the file and then put the new one in its place. */
	@Test
	void aFileThatIsReplacedIsSeen() throws Exception {
		watch("check", "legs", "--watch");
		Path beside = Files.writeString(folder.resolve("legs/.techniques.knead.swp"),
				Files.readString(techniques()).replace("2 to 4 min", "7 to 9 min"));
		Files.move(beside, techniques(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		assertTrue(watch.next().contains("error KW203: "));
	}

	@Test
	void noStateOfTheFilesEndsIt() throws Exception {
		watch("check", "legs", "--watch");
		save(techniques(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
		assertTrue(watch.next().contains("error KW005: "));
		save(techniques(), "technique {{{{ \"");
		assertTrue(watch.next().contains("error KW001: "));
		save(techniques(), "(".repeat(50_000));
		assertTrue(watch.next().contains("error KW005: "));
		Path elsewhere = folder.resolve("elsewhere");
		Files.move(folder.resolve("legs"), elsewhere);
		String gone = watch.next();
		assertTrue(gone.contains("There is no folder or file "), gone);
		Files.move(elsewhere, folder.resolve("legs"));
		assertTrue(watch.next().contains("error KW005: "));
		assertEquals(1, watch.end());
		assertEquals("", watch.err.all());
	}

	@Test
	void aLibraryInUseIsWatchedToo() throws Exception {
		assertEquals(0, Cli.in(folder).run("new", "arms").exitCode());
		for (String file : List.of("safety.knead", "techniques.knead", "routines.knead")) {
			Files.delete(folder.resolve("arms").resolve(file));
		}
		replace(folder.resolve("legs/library.knead"), "  disclaimer", "  uses arms 0.1\n  disclaimer");
		watch("check", "legs", "--watch");
		replace(folder.resolve("arms/body.knead"), "region", "regoin");
		String broken = watch.next();
		assertTrue(broken.contains("Changed: arms/body.knead"), broken);
		assertTrue(broken.contains("The library 'arms', which this one uses, has"), broken);
	}

	@Test
	void theScreenIsClearedOnlyOnATerminal() throws Exception {
		watch("check", "legs", "--watch");
		replace(techniques(), "2 to 4 min", "7 to 9 min");
		watch.next();
		watch.end();
		assertFalse(watch.out.all().contains("\u001B"), watch.out.all());

		watch = new Watch(folder, true, "check", "legs", "--watch");
		assertTrue(watch.next().startsWith("\u001B[H\u001B[2J"));
		replace(techniques(), "7 to 9 min", "2 to 4 min");
		assertTrue(watch.next().startsWith("\u001B[H\u001B[2J"));
	}

	@Test
	void whereThereIsNothingToBeginWithItEnds() throws Exception {
		watch = new Watch(folder, false, "check", "nowhere", "--watch");
		assertEquals(3, watch.exitCode.get(MOST_SECONDS, TimeUnit.SECONDS));
		assertTrue(watch.err.all().contains("nowhere"), watch.err.all());
	}

	@Test
	void itEndsWhenNobodyReadsItAnyMore() throws Exception {
		PrintStream closed = new PrintStream(new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("Broken pipe");
			}
		});
		Io io = new Io(closed, new PrintStream(new Printed(), true, StandardCharsets.UTF_8), InputStream.nullInputStream(), folder, Map.of(), false);
		assertEquals(3, CompletableFuture.supplyAsync(() -> Main.run(io, "check", "legs", "--watch")).get(MOST_SECONDS, TimeUnit.SECONDS));
	}
}
