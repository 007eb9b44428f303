package org.kneadwork.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.output.TranslationStatusPrinter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.translation.Language;
import org.kneadwork.compiler.translation.TranslationStatus;
import org.kneadwork.compiler.translation.TranslationStatusJson;
import org.kneadwork.compiler.translation.TranslationUnits;
import org.kneadwork.model.content.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kneadwork translations status}: how far the languages of a library are. */
@Command(
		name = "status",
		description = {"Show how far a library is translated, what keeps people from harm first.",
				"Returns 1 when a safety text is missing in one of the languages, or is of an older text."})
public final class TranslationsStatus implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Mixin
	private TranslatedLibrary arguments;

	@Option(names = "--to", paramLabel = "LANGUAGE", converter = LanguageOption.class,
			description = "Only this language, such as de. Without it: those that the library declares, and those that are begun.")
	private Optional<Language> language;

	@Option(names = "--format", paramLabel = "FORM", defaultValue = "text", completionCandidates = StatusFormatOption.class,
			converter = StatusFormatOption.class, description = "In which form: ${COMPLETION-CANDIDATES}. Without it: text.")
	private StatusFormatOption.Form format;

	@Option(names = "--all", description = "Name all safety texts that people cannot read, however many.")
	private boolean all;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public TranslationsStatus(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new TranslatedLibrary();
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		CheckedLibrary library = arguments.read(kneadwork, arguments.compiler(kneadwork));
		Language source = TranslationUnits.source(library);
		if (language.filter(source::equals).isPresent()) {
			throw new RefusedException(ExitCode.USAGE, "The library is written in " + source.name() + ": name another language after --to.");
		}
		List<TranslationStatus> statuses = language.map(List::of).orElseGet(() -> TranslationUnits.languages(library)).stream()
				.map(each -> TranslationStatus.of(library, each)).toList();
		switch (format) {
			case JSON -> kneadwork.io().out().print(TranslationStatusJson.of(
					library.content().library().map(Library::getName).orElse(""), source, statuses));
			case TEXT -> new TranslationStatusPrinter(kneadwork.io(), kneadwork.ink(), library.folder(), all).print(source, statuses);
		}
		return statuses.stream().allMatch(TranslationStatus::isSafe) ? ExitCode.FINE : ExitCode.FINDINGS;
	}
}
