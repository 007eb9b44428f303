package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.FindingPrinter;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.cli.output.Summary;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.LibraryVersions;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.plugin.PluginJars;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.safety.diff.LibraryVersion;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which library a command works on, and how it is read and reported: the same for every command that reads one. */
final class LibraryArguments {

	@Parameters(paramLabel = "LIBRARY", arity = "0..1", defaultValue = ".",
			description = "The folder of the library, or a file in it. Without it: the folder you are in.")
	private Path library;

	@Option(names = "--uses", paramLabel = "DIR",
			description = "A folder that holds libraries which this one uses. May be given several times.")
	private List<Path> searchPath = new ArrayList<>();

	@Option(names = "--indexes", description = {"Take libraries in use from their indexes also where their folders are there.",
			"Without it an index is taken where there is no folder."})
	private boolean indexesFirst;

	@Option(names = "--baseline", paramLabel = "BUNDLE",
			description = "The bundle that was released last, its folder or its .json file: no id in it may vanish or change its kind (KW904).")
	private Optional<Path> baseline = Optional.empty();

	@Option(names = "--date", paramLabel = "DAY",
			description = {"The day on which reviews and waivers have to hold, such as 2026-05-31. Without it: today, or the day of",
					"SOURCE_DATE_EPOCH where that is set."})
	private Optional<LocalDate> date = Optional.empty();

	@Option(names = "--threads", paramLabel = "N",
			description = "In how many threads files are read and checked. Without it: as many as the machine has processors. The result is the same.")
	private Optional<Integer> threads = Optional.empty();

	@Mixin
	private PluginOption plugins = new PluginOption();

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	private boolean release;

	/** Has the library checked for a release from now on. */
	void forRelease() {
		release = true;
	}

	/**
	 * Reads and checks the library, and prints the findings and their sum.
	 *
	 * @param kneadwork the command
	 * @return the library, if it could be understood, and the findings
	 * @throws LibraryUnreadableException when there is no library to read
	 * @throws IOException when the released bundle cannot be read
	 */
	Outcome<CheckedLibrary> checkAndPrint(Kneadwork kneadwork) throws IOException {
		Outcome<CheckedLibrary> outcome = check(kneadwork, compiler(kneadwork));
		print(kneadwork, outcome);
		return outcome;
	}

	/**
	 * Reads and checks the library.
	 *
	 * @param kneadwork the command
	 * @param compiler what reads and checks it
	 * @return the library, if it could be understood, and the findings
	 * @throws LibraryUnreadableException when there is no library to read
	 * @throws IOException when the released bundle cannot be read
	 */
	Outcome<CheckedLibrary> check(Kneadwork kneadwork, LibraryCompiler compiler) throws IOException {
		CheckRequest request = request(kneadwork.io());
		return kneadwork.withProgress(progress -> compiler.check(request, progress));
	}

	/**
	 * What the user asks to have checked.
	 *
	 * @param io the world around the command
	 * @return the request
	 * @throws IOException when the released bundle cannot be read
	 */
	CheckRequest request(Io io) throws IOException {
		return new CheckRequest(io.resolve(library), searchPath(io), day(io), release).withIndexesFirst(indexesFirst)
				.comparedWith(released(io));
	}

	/**
	 * The version that was released last.
	 *
	 * @param io the world around the command
	 * @return the version in the bundle that the user names; empty where they name none
	 * @throws IOException when it cannot be read
	 */
	Optional<LibraryVersion> released(Io io) throws IOException {
		return baseline.isEmpty() ? Optional.empty()
				: Optional.of(LibraryVersions.readBundle(io.resolve(baseline.get()), io::shown));
	}

	/** What plug-ins add. */
	Plugins plugins(Kneadwork kneadwork) throws IOException {
		return plugins.load(kneadwork.io());
	}

	/** The plug-ins, without a look into them. */
	PluginJars pluginJars(Kneadwork kneadwork) throws IOException {
		return plugins.jars(kneadwork.io());
	}

	/** Says which plug-ins cannot be used, on the stream for errors. */
	void warnOfPlugins(Kneadwork kneadwork) throws IOException {
		plugins.warn(kneadwork);
	}

	/** A compiler for the library, in as many threads as the user wants. */
	LibraryCompiler compiler(Kneadwork kneadwork) throws IOException {
		int wanted = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
		if (wanted < 1) {
			throw new ParameterException(command.commandLine(), "--threads takes a number from 1.");
		}
		return new LibraryCompiler(wanted, plugins(kneadwork));
	}

	/** Whether the library is compared with a version that was released. */
	boolean compares() {
		return baseline.isPresent();
	}

	/**
	 * Where to look for libraries that this one uses.
	 *
	 * @param io the world around the command
	 * @return the folders, absolute
	 */
	List<Path> searchPath(Io io) {
		return searchPath.stream().map(io::resolve).toList();
	}

	/** What is built of the same sources shall be the same on another day: reproducible-builds.org tells of the variable. */
	private LocalDate day(Io io) {
		String epoch = io.environment().getOrDefault("SOURCE_DATE_EPOCH", "").strip();
		if (date.isPresent() || epoch.isEmpty()) {
			return date.orElseGet(() -> LocalDate.now(Clock.systemDefaultZone()));
		}
		try {
			return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
		} catch (NumberFormatException | DateTimeException e) {
			throw new ParameterException(command.commandLine(), "The variable SOURCE_DATE_EPOCH is '" + epoch
					+ "'; it has to be a number of seconds since 1970.", e);
		}
	}

	/**
	 * The folder in which to look for the library.
	 *
	 * @param io the world around the command
	 * @return the folder that the user names, or that of the file that they name; absolute
	 */
	Path folder(Io io) {
		Path path = io.resolve(library);
		return Files.isRegularFile(path) ? path.getParent() : path;
	}

	/**
	 * The folder of the library.
	 *
	 * @param io the world around the command
	 * @param outcome what came of the check
	 * @return the folder, absolute
	 */
	Path folder(Io io, Outcome<CheckedLibrary> outcome) {
		return outcome.value().map(CheckedLibrary::folder).orElse(io.resolve(library));
	}

	/**
	 * Prints the findings and their sum.
	 *
	 * @param kneadwork the command
	 * @param outcome what came of the check
	 */
	void print(Kneadwork kneadwork, Outcome<CheckedLibrary> outcome) {
		print(kneadwork, outcome, kneadwork.io().out(), kneadwork.ink());
	}

	/**
	 * Prints the findings and their sum.
	 *
	 * @param kneadwork the command
	 * @param outcome what came of the check
	 * @param out where to print
	 * @param ink with which colours
	 */
	void print(Kneadwork kneadwork, Outcome<CheckedLibrary> outcome, PrintStream out, Ink ink) {
		Io io = kneadwork.io();
		new FindingPrinter(out, ink, folder(io, outcome), io::shown).print(outcome.findings());
		out.println(Summary.of(outcome, ink));
		// The others are among the findings.
		plugins.loaded().stream().flatMap(Plugins::problemsBesideChecks)
				.forEach(problem -> out.println(PluginOption.warning(ink, problem)));
	}
}
