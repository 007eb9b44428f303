package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.DiffPrinter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.SafeMending;
import org.kneadwork.compiler.SafeMending.Mended;
import org.kneadwork.compiler.WholeFile;

/** {@code kneadwork check --fix}: shows which mends need no decision, asks, and makes them. */
final class Fixing {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final Kneadwork kneadwork;
	private final LibraryArguments arguments;
	private final LibraryCompiler compiler;
	private final boolean yes;

	/** A file before and after, with what stands before its text. */
	private record Rewrite(String before, String after) {
	}

	/**
	 * @param kneadwork the command
	 * @param arguments which library
	 * @param compiler what checks it
	 * @param yes whether the user has agreed beforehand
	 */
	Fixing(Kneadwork kneadwork, LibraryArguments arguments, LibraryCompiler compiler, boolean yes) {
		this.kneadwork = kneadwork;
		this.arguments = arguments;
		this.compiler = compiler;
		this.yes = yes;
	}

	/**
	 * Mends the library, and prints what is left to do.
	 *
	 * @return the exit code for what is left
	 * @throws IOException when a file cannot be read or written
	 * @throws RefusedException when the files are not changed
	 */
	int run() throws IOException, RefusedException {
		CheckRequest request = arguments.request(kneadwork.io());
		SafeMending.Result result =
				kneadwork.withProgress(progress -> new SafeMending(compiler).mend(request, progress));
		if (result.files().isEmpty()) {
			return printed(result.before(), "Nothing here can be mended without a decision.");
		}
		Map<Path, Rewrite> rewrites = rewrites(result);
		show(rewrites);
		if (!yes && !agreed(rewrites.size())) {
			return printed(result.before(), "Nothing was changed.");
		}
		write(rewrites);
		// What counts is what now stands in the files.
		return printed(arguments.check(kneadwork, compiler), "Made " + counted(result.mends(), "mend") + " in "
				+ counted(rewrites.size(), "file") + ".");
	}

	private int printed(Outcome<CheckedLibrary> outcome, String message) {
		PrintStream out = kneadwork.io().out();
		out.println(message);
		out.println();
		arguments.print(kneadwork, outcome);
		return Check.exitCode(outcome);
	}

	private Map<Path, Rewrite> rewrites(SafeMending.Result result) throws IOException, RefusedException {
		Map<Path, Rewrite> rewrites = new LinkedHashMap<>();
		for (Map.Entry<String, Mended> file : result.files().entrySet()) {
			Path path = result.folder().resolve(file.getKey());
			Mended mended = file.getValue();
			byte[] mark = bytes(BYTE_ORDER_MARK);
			boolean marked = Arrays.equals(mark, Arrays.copyOf(Files.readAllBytes(path), mark.length));
			String before = marked ? BYTE_ORDER_MARK : "";
			Rewrite rewrite = new Rewrite(before + mended.before(), before + mended.after());
			refuseIfChanged(path, rewrite);
			rewrites.put(path, rewrite);
		}
		return rewrites;
	}

	/** An author may be typing while they are asked. Nothing that was not checked is overwritten. */
	private void refuseIfChanged(Path file, Rewrite rewrite) throws IOException, RefusedException {
		if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes(rewrite.before()))) {
			throw new RefusedException(ExitCode.UNREADABLE, kneadwork.io().shown(file)
					+ " has changed in the meantime. Nothing was changed: run the command again.");
		}
	}

	private void show(Map<Path, Rewrite> rewrites) {
		Io io = kneadwork.io();
		DiffPrinter printer = new DiffPrinter(io.out(), kneadwork.ink(), io.terminal());
		rewrites.forEach((file, rewrite) -> printer.print(io.shown(file).replace('\\', '/'), rewrite.before(), rewrite.after()));
		io.out().println();
	}

	private boolean agreed(int files) throws IOException, RefusedException {
		Io io = kneadwork.io();
		if (!io.terminal()) {
			throw new RefusedException(ExitCode.USAGE,
					"Nothing was changed. There is no terminal to ask on: look at the changes above, and add --yes to make them.");
		}
		return new Asking(io).agrees("Change " + (files == 1 ? "this file" : "these " + files + " files") + "?");
	}

	private void write(Map<Path, Rewrite> rewrites) throws IOException, RefusedException {
		for (Map.Entry<Path, Rewrite> file : rewrites.entrySet()) {
			refuseIfChanged(file.getKey(), file.getValue());
		}
		for (Map.Entry<Path, Rewrite> file : rewrites.entrySet()) {
			WholeFile.write(file.getKey(), bytes(file.getValue().after()));
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String counted(int count, String thing) {
		return count + " " + thing + (count == 1 ? "" : "s");
	}
}
