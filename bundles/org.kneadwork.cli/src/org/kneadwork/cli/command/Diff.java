package org.kneadwork.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.ComparisonPrinter;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryVersions;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.report.diff.DiffReport;
import org.kneadwork.safety.diff.Comparison;
import org.kneadwork.safety.diff.LibraryVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kneadwork diff}: what became less safe between two versions, and which version number is due. */
@Command(
		name = "diff",
		description = {"Compare two versions of a library in safety terms, and say which version number is due.",
				"Fails when the number of the newer one is too low for what has changed, or when a released id was lost."})
public final class Diff implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Parameters(index = "0", paramLabel = "OLD",
			description = "The older version: the folder of a bundle, its .json file, or the folder of a library.")
	private Path older;

	@Parameters(index = "1", paramLabel = "NEW", description = "The newer version, in any of these forms.")
	private Path newer;

	@Option(names = "--uses", paramLabel = "DIR",
			description = "A folder that holds libraries which these use. May be given several times.")
	private List<Path> searchPath = new ArrayList<>();

	@Mixin
	private PluginOption plugins = new PluginOption();

	@Option(names = "--format", paramLabel = "FORM", defaultValue = FormatOption.TEXT,
			completionCandidates = DiffFormatOption.class, converter = DiffFormatOption.class,
			description = "How to show the differences: ${COMPLETION-CANDIDATES}.")
	private DiffFormatOption.Choice format;

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the differences to this file instead of printing them.")
	private Optional<Path> output;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Diff(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		Io io = kneadwork.io();
		LibraryVersions versions = new LibraryVersions(new LibraryCompiler(1, plugins.load(io)), io::shown);
		LibraryVersion before = read(versions, older);
		LibraryVersion after = read(versions, newer);
		if (!before.library().equals(after.library())) {
			throw new RefusedException(ExitCode.USAGE, "These are two libraries, '" + before.library() + "' and '" + after.library()
					+ "', and not two versions of one.");
		}
		DiffReport report = new DiffReport(ToolVersion.toolkit(), shown(older), shown(newer), Comparison.of(before, after));
		if (output.isPresent()) {
			write(report, io.resolve(output.get()));
		} else {
			show(report, io.out(), kneadwork.ink());
		}
		return report.comparison().passes() ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	private LibraryVersion read(LibraryVersions versions, Path path) throws IOException {
		Io io = kneadwork.io();
		List<Path> folders = searchPath.stream().map(io::resolve).toList();
		return kneadwork.withProgress(progress -> versions.read(io.resolve(path), folders, progress));
	}

	private String shown(Path path) {
		Io io = kneadwork.io();
		return io.shown(io.resolve(path)).replace('\\', '/');
	}

	private void show(DiffReport report, OutputStream out, Ink ink) throws IOException {
		if (format.form().isPresent()) {
			format.form().get().write(report, out);
		} else {
			PrintStream text = out instanceof PrintStream stream ? stream : new PrintStream(out, false, StandardCharsets.UTF_8);
			new ComparisonPrinter(text, ink).print(report);
			text.flush();
		}
	}

	private void write(DiffReport report, Path file) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		show(report, bytes, new Ink(false));
		WholeFile.write(file, bytes.toByteArray());
		Io io = kneadwork.io();
		io.out().println(report.verdict());
		io.out().println("Wrote " + io.shown(file) + ".");
	}
}
