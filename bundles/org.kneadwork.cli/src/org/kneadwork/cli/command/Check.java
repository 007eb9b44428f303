package org.kneadwork.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.CoveragePrinter;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.cli.output.Summary;
import org.kneadwork.compiler.CheckReports;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Coverages;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.safety.coverage.Release;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadwork check}: is the library safe and complete? */
@Command(
		name = "check",
		description = {"Check a library and print what is wrong, what is undecided, and how to mend it.",
				"Each finding begins with a rule's code: kneadwork explain CODE tells more about it."})
public final class Check implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Spec
	private CommandSpec spec;

	@Mixin
	private LibraryArguments arguments;

	@Option(names = "--format", paramLabel = "FORM", defaultValue = FormatOption.TEXT, completionCandidates = FormatOption.class,
			description = "How to print the findings: ${COMPLETION-CANDIDATES}, or a form of a plug-in.")
	private String format;

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the findings to this file instead of printing them.")
	private Optional<Path> output;

	@Option(names = "--release", description = {"Check whether the library may be released: that it is signed off, and every measure is high enough.",
			"kneadwork report shows the same at length."})
	private boolean release;

	@Option(names = "--watch", description = "Stay, and check again whenever a file changes. Ctrl+C ends.")
	private boolean watch;

	@Option(names = "--fix", description = {"Make those mends that need no decision, and show them first.",
			"Nothing medical is decided: no contraindication is filled in, no figure of a source changes."})
	private boolean fix;

	@Option(names = "--no-cache", description = {"Read and check everything, also where nothing has changed since the last check.",
			"What that came to is kept in the library's folder .kneadwork, which may be deleted at any time."})
	private boolean noCache;

	@Option(names = {"-y", "--yes"}, description = "With --fix: do not ask before files are changed.")
	private boolean yes;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Check(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new LibraryArguments();
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		boolean text = format.equals(FormatOption.TEXT);
		refuseWhatDoesNotGoTogether(text);
		Optional<Remembered> remembered = noCache || watch || fix || release || output.isPresent() || !text ? Optional.empty()
				: Remembered.of(kneadwork, arguments);
		if (remembered.isPresent()) {
			return remembered.get().run(out -> {
				Outcome<CheckedLibrary> outcome = remembered.get().check();
				print(outcome, out);
				return new Remembered.Done(exitCode(outcome), outcome.value(), "");
			}, nothingWritten -> true);
		}
		LibraryCompiler compiler = arguments.compiler(kneadwork);
		Optional<ReportFormat> form = FormatOption.choice(format, compiler.plugins(), spec.commandLine());
		if (watch) {
			return new Watching(kneadwork, arguments, compiler).run();
		}
		if (fix) {
			return new Fixing(kneadwork, arguments, compiler, yes).run();
		}
		if (release) {
			arguments.forRelease();
		}
		if (form.isPresent()) {
			arguments.warnOfPlugins(kneadwork);
		}
		Outcome<CheckedLibrary> outcome = arguments.check(kneadwork, compiler);
		if (output.isPresent()) {
			write(outcome, output.get(), form);
		} else if (form.isPresent()) {
			render(outcome, form.get(), kneadwork.io().out());
		} else {
			print(outcome, kneadwork.io().out());
		}
		return release ? gate(outcome, form) : exitCode(outcome);
	}

	private void print(Outcome<CheckedLibrary> outcome, PrintStream out) {
		arguments.print(kneadwork, outcome, out, kneadwork.ink());
		tellOfFixes(outcome, out);
	}

	/** What other programs read stays what it is: the measures go to the errors then. */
	private int gate(Outcome<CheckedLibrary> outcome, Optional<ReportFormat> form) {
		Optional<Release> asked = outcome.value().map(library -> Coverages.of(library, outcome, Optional.empty()).release());
		boolean forPeople = output.isEmpty() && form.isEmpty();
		PrintStream stream = forPeople ? kneadwork.io().out() : kneadwork.io().err();
		asked.ifPresent(found -> new CoveragePrinter(stream, kneadwork.ink()).gates(found));
		boolean ready = asked.filter(Release::ready).isPresent();
		if (forPeople) {
			kneadwork.io().out().println(ready ? kneadwork.ink().good("It may be released.")
					: kneadwork.ink().severity(Severity.ERROR, "It may not be released."));
		}
		return ready ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	static int exitCode(Outcome<CheckedLibrary> outcome) {
		return outcome.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
	}

	private void refuseWhatDoesNotGoTogether(boolean text) {
		if (watch && fix) {
			throw wrong("Either --watch or --fix: a file that changes itself under the hands of its author helps nobody.");
		}
		if ((watch || fix) && (!text || output.isPresent())) {
			throw wrong((watch ? "--watch" : "--fix") + " prints text for people: leave --format and --output out.");
		}
		if (release && (watch || fix)) {
			throw wrong("--release looks at a library that is finished: leave " + (watch ? "--watch" : "--fix") + " out.");
		}
		if (yes && !fix) {
			throw wrong("--yes goes with --fix.");
		}
	}

	private ParameterException wrong(String message) {
		return new ParameterException(spec.commandLine(), message);
	}

	private void write(Outcome<CheckedLibrary> outcome, Path path, Optional<ReportFormat> form) throws IOException {
		Io io = kneadwork.io();
		Path file = io.resolve(path);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (form.isPresent()) {
			render(outcome, form.get(), bytes);
		} else {
			PrintStream text = new PrintStream(bytes, false, StandardCharsets.UTF_8);
			arguments.print(kneadwork, outcome, text, new Ink(false));
			text.flush();
		}
		WholeFile.write(file, bytes.toByteArray());
		io.out().println(Summary.of(outcome, kneadwork.ink()));
		io.out().println("Wrote " + io.shown(file) + ".");
	}

	private void render(Outcome<CheckedLibrary> outcome, ReportFormat form, OutputStream out) throws IOException {
		Io io = kneadwork.io();
		String folder = io.shown(arguments.folder(io, outcome)).replace('\\', '/');
		form.write(CheckReports.of(outcome, ToolVersion.toolkit(), folder, Instant.now()), out);
	}

	private void tellOfFixes(Outcome<CheckedLibrary> outcome, PrintStream out) {
		long mendable = outcome.findings().stream().filter(finding -> finding.fixes().stream().anyMatch(Fix::safe)).count();
		if (mendable > 0) {
			out.println((mendable == 1 ? "One of them needs" : mendable + " of them need")
					+ " no decision: the option --fix mends " + (mendable == 1 ? "it." : "them."));
		}
	}
}
