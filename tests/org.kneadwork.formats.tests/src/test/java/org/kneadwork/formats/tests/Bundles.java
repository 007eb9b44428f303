package org.kneadwork.formats.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;

/** Finished bundles of libraries, as the product reads and writes them. */
final class Bundles {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final ObjectMapper JSON = new ObjectMapper();

	private Bundles() {
	}

	static Path checkout() {
		return Path.of(System.getProperty("kneadwork.checkout"));
	}

	static Path lowerBack() {
		return checkout().resolve("bundles/org.kneadwork.lowerback/library");
	}

	/** A library that uses every statement of the language, in English and German. */
	static Path full() {
		return checkout().resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries/full");
	}

	/** A library of one file. */
	static Path written(Path folder, String text) {
		try {
			return Files.writeString(Files.createDirectories(folder).resolve("library.knead"), text).getParent();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The bundle of a library that can be read, whatever else the rules find in it. */
	static GeneratorInput of(Path folder, BundleStatus status) {
		try {
			Outcome<CheckedLibrary> outcome = COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE);
			assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.code().startsWith("KW0")).toList());
			CheckedLibrary library = outcome.value().orElseThrow();
			return GeneratorInput.of(BundleWriter.write(new BundleRequest(library.content(), library.matrix(), status,
					library.places()::apply, library.libraries()::apply)));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** The content in a language, read by a library that is not ours. */
	static JsonNode content(GeneratorInput input, String language) {
		try {
			return JSON.readTree(input.content(language));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Resources of a Bundle of FHIR, to be altered. */
	record Found(JsonNode bundle) {

		ObjectNode first(String type) {
			return first(type, resource -> true);
		}

		ObjectNode first(String type, Predicate<JsonNode> test) {
			return (ObjectNode) entry(type, test).get("resource");
		}

		JsonNode entry(String type) {
			return entry(type, resource -> true);
		}

		private JsonNode entry(String type, Predicate<JsonNode> test) {
			for (JsonNode entry : bundle.get("entry")) {
				if (entry.get("resource").get("resourceType").asText().equals(type) && test.test(entry.get("resource"))) {
					return entry;
				}
			}
			throw new AssertionError("There is no " + type + ".");
		}
	}
}
