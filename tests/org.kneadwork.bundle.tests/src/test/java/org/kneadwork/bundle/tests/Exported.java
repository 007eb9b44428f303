package org.kneadwork.bundle.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Severity;

/** Libraries as the product reads them, and bundles as it writes them. */
final class Exported {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final ObjectMapper JSON = new ObjectMapper();

	private Exported() {
	}

	static Path checkout() {
		return Path.of(System.getProperty("kneadwork.checkout"));
	}

	static Path module() {
		return checkout().resolve("tests/org.kneadwork.bundle.tests");
	}

	/** The libraries of these tests. */
	static Path libraries() {
		return module().resolve("src/test/resources/libraries");
	}

	/** A library that uses every statement of the language. */
	static Path full() {
		return libraries().resolve("full");
	}

	/** A library that is right, and of another part of the body than the one that ships with the project. */
	static Path neckAndShoulders() {
		return libraries().resolve("neck-shoulders");
	}

	/** The library that ships with the project. */
	static Path lowerBack() {
		return checkout().resolve("bundles/org.kneadwork.lowerback/library");
	}

	static Outcome<CheckedLibrary> check(Path folder) {
		try {
			return COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A library that must be without errors. */
	static CheckedLibrary checked(Path folder) {
		Outcome<CheckedLibrary> outcome = check(folder);
		List<String> errors = outcome.findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
				.map(Object::toString).toList();
		if (!errors.isEmpty()) {
			throw new AssertionError(folder + " has errors:\n" + String.join("\n", errors));
		}
		return outcome.value().orElseThrow();
	}

	static BundleFiles bundle(CheckedLibrary library, BundleStatus status) {
		return BundleWriter.write(new BundleRequest(library.content(), library.matrix(), status, library.places()::apply,
				library.libraries()::apply));
	}

	static BundleFiles bundle(Path folder) {
		return bundle(checked(folder), BundleStatus.CHECKED);
	}

	static JsonNode json(BundleFiles files, String name) {
		return json(files.files().get(name));
	}

	static JsonNode json(byte[] bytes) {
		try {
			return JSON.readTree(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The library that uses every statement, in its own language. */
	static JsonNode fullBundle() {
		return json(bundle(full()), "full-0.3.1.en.json");
	}

	/** The one value of an array whose property says something. */
	static JsonNode find(JsonNode array, String property, String value) {
		List<JsonNode> found = all(array).filter(node -> node.path(property).asText().equals(value)).toList();
		if (found.size() != 1) {
			throw new AssertionError(found.size() + " values with " + property + " " + value + " in " + array);
		}
		return found.getFirst();
	}

	static Stream<JsonNode> all(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	static List<String> texts(JsonNode array) {
		return all(array).map(JsonNode::asText).toList();
	}

	static List<String> texts(JsonNode array, String property) {
		return all(array).map(node -> node.path(property).asText()).toList();
	}

	/** Copies a folder with everything in it. */
	static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> paths = Files.walk(from)) {
			for (Path path : paths.sorted().toList()) {
				Path target = to.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				} else {
					Files.createDirectories(target.getParent());
					Files.copy(path, target);
				}
			}
		}
	}
}
