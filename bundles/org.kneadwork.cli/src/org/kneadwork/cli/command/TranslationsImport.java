package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.DiffPrinter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.translation.ImportPlan;
import org.kneadwork.compiler.translation.Language;
import org.kneadwork.compiler.translation.TranslationImport;
import org.kneadwork.compiler.translation.TranslationWriting;
import org.kneadwork.compiler.translation.XliffReading;
import org.kneadwork.compiler.translation.XliffUnreadableException;
import org.kneadwork.safety.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kneadwork translations import}: what a translator did, into the library. */
@Command(
		name = "import",
		description = {"Put what a translator did into the library: all of it, or nothing.",
				"What the file does not hold stays as it is. A translation of an older text is kept and marked as one."})
public final class TranslationsImport implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Mixin
	private TranslatedLibrary arguments;

	@Parameters(index = "1", paramLabel = "FILE", description = "What came back: XLIFF 2.0, from a file that 'extract' made.")
	private Path file;

	@Option(names = "--to", paramLabel = "LANGUAGE", converter = LanguageOption.class,
			description = "The language that the file has to be in, such as de. Without it: the one that it says.")
	private Optional<Language> language;

	@Option(names = "--dry-run", description = "Show what would change, and write nothing.")
	private boolean dryRun;

	@Option(names = "--partial", description = "Take what can be taken, although something has to be refused.")
	private boolean partial;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public TranslationsImport(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new TranslatedLibrary();
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		LibraryCompiler compiler = arguments.compiler(kneadwork);
		byte[] bytes = Files.readAllBytes(kneadwork.io().resolve(file));
		CheckedLibrary library = arguments.read(kneadwork, compiler);
		ImportPlan plan = plan(library, bytes);
		plan.refused().forEach(remark -> print(remark, Severity.ERROR, "refused:"));
		plan.told().forEach(remark -> print(remark, Severity.WARNING, "note:"));
		Io io = kneadwork.io();
		boolean refused = !plan.refused().isEmpty();
		if (refused && !partial) {
			io.out().println("Nothing was written. Correct the " + (plan.refused().size() == 1 ? "text" : "texts")
					+ " above and import again; --partial takes the rest as it is.");
			return ExitCode.FINDINGS;
		}
		TranslationWriting writing = new TranslationWriting(library, compiler);
		if (dryRun) {
			show(library, writing.laidOut(plan));
		} else {
			write(writing, plan);
		}
		io.out().println(summary(plan.counts(), plan.refused().size()));
		return refused ? ExitCode.FINDINGS : ExitCode.FINE;
	}

	private ImportPlan plan(CheckedLibrary library, byte[] bytes) throws RefusedException {
		try {
			return TranslationImport.of(library, XliffReading.read(bytes), language);
		} catch (XliffUnreadableException e) {
			throw new RefusedException(ExitCode.UNREADABLE, shown() + ":" + e.line() + ": " + e.getMessage());
		}
	}

	private String shown() {
		return kneadwork.io().shown(kneadwork.io().resolve(file));
	}

	private void print(ImportPlan.Remark remark, Severity severity, String word) {
		kneadwork.io().out().println(shown() + ":" + remark.line() + ": " + kneadwork.ink().severity(severity, word) + " " + remark.message());
	}

	private void show(CheckedLibrary library, SequencedMap<Path, String> files) {
		Io io = kneadwork.io();
		DiffPrinter printer = new DiffPrinter(io.out(), kneadwork.ink(), io.terminal());
		files.forEach((path, text) -> printer.print(io.shown(path).replace('\\', '/'),
				library.texts().of(library.folder().relativize(path).toString().replace('\\', '/')).orElse(""), text));
		io.out().println("Nothing was written.");
	}

	private void write(TranslationWriting writing, ImportPlan plan) throws IOException, RefusedException {
		Io io = kneadwork.io();
		List<Path> written = writing.write(plan).orElseThrow(() -> new RefusedException(ExitCode.UNREADABLE,
				"A file of the library has changed in the meantime. Nothing was written: run the command again."));
		written.forEach(path -> io.out().println("Wrote " + io.shown(path) + "."));
		if (written.isEmpty()) {
			io.out().println("Nothing to write: the library has all of it already.");
		}
	}

	private static String summary(ImportPlan.Counts counts, int refused) {
		return counts.added() + " new, " + counts.changed() + " changed, " + counts.confirmed() + " confirmed, " + counts.same() + " as before, "
				+ counts.stale() + " of an older text, " + counts.open() + " not translated yet" + (refused == 0 ? "." : ", " + refused + " refused.");
	}
}
