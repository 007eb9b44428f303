package org.kneadwork.safety.tests.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;

/** The libraries at which it is tried: one that uses every statement of the language, and the one that ships. */
final class SampleLibraries {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Path LIBRARIES = CHECKOUT.resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries");
	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private SampleLibraries() {
	}

	/** The library that uses every statement. */
	static Path full() {
		return LIBRARIES.resolve("full");
	}

	/** The library that ships with the project. */
	static Path lowerBack() {
		return CHECKOUT.resolve("bundles/org.kneadwork.lowerback/library");
	}

	static Outcome<CheckedLibrary> check(Path folder) {
		try {
			return COMPILER.check(new CheckRequest(folder, List.of(LIBRARIES), TODAY, false), Progress.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static CheckedLibrary read(Path folder) {
		return check(folder).value().orElseThrow();
	}

	/** The texts of a library by their names. */
	static Map<String, String> texts(Path folder) {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".knead")).toList()) {
				texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return texts;
	}
}
