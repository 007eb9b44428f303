package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.Trouble;
import org.kneadwork.cli.watch.FolderWatch;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;

/**
 * {@code kneadwork check --watch}: checks whenever a file changes, until Ctrl+C. Whatever state the files are in, and
 * whatever goes wrong, it stays: the next change may put it right.
 */
final class Watching {

	private static final int MOST_NAMES = 3;
	/** Clears the screen and what can be scrolled back to, and begins at its top. */
	private static final String CLEAR = "\u001B[H\u001B[2J\u001B[3J";

	private final Kneadwork kneadwork;
	private final LibraryArguments arguments;
	private final LibraryCompiler compiler;
	private int exitCode = ExitCode.FINE;

	/**
	 * @param kneadwork the command
	 * @param arguments which library
	 * @param compiler what checks it, kept from check to check
	 */
	Watching(Kneadwork kneadwork, LibraryArguments arguments, LibraryCompiler compiler) {
		this.kneadwork = kneadwork;
		this.arguments = arguments;
		this.compiler = compiler;
	}

	/**
	 * Checks until the thread is interrupted, which Ctrl+C does.
	 *
	 * @return the exit code for the last check
	 * @throws IOException when there is no library to begin with: then the path is a slip, and nothing to wait for
	 */
	int run() throws IOException {
		// What changes while it is checked for the first time is not to be missed either.
		try (UntilCtrlC untilCtrlC = new UntilCtrlC(); FolderWatch watch = FolderWatch.on(List.of(arguments.folder(kneadwork.io())))) {
			check(watch, "");
			watch(watch);
		} catch (InterruptedException atItsEnd) {
			return exitCode;
		} finally {
			kneadwork.io().out().flush();
		}
		return exitCode;
	}

	private void watch(FolderWatch watch) throws IOException, InterruptedException {
		PrintStream out = kneadwork.io().out();
		while (!Thread.interrupted() && !out.checkError()) {
			check(watch, changed(watch.await()));
		}
	}

	/** Checks and prints. The first time, no library is a reason to end; later it is a state like any other. */
	private void check(FolderWatch watch, String reason) throws IOException {
		Io io = kneadwork.io();
		try {
			Outcome<CheckedLibrary> outcome = checkWatched(watch);
			print(reason, Check.exitCode(outcome), () -> arguments.print(kneadwork, outcome));
		} catch (IOException unreadable) {
			if (reason.isEmpty()) {
				throw unreadable;
			}
			print(reason, ExitCode.UNREADABLE, () -> io.out().println(Trouble.sentence(unreadable, io::shown)));
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError unforeseen) {
			print(reason, ExitCode.UNREADABLE, () -> io.out().println("Kneadwork failed on this state of the library (" + unforeseen
					+ "). That is a fault of Kneadwork, not yours; --debug tells more."));
			if (kneadwork.debug()) {
				unforeseen.printStackTrace(io.err());
			}
		}
	}

	/** What changed in a library in use before that was watched is not to be missed: it is read once more. */
	private Outcome<CheckedLibrary> checkWatched(FolderWatch watch) throws IOException {
		Outcome<CheckedLibrary> outcome = arguments.check(kneadwork, compiler);
		boolean more = outcome.value().map(library -> watch.follow(library.texts().folders())).orElse(false);
		return more ? arguments.check(kneadwork, compiler) : outcome;
	}

	private void print(String reason, int code, Runnable what) {
		if (Thread.currentThread().isInterrupted()) {
			// A check that was interrupted has seen files that it could not read to their ends.
			return;
		}
		begin(reason);
		what.run();
		exitCode = code;
		kneadwork.io().out().println(kneadwork.ink().quiet("Waiting for changes. Ctrl+C ends."));
		kneadwork.io().out().flush();
	}

	private void begin(String reason) {
		Io io = kneadwork.io();
		if (io.terminal() && !"dumb".equals(io.environment().get("TERM"))) {
			io.out().print(CLEAR);
		} else if (!reason.isEmpty()) {
			io.out().println();
		}
		if (!reason.isEmpty()) {
			io.out().println(kneadwork.ink().strong(reason));
			io.out().println();
		}
	}

	private String changed(List<Path> files) {
		Io io = kneadwork.io();
		String names = files.stream().limit(MOST_NAMES).map(io::shown).collect(Collectors.joining(", "));
		return "Changed: " + names + (files.size() > MOST_NAMES ? " and " + (files.size() - MOST_NAMES) + " more" : "");
	}
}
