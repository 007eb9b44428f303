package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.CoveragePrinter;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.CoverageFiles;
import org.kneadwork.compiler.Coverages;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.compiler.plugin.PluginFailedException;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.report.coverage.CoverageBadge;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.report.coverage.TrendPoint;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadwork report}: what a reviewer has to know before a release. */
@Command(
		name = "report",
		description = {"Show a reviewer what is decided about whom and why, what is not, who has signed, and whether the library"
				+ " may be released.",
				"A library with errors gets a report too: it says no, and lists them."})
public final class Report implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Spec
	private CommandSpec spec;

	@Mixin
	private LibraryArguments arguments;

	@Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "The folder to write to; it is made where it is missing.")
	private Optional<Path> output;

	@Option(names = "--format", paramLabel = "FORM", split = ",", completionCandidates = CoverageFormatOption.class,
			description = {"Which forms, with commas between them: ${COMPLETION-CANDIDATES}, or those of plug-ins. Without it: all that",
					"are files. The summary is printed and needs no folder."})
	private List<String> formats = new ArrayList<>();

	@Option(names = "--badge", paramLabel = "FILE", description = "Write the badge for a README to this file.")
	private Optional<Path> badge;

	@Option(names = "--history", paramLabel = "DIR",
			description = "A folder with the JSON of earlier reports, for the trend; each may lie in a folder of its own.")
	private Optional<Path> history;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Report(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new LibraryArguments();
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		List<Optional<CoverageFormat>> choices = choices();
		List<CoverageFormat> files = choices.stream().flatMap(Optional::stream).distinct().toList();
		boolean summary = choices.stream().anyMatch(Optional::isEmpty);
		if (!files.isEmpty() && output.isEmpty() && !(formats.isEmpty() && badge.isPresent())) {
			throw new ParameterException(spec.commandLine(),
					"Say where to write the report, such as: -o report; or print the summary: --format summary.");
		}
		Io io = kneadwork.io();
		arguments.forRelease();
		Outcome<CheckedLibrary> outcome = arguments.check(kneadwork, arguments.compiler(kneadwork));
		CheckedLibrary library = outcome.value().orElseThrow(() -> new RefusedException(ExitCode.FINDINGS,
				"There is nothing to report on: the library could not be read."));
		CoverageReport report = report(library, outcome);
		boolean whole = true;
		if (output.isPresent() && !files.isEmpty()) {
			List<CoverageFormat> made = made(files, report);
			whole = made.size() == files.size();
			if (!made.isEmpty()) {
				told(CoverageFiles.write(report, made, io.resolve(output.get())));
			}
		}
		if (badge.isPresent()) {
			Path file = io.resolve(badge.get());
			WholeFile.write(file, new CoverageBadge().write(report).get(CoverageBadge.FILE));
			told(List.of(file));
		}
		CoveragePrinter printer = new CoveragePrinter(io.out(), kneadwork.ink());
		if (summary) {
			printer.print(report);
		} else {
			printer.banner(report.coverage());
		}
		return !whole ? ExitCode.UNREADABLE : hasErrorsWithoutRelease(library, outcome) ? ExitCode.FINDINGS : ExitCode.FINE;
	}

	private List<Optional<CoverageFormat>> choices() throws IOException {
		Plugins plugins = arguments.plugins(kneadwork);
		arguments.warnOfPlugins(kneadwork);
		return formats.isEmpty() ? plugins.reportFormats().stream().map(Optional::of).toList()
				: formats.stream().map(word -> CoverageFormatOption.choice(word, plugins, spec.commandLine())).toList();
	}

	/** A form of a plug-in that cannot be made is said, and is missing; the others are written. */
	private List<CoverageFormat> made(List<CoverageFormat> files, CoverageReport report) throws IOException {
		List<CoverageFormat> made = new ArrayList<>();
		for (CoverageFormat form : files) {
			try {
				made.add(MadeForm.of(form, report));
			} catch (PluginFailedException failed) {
				kneadwork.io().err().println(kneadwork.ink().severity(Severity.ERROR, "kneadwork:") + " " + failed.getMessage());
				kneadwork.io().err().flush();
			}
		}
		return made;
	}

	private CoverageReport report(CheckedLibrary library, Outcome<CheckedLibrary> outcome) throws IOException {
		Io io = kneadwork.io();
		Coverage coverage = kneadwork.withProgress(progress -> Coverages.of(library, outcome, Coverages.since(library), progress));
		List<TrendPoint> earlier = List.of();
		if (history.isPresent()) {
			EarlierReports reports = new EarlierReports(io);
			earlier = reports.read(io.resolve(history.get()), coverage.about());
			Ink ink = kneadwork.ink();
			reports.warnings().forEach(warning -> io.err().println(ink.severity(Severity.WARNING, "warning:") + " " + warning));
			io.err().flush();
		}
		Path from = io.resolve(output.orElse(Path.of("")));
		return new CoverageReport(ToolVersion.toolkit(), CoverageFiles.folderFrom(from, library.folder()), coverage, earlier);
	}

	private void told(List<Path> files) {
		Io io = kneadwork.io();
		if (files.size() == 1) {
			io.out().println("Wrote " + io.shown(files.getFirst()) + ".");
			return;
		}
		io.out().println("Wrote " + files.size() + " files to " + io.shown(files.getFirst().getParent()) + ":");
		files.stream().map(file -> file.getFileName().toString()).forEach(name -> io.out().println("  " + name));
	}

	/** The same as of a check: that nobody has signed off yet is no error before a release. */
	private static boolean hasErrorsWithoutRelease(CheckedLibrary library, Outcome<CheckedLibrary> outcome) {
		return outcome.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::code)
				.anyMatch(code -> library.checked().rules().info(code).filter(RuleInfo::forRelease).isEmpty());
	}
}
