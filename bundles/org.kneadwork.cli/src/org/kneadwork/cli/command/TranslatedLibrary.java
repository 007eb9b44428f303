package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.FindingPrinter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.HiddenContent;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.safety.finding.Finding;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The library whose texts are translated. */
final class TranslatedLibrary {

	/** A reference that leads nowhere hides no text. */
	private static final String LEADS_NOWHERE = "KW002";

	@Parameters(index = "0", paramLabel = "LIBRARY", description = "The folder of the library, or a file in it.")
	private Path library;

	@Option(names = "--uses", paramLabel = "DIR",
			description = "A folder that holds libraries which this one uses. May be given several times.")
	private List<Path> searchPath = new ArrayList<>();

	@Mixin
	private PluginOption plugins = new PluginOption();

	/**
	 * What reads the library.
	 *
	 * @param kneadwork the command
	 * @return a compiler that goes by the plug-ins that the user names
	 * @throws IOException when the plug-ins of the distribution cannot be read
	 */
	LibraryCompiler compiler(Kneadwork kneadwork) throws IOException {
		return new LibraryCompiler(1, plugins.load(kneadwork.io()));
	}

	/**
	 * Reads the library.
	 *
	 * @param kneadwork the command
	 * @param compiler what reads it
	 * @return the library with all its texts
	 * @throws IOException when there is no library to read
	 * @throws RefusedException when a part of it cannot be read, so that texts would be missing without anybody noticing
	 */
	CheckedLibrary read(Kneadwork kneadwork, LibraryCompiler compiler) throws IOException, RefusedException {
		Io io = kneadwork.io();
		CheckRequest request = new CheckRequest(io.resolve(library), searchPath.stream().map(io::resolve).toList());
		Outcome<CheckedLibrary> outcome = kneadwork.withProgress(progress -> compiler.check(request, progress));
		List<Finding> hiding = outcome.findings().stream()
				.filter(finding -> HiddenContent.isBehind(finding) && !finding.code().equals(LEADS_NOWHERE)).toList();
		if (outcome.value().isEmpty() || !hiding.isEmpty()) {
			Path folder = outcome.value().map(CheckedLibrary::folder).orElse(request.library());
			new FindingPrinter(io.out(), kneadwork.ink(), folder, io::shown).print(hiding);
			throw new RefusedException(ExitCode.FINDINGS, "Not all texts of the library can be read. Mend what stands above first.");
		}
		return outcome.value().get();
	}
}
