package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.JsonBundleGenerator;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.CoveragePrinter;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.ExportGate;
import org.kneadwork.compiler.ExportedFile;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryIndex;
import org.kneadwork.compiler.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadwork export}: writes the bundle that apps read. */
@Command(
		name = "export",
		description = {"Check a library and write it as a bundle that apps read.",
				"An error in the library stops the export; a bundle that is there already then stays as it was."})
public final class Export implements Callable<Integer> {

	private static final long KILO = 1000;
	private static final String CONTENT = "the content, for apps to read";

	private final Kneadwork kneadwork;

	@Spec
	private CommandSpec spec;

	@Mixin
	private LibraryArguments arguments;

	@Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true,
			description = "The folder to write to; it is made where it is missing.")
	private Path output;

	@Option(names = "--format", paramLabel = "FORM", split = ",", completionCandidates = GeneratorOption.class,
			description = {"In which form to write it: ${COMPLETION-CANDIDATES}, or a form of a plug-in. May be given several times. Without it:",
					"Kneadwork's own bundle."})
	private List<String> formats = new ArrayList<>();

	@Option(names = "--draft",
			description = "Export in spite of errors. The bundle says of itself that it is a draft.")
	private boolean draft;

	@Option(names = "--release",
			description = "Export for people to use: only what may be released. The bundle says of itself that it is released.")
	private boolean release;

	@Option(names = "--index", description = {"Write an index too: the library in one file, by which other libraries can use it without its folder.",
			"It holds the texts of the library."})
	private boolean index;

	@Option(names = "--no-cache", description = {"Check and write everything, also where nothing has changed since the last export and its files are still there.",
			"What that came to is kept in the library's folder .kneadwork, which may be deleted at any time."})
	private boolean noCache;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Export(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new LibraryArguments();
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		if (draft && release) {
			throw new ParameterException(spec.commandLine(), "Either --draft or --release: a draft is not released.");
		}
		List<BundleGenerator> forms = GeneratorOption.choice(formats, arguments.plugins(kneadwork), spec.commandLine());
		if (index && forms.stream().noneMatch(Export::isOwn)) {
			throw new ParameterException(spec.commandLine(), "--index belongs to Kneadwork's own bundle: add --format "
					+ JsonBundleGenerator.FORMAT + ".");
		}
		if (release) {
			arguments.forRelease();
		}
		Io io = kneadwork.io();
		BundleStatus status = draft ? BundleStatus.DRAFT : release ? BundleStatus.RELEASED : BundleStatus.CHECKED;
		Path folder = io.resolve(output);
		// Of what plug-ins have written no manifest tells whether it is still there.
		boolean known = forms.size() == 1 && isOwn(forms.getFirst());
		Optional<Remembered> remembered = noCache || !known ? Optional.empty()
				: Remembered.of(kneadwork, arguments, "export", status.literal(), String.valueOf(index), folder.toString());
		if (remembered.isPresent()) {
			return remembered.get().run(out -> export(remembered.get().check(), status, forms, out),
					written -> BundleExporter.stateOf(folder).filter(written::equals).isPresent());
		}
		LibraryCompiler compiler = arguments.compiler(kneadwork);
		return export(arguments.check(kneadwork, compiler), status, forms, io.out()).exitCode();
	}

	private static boolean isOwn(BundleGenerator form) {
		return form.format().equals(JsonBundleGenerator.FORMAT);
	}

	private Remembered.Done export(Outcome<CheckedLibrary> outcome, BundleStatus status, List<BundleGenerator> forms, PrintStream out)
			throws IOException, RefusedException {
		arguments.print(kneadwork, outcome, out, kneadwork.ink());
		Optional<ExportGate.Refusal> refusal = ExportGate.refusal(outcome, status);
		if (refusal.isPresent()) {
			throw refused(refusal.get(), out);
		}
		Io io = kneadwork.io();
		BundleExporter exporter = new BundleExporter();
		CheckedLibrary library = outcome.value().orElseThrow();
		List<ExportedFile> written = index ? exporter.exportWithIndex(library, status, io.resolve(output), forms)
				: exporter.export(library, status, io.resolve(output), forms);
		tell(io, status, written, forms, out);
		return new Remembered.Done(ExitCode.FINE, outcome.value(), BundleExporter.stateOf(io.resolve(output)).orElse(""));
	}

	private RefusedException refused(ExportGate.Refusal refusal, PrintStream out) {
		refusal.release().ifPresent(found -> new CoveragePrinter(out, kneadwork.ink()).gates(found));
		return new RefusedException(ExitCode.FINDINGS, switch (refusal.reason()) {
			case UNREADABLE -> "Nothing was exported: the library has errors.";
			case ERRORS -> "Nothing was exported: the library has errors."
					+ " To look at it in an app nevertheless, export it with --draft.";
			case NOT_RELEASABLE -> "Nothing was exported: the library may not be released yet.";
		});
	}

	private void tell(Io io, BundleStatus status, List<ExportedFile> written, List<BundleGenerator> forms, PrintStream out)
			throws IOException {
		out.println();
		out.println(kneadwork.ink().strong("Wrote " + written.size() + " files to " + io.shown(io.resolve(output))) + ", "
				+ switch (status) {
					case DRAFT -> "marked as a draft: apps must not show it.";
					case CHECKED -> "marked as checked: it has no errors, and no clinician has signed it off.";
					case RELEASED -> "marked as released: it has no errors, every measure is high enough, and all of it is signed off.";
				});
		int longest = written.stream().mapToInt(file -> file.name().length()).max().orElse(0);
		for (ExportedFile file : written) {
			String size = String.format(Locale.ROOT, "%9s", size(Files.size(file.path())));
			out.println("  " + padded(file.name(), longest) + "  " + size + "  " + purpose(file, forms));
		}
		if (written.stream().noneMatch(ExportedFile::isOwn)) {
			return;
		}
		out.println();
		out.println("What to look at next:");
		for (ExportedFile file : written) {
			if (purpose(file, forms).equals(CONTENT)) {
				out.println("  " + io.shown(file.path()));
				out.println("      the techniques and routines, each with what every condition means for it");
			}
		}
		out.println("  kneadwork schema, kneadwork schema --typescript");
		out.println("      what each property means, and what an app has to do with it");
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(width - text.length());
	}

	private static String purpose(ExportedFile file, List<BundleGenerator> forms) {
		if (!file.isOwn()) {
			return forms.stream().filter(form -> form.format().equals(file.form())).map(BundleGenerator::description).findFirst().orElse("");
		}
		String name = file.name();
		if (name.equals("manifest.json")) {
			return "the files of the bundle with their sizes and SHA-256 sums";
		}
		if (name.endsWith(LibraryIndex.EXTENSION)) {
			return "the library in one file, for other libraries to use";
		}
		return name.endsWith(".map.json") ? "where each part of the bundle stands in the library" : CONTENT;
	}

	private static String size(long bytes) {
		if (bytes < KILO) {
			return bytes + " B";
		}
		return bytes < KILO * KILO ? String.format(Locale.ROOT, "%.1f kB", bytes / (double) KILO)
				: String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
	}
}
