package org.kneadwork.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryState;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.ResultCache;

/** Work on a library whose result is printed again, and not worked out again, while nothing has changed. */
final class Remembered {

	private final Kneadwork kneadwork;
	private final LibraryArguments arguments;
	private final CheckRequest request;
	private final ResultCache cache;

	private Remembered(Kneadwork kneadwork, LibraryArguments arguments, CheckRequest request, ResultCache cache) {
		this.kneadwork = kneadwork;
		this.arguments = arguments;
		this.request = request;
		this.cache = cache;
	}

	/**
	 * Prepares the work.
	 *
	 * @param kneadwork the command
	 * @param arguments which library, and how it is checked
	 * @param more what the result depends on besides
	 * @return the work; empty where nothing can be remembered: a comparison with another version reads more files than
	 *     those of the library, and programs that are being changed have no version
	 * @throws IOException when there is no library
	 */
	static Optional<Remembered> of(Kneadwork kneadwork, LibraryArguments arguments, String... more) throws IOException {
		Optional<String> programs = programs();
		Optional<String> plugins = arguments.pluginJars(kneadwork).key();
		if (arguments.compares() || programs.isEmpty() || plugins.isEmpty()) {
			return Optional.empty();
		}
		Io io = kneadwork.io();
		CheckRequest request = arguments.request(io);
		String settings = String.join("\n", ToolVersion.toolkit(), programs.get(), plugins.get(), io.directory().toString(),
				kneadwork.ink().strong("x"), String.join("\n", more));
		return Optional.of(new Remembered(kneadwork, arguments, request, new ResultCache(request, settings)));
	}

	/** The jars of the programs with their sizes and times: two builds may have one version. */
	private static Optional<String> programs() {
		StringBuilder found = new StringBuilder();
		for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator))) {
			Path program = Path.of(entry);
			if (program.getFileName() != null && program.getFileName().toString().startsWith("org.kneadwork.")) {
				try {
					found.append(program).append(' ').append(Files.size(program)).append(' ')
							.append(Files.getLastModifiedTime(program)).append('\n');
				} catch (IOException unreadable) {
					return Optional.empty();
				}
			}
		}
		// Classes in folders are those of somebody who is changing them.
		return found.isEmpty() || !isInJar() ? Optional.empty() : Optional.of(found.toString());
	}

	private static boolean isInJar() {
		CodeSource source = Remembered.class.getProtectionDomain().getCodeSource();
		return source != null && source.getLocation().getPath().endsWith(".jar");
	}

	/** What is done where nothing is remembered. */
	interface Work {

		/**
		 * Does the work.
		 *
		 * @param out where to print; what is printed is remembered
		 * @return what came of it
		 * @throws IOException when a file cannot be read or written
		 * @throws RefusedException when it is refused; then nothing is remembered
		 */
		Done on(PrintStream out) throws IOException, RefusedException;
	}

	/**
	 * What came of the work.
	 *
	 * @param exitCode the exit code
	 * @param library the library as it was read; empty where it was not
	 * @param mark one line by which one can tell later whether what was written is still there; empty where nothing was
	 */
	record Done(int exitCode, Optional<CheckedLibrary> library, String mark) {
	}

	/**
	 * Prints the result, as it was or worked out anew.
	 *
	 * @param work does the work
	 * @param isThere tells, given the mark, whether what was written then is still there as it was written
	 * @return the exit code
	 * @throws IOException when a file cannot be read or written
	 * @throws RefusedException when the work is refused
	 */
	int run(Work work, Predicate<String> isThere) throws IOException, RefusedException {
		PrintStream out = kneadwork.io().out();
		Optional<ResultCache.Result> known = cache.find();
		if (known.isPresent() && isThere.test(markIn(known.get()))) {
			out.print(known.get().output().substring(markIn(known.get()).length() + 1));
			return known.get().exitCode();
		}
		LibraryState expected = cache.expected();
		Optional<String> before = cache.hash(expected);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PrintStream printed = new PrintStream(bytes, false, StandardCharsets.UTF_8);
		Done done;
		try {
			done = work.on(printed);
		} finally {
			printed.flush();
			out.print(bytes.toString(StandardCharsets.UTF_8));
		}
		done.library().map(LibraryState::of).ifPresent(state -> {
			// What changed while it was checked is not what was checked; nor is it known of libraries in use that were found
			// only now that they did not.
			boolean unchanged = state.equals(expected) && before.equals(cache.hash(expected));
			cache.keep(state, before.filter(hash -> unchanged), new ResultCache.Result(done.exitCode(),
					done.mark() + "\n" + bytes.toString(StandardCharsets.UTF_8)));
		});
		return done.exitCode();
	}

	private static String markIn(ResultCache.Result result) {
		return result.output().substring(0, result.output().indexOf('\n'));
	}

	/**
	 * Reads and checks the library.
	 *
	 * @return what came of it
	 * @throws IOException when there is no library to read
	 */
	Outcome<CheckedLibrary> check() throws IOException {
		LibraryCompiler compiler = arguments.compiler(kneadwork);
		return kneadwork.withProgress(progress -> compiler.check(request, progress));
	}
}
