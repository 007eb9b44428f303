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
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryState;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.ResultCache;

/** A check for people whose result is printed again, and not worked out again, while nothing has changed. */
final class RememberedCheck {

	private final Kneadwork kneadwork;
	private final LibraryArguments arguments;
	private final CheckRequest request;
	private final ResultCache cache;

	private RememberedCheck(Kneadwork kneadwork, LibraryArguments arguments, CheckRequest request, ResultCache cache) {
		this.kneadwork = kneadwork;
		this.arguments = arguments;
		this.request = request;
		this.cache = cache;
	}

	/**
	 * Prepares a check.
	 *
	 * @param kneadwork the command
	 * @param arguments which library, and how it is checked
	 * @return the check; empty where nothing can be remembered: a comparison with another version reads more files than
	 *     those of the library, and programs that are being changed have no version
	 * @throws IOException when there is no library
	 */
	static Optional<RememberedCheck> of(Kneadwork kneadwork, LibraryArguments arguments) throws IOException {
		Optional<String> programs = programs();
		Optional<String> plugins = arguments.pluginJars(kneadwork).key();
		if (arguments.compares() || programs.isEmpty() || plugins.isEmpty()) {
			return Optional.empty();
		}
		Io io = kneadwork.io();
		CheckRequest request = arguments.request(io);
		String settings = String.join("\n", ToolVersion.toolkit(), programs.get(), plugins.get(), io.directory().toString(), kneadwork.ink().strong("x"));
		return Optional.of(new RememberedCheck(kneadwork, arguments, request, new ResultCache(request, settings)));
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
		CodeSource source = RememberedCheck.class.getProtectionDomain().getCodeSource();
		return source != null && source.getLocation().getPath().endsWith(".jar");
	}

	/**
	 * Prints the result, as it was or worked out anew.
	 *
	 * @param printing prints what came of a check
	 * @return the exit code
	 * @throws IOException when the library cannot be read
	 */
	int run(BiConsumer<Outcome<CheckedLibrary>, PrintStream> printing) throws IOException {
		PrintStream out = kneadwork.io().out();
		Optional<ResultCache.Result> known = cache.find();
		if (known.isPresent()) {
			out.print(known.get().output());
			return known.get().exitCode();
		}
		LibraryState expected = cache.expected();
		Optional<String> before = cache.hash(expected);
		LibraryCompiler compiler = arguments.compiler(kneadwork);
		Outcome<CheckedLibrary> outcome = kneadwork.withProgress(progress -> compiler.check(request, progress));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PrintStream printed = new PrintStream(bytes, false, StandardCharsets.UTF_8);
		printing.accept(outcome, printed);
		printed.flush();
		String output = bytes.toString(StandardCharsets.UTF_8);
		out.print(output);
		int exitCode = Check.exitCode(outcome);
		outcome.value().map(LibraryState::of).ifPresent(state -> {
			// What changed while it was checked is not what was checked; nor is it known of libraries in use that were found
			// only now that they did not.
			boolean unchanged = state.equals(expected) && before.equals(cache.hash(expected));
			cache.keep(state, before.filter(hash -> unchanged), new ResultCache.Result(exitCode, output));
		});
		return exitCode;
	}
}
