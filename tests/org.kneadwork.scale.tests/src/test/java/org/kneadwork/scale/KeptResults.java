package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is kept in a library of what commands came to. Each use fails where nothing is kept. */
record KeptResults(Path library) {

	private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

	List<Path> all() throws IOException {
		try (Stream<Path> files = Files.list(library.resolve(".kneadwork"))) {
			List<Path> results = files.filter(file -> file.toString().endsWith(".result")).toList();
			assertFalse(results.isEmpty(), "nothing is kept");
			return results;
		}
	}

	Path only() throws IOException {
		List<Path> results = all();
		if (results.size() != 1) {
			throw new AssertionError(results);
		}
		return results.getFirst();
	}

	/** Makes all results look old, so that one sees whether any is written anew. */
	void age() throws IOException {
		for (Path each : all()) {
			Files.setLastModifiedTime(each, LONG_AGO);
		}
	}

	boolean areOld() throws IOException {
		for (Path each : all()) {
			if (!Files.getLastModifiedTime(each).equals(LONG_AGO)) {
				return false;
			}
		}
		return true;
	}
}
