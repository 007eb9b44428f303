package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.kneadwork.compiler.WrittenFiles;
import org.kneadwork.compiler.plugin.PluginFailedException;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.report.coverage.CoverageBadge;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
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

	@Option(names = "--language", paramLabel = "LANGUAGE", completionCandidates = ReportLanguageOption.class, converter = ReportLanguageOption.class,
			description = {"The language of the page: ${COMPLETION-CANDIDATES}. Without it: English.",
					"What the library says, the summary and the forms for other tools stay as they are."})
	private Locale language = Locale.ENGLISH;

	@Option(names = "--badge", paramLabel = "FILE", description = "Write the badge for a README to this file.")
	private Optional<Path> badge;

	@Option(names = "--history", paramLabel = "DIR",
			description = "A folder with the JSON of earlier reports, for the trend; each may lie in a folder of its own.")
	private Optional<Path> history;

	@Option(names = "--no-cache", description = {"Work everything out, also where nothing has changed since the last report and its files are still there.",
			"What that came to is kept in the library's folder .kneadwork, which may be deleted at any time."})
	private boolean noCache;

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
		arguments.forRelease();
		Work work = new Work(files, summary, stateOfHistory());
		Optional<Remembered> remembered = noCache || !files.stream().allMatch(Report::isOwn) || work.history().isEmpty() ? Optional.empty()
				: Remembered.of(kneadwork, arguments, settings(work));
		if (remembered.isPresent()) {
			return remembered.get().run(out -> report(remembered.get().check(), work, out), WrittenFiles::areAsIn);
		}
		return report(arguments.check(kneadwork, arguments.compiler(kneadwork)), work, kneadwork.io().out()).exitCode();
	}

	/** What is to be made: files in some forms, and a summary or not; of which state of the earlier reports, where that is known. */
	private record Work(List<CoverageFormat> files, boolean summary, Optional<String> history) {
	}

	/** What a plug-in's form is made from besides the report, nobody knows. */
	private static boolean isOwn(CoverageFormat form) {
		return CoverageFormats.named(form.name()).filter(own -> own.getClass() == form.getClass()).isPresent();
	}

	/** The reports of earlier days are files like those of the library: what they say is in the report. */
	private Optional<String> stateOfHistory() throws IOException {
		return history.isEmpty() ? Optional.of("") : EarlierReports.stateOf(kneadwork.io().resolve(history.get()));
	}

	/** What a report depends on besides the library and the day on which it is checked. */
	private String[] settings(Work work) {
		Io io = kneadwork.io();
		List<String> settings = new ArrayList<>(List.of("report", String.valueOf(work.summary()), String.valueOf(output.map(io::resolve)),
				String.valueOf(badge.map(io::resolve)), String.valueOf(history.map(io::resolve)), work.history().orElse(""),
				language.toLanguageTag()));
		work.files().forEach(form -> settings.add(form.name()));
		return settings.toArray(String[]::new);
	}

	private Remembered.Done report(Outcome<CheckedLibrary> outcome, Work work, PrintStream out) throws IOException, RefusedException {
		Io io = kneadwork.io();
		CheckedLibrary library = outcome.value().orElseThrow(() -> new RefusedException(ExitCode.FINDINGS,
				"There is nothing to report on: the library could not be read."));
		Optional<EarlierReports> earlier = history.map(folder -> new EarlierReports(io));
		CoverageReport report = report(library, outcome, earlier);
		List<Path> written = new ArrayList<>();
		boolean whole = true;
		if (output.isPresent() && !work.files().isEmpty()) {
			List<CoverageFormat> made = made(work.files(), report);
			whole = made.size() == work.files().size();
			if (!made.isEmpty()) {
				written.addAll(CoverageFiles.write(report, made, io.resolve(output.get())));
				told(written, out);
			}
		}
		if (badge.isPresent()) {
			Path file = io.resolve(badge.get());
			WholeFile.write(file, new CoverageBadge().write(report).get(CoverageBadge.FILE));
			told(List.of(file), out);
			written.add(file);
		}
		CoveragePrinter printer = new CoveragePrinter(out, kneadwork.ink());
		if (work.summary()) {
			printer.print(report);
		} else {
			printer.banner(report.coverage());
		}
		Optional<String> state = WrittenFiles.stateOf(written);
		// A warning is said each time, and so is what was worked out while the reports of earlier days changed.
		boolean keepable = whole && state.isPresent() && earlier.stream().allMatch(reports -> reports.warnings().isEmpty())
				&& work.history().equals(stateOfHistory());
		return new Remembered.Done(!whole ? ExitCode.UNREADABLE : hasErrorsWithoutRelease(library, outcome) ? ExitCode.FINDINGS : ExitCode.FINE,
				outcome.value().filter(any -> keepable), state.orElse(""));
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

	private CoverageReport report(CheckedLibrary library, Outcome<CheckedLibrary> outcome, Optional<EarlierReports> reports)
			throws IOException {
		Io io = kneadwork.io();
		Coverage coverage = kneadwork.withProgress(progress -> Coverages.of(library, outcome, Coverages.since(library), progress));
		List<TrendPoint> earlier = List.of();
		if (reports.isPresent()) {
			earlier = reports.get().read(io.resolve(history.orElseThrow()), coverage.about());
			Ink ink = kneadwork.ink();
			reports.get().warnings().forEach(warning -> io.err().println(ink.severity(Severity.WARNING, "warning:") + " " + warning));
			io.err().flush();
		}
		Path from = io.resolve(output.orElse(Path.of("")));
		return new CoverageReport(ToolVersion.toolkit(), CoverageFiles.folderFrom(from, library.folder()), coverage, earlier, language);
	}

	private void told(List<Path> files, PrintStream out) {
		Io io = kneadwork.io();
		if (files.size() == 1) {
			out.println("Wrote " + io.shown(files.getFirst()) + ".");
			return;
		}
		out.println("Wrote " + files.size() + " files to " + io.shown(files.getFirst().getParent()) + ":");
		files.stream().map(file -> file.getFileName().toString()).forEach(name -> out.println("  " + name));
	}

	/** The same as of a check: that nobody has signed off yet is no error before a release. */
	private static boolean hasErrorsWithoutRelease(CheckedLibrary library, Outcome<CheckedLibrary> outcome) {
		return outcome.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::code)
				.anyMatch(code -> library.checked().rules().info(code).filter(RuleInfo::forRelease).isEmpty());
	}
}
