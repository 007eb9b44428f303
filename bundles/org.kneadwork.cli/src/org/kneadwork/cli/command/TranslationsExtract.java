package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.compiler.translation.Language;
import org.kneadwork.compiler.translation.TranslationStatus;
import org.kneadwork.compiler.translation.TranslationUnits;
import org.kneadwork.compiler.translation.XliffFile;
import org.kneadwork.compiler.translation.XliffReading;
import org.kneadwork.compiler.translation.XliffUnreadableException;
import org.kneadwork.compiler.translation.XliffWriting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kneadwork translations extract}: the texts of a library for a translator. */
@Command(
		name = "extract",
		description = {"Write all texts of a library with what there is of them in another language, as XLIFF 2.0.",
				"What keeps people from harm comes first. The same library gives the same file."})
public final class TranslationsExtract implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Mixin
	private TranslatedLibrary arguments;

	@Option(names = "--to", paramLabel = "LANGUAGE", required = true, converter = LanguageOption.class,
			description = "Into which language: a tag such as de or pt-BR.")
	private Language language;

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The file to write, such as german.xlf. Without it: print it.")
	private Optional<Path> output;

	@Option(names = "--since", paramLabel = "FILE",
			description = "The file that the translator had before: stale texts then say what has changed since.")
	private Optional<Path> since;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public TranslationsExtract(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new TranslatedLibrary();
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		Io io = kneadwork.io();
		CheckedLibrary library = arguments.read(kneadwork, arguments.compiler(kneadwork));
		if (TranslationUnits.source(library).equals(language)) {
			throw new RefusedException(ExitCode.USAGE, "The library is written in " + language.name() + ": name another language after --to.");
		}
		byte[] file = XliffWriting.of(library, language, earlier());
		if (output.isEmpty()) {
			io.out().write(file);
			return ExitCode.FINE;
		}
		Path path = io.resolve(output.get());
		WholeFile.write(path, file);
		TranslationStatus.Count count = TranslationStatus.of(library, language).total();
		io.out().println("Wrote " + io.shown(path) + ": " + count.total() + " texts, " + count.current() + " of them translated, " + count.stale()
				+ " from an older text, " + count.missing() + " missing.");
		io.out().println("When it comes back: kneadwork translations import LIBRARY " + io.shown(path));
		return ExitCode.FINE;
	}

	private Optional<XliffFile> earlier() throws IOException, RefusedException {
		if (since.isEmpty()) {
			return Optional.empty();
		}
		Path path = kneadwork.io().resolve(since.get());
		try {
			return Optional.of(XliffReading.read(Files.readAllBytes(path)));
		} catch (XliffUnreadableException e) {
			throw new RefusedException(ExitCode.UNREADABLE, kneadwork.io().shown(path) + ":" + e.line() + ": " + e.getMessage());
		}
	}
}
