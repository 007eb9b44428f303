package org.kneadwork.compiler;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kneadwork.dsl.KneadReadingSetup;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.model.reading.ReadingProblem;

/** Formats files. Works on texts in memory and writes nothing. */
public final class FileFormatting {

	/**
	 * What became of a file.
	 *
	 * @param before its text, with its byte order mark if it has one
	 * @param after its text afterwards; the same where it could not be formatted
	 * @param trouble why it could not be formatted
	 */
	public record Formatted(String before, String after, Optional<Trouble> trouble) {

		/**
		 * Whether formatting changes the file.
		 *
		 * @return whether the texts differ
		 */
		public boolean isChanged() {
			return !before.equals(after);
		}
	}

	/**
	 * Why a file could not be formatted.
	 *
	 * @param line the line, from 1
	 * @param column the column, in UTF-16 units from 1
	 * @param message what is wrong there, a sentence
	 */
	public record Trouble(int line, int column, String message) {
	}

	private final Injector language;
	private final Formatter formatter;
	private final FormatOptions options;

	/**
	 * Sets the language up, which takes some tenths of a second.
	 *
	 * @param width how long a line may be, in characters; empty for the usual width
	 * @throws IllegalArgumentException when the width is below 1
	 */
	public FileFormatting(Optional<Integer> width) {
		options = width.map(FormatOptions::new).orElse(FormatOptions.DEFAULT);
		language = new KneadReadingSetup().createInjectorAndDoEMFRegistration();
		formatter = language.getInstance(Formatter.class);
	}

	/**
	 * Finds the files that a path names.
	 *
	 * @param path a file, or a folder; absolute
	 * @return the file, or the .knead files in the folder and below it, in an order that does not depend on the machine
	 * @throws LibraryUnreadableException when there is no such file
	 */
	public static List<Path> files(Path path) throws LibraryUnreadableException {
		return Files.isRegularFile(path) ? List.of(path) : LibraryFolder.at(path).files();
	}

	/**
	 * Formats a file.
	 *
	 * @param file the file, absolute
	 * @return what became of it
	 * @throws IOException when it cannot be read
	 */
	public Formatted format(Path file) throws IOException {
		return format(file, Files.readAllBytes(file));
	}

	/**
	 * Formats a text.
	 *
	 * @param file what the text shall be called
	 * @param bytes the text
	 * @return what became of it
	 */
	public Formatted format(Path file, byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			Optional<String> formatted = formatter.format(text, options);
			return new Formatted(text, formatted.orElse(text), formatted.isPresent() ? Optional.empty() : Optional.of(trouble(file, text)));
		} catch (CharacterCodingException notUtf8) {
			String text = new String(bytes, StandardCharsets.UTF_8);
			return new Formatted(text, text, Optional.of(new Trouble(1, 1, "The file is not saved as UTF-8.")));
		}
	}

	private Trouble trouble(Path file, String text) {
		return FileParser.parse(language, file, text, FileParser.Nodes.KEPT).getErrors().stream().filter(ReadingProblem.class::isInstance)
				.map(ReadingProblem.class::cast).min(Comparator.comparingInt(ReadingProblem::offset))
				.map(problem -> new Trouble(problem.getLine(), problem.getColumn(), problem.getMessage()))
				.orElse(new Trouble(1, 1, "The file cannot be read to its end."));
	}
}
