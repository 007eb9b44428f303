package org.kneadwork.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.FindingPrinter;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.cli.output.Summary;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.Outcome;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which library a command works on, and how it is read and reported: the same for every command that reads one. */
final class LibraryArguments {

	@Parameters(paramLabel = "LIBRARY", arity = "0..1", defaultValue = ".",
			description = "The folder of the library, or a file in it. Without it: the folder you are in.")
	private Path library;

	@Option(names = "--uses", paramLabel = "DIR",
			description = "A folder that holds libraries which this one uses. May be given several times.")
	private List<Path> searchPath = new ArrayList<>();

	/**
	 * Reads and checks the library, and prints the findings and their sum.
	 *
	 * @param kneadwork the command
	 * @return the library, if it could be understood, and the findings
	 * @throws LibraryUnreadableException when there is no library to read
	 */
	Outcome<CheckedLibrary> check(Kneadwork kneadwork) throws LibraryUnreadableException {
		Io io = kneadwork.io();
		Path path = io.resolve(library);
		CheckRequest request = new CheckRequest(path, searchPath.stream().map(io::resolve).toList());
		Outcome<CheckedLibrary> outcome = kneadwork.withProgress(progress -> new LibraryCompiler().check(request, progress));
		Ink ink = kneadwork.ink();
		Path folder = outcome.value().map(CheckedLibrary::folder).orElse(path);
		new FindingPrinter(io.out(), ink, folder, io::shown).print(outcome.findings());
		io.out().println(Summary.of(outcome, ink));
		return outcome;
	}
}
