package org.kneadwork.lowerback.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the texts of these tests lie. */
final class TestFiles {

	private TestFiles() {
	}

	/** The articles as they were written, and what they are held against. */
	static Path asWritten() {
		return resource("as-written");
	}

	/** The library that the project publishes. */
	static Path lowerBack() {
		return checkout().resolve("bundles/org.kneadwork.lowerback/library");
	}

	/** A folder or file beside these tests. */
	static Path resource(String name) {
		try {
			return Path.of(TestFiles.class.getResource("/" + name).toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The lines of a text that say something: neither empty nor a comment. */
	static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The checkout that the build names, or, in a development environment, the one around the current folder. */
	private static Path checkout() {
		String named = System.getProperty("kneadwork.checkout");
		if (named != null) {
			return Path.of(named);
		}
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("mvnw"))) {
			folder = folder.getParent();
		}
		return folder;
	}
}
