package org.kneadwork.safety.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table in a text file: a row a line, its cells separated by bars; {@code #} begins a comment line. */
final class DataTable {

	private DataTable() {
	}

	/** The rows, each with the given number of cells, which are stripped. */
	static List<List<String>> rows(String name, int cells) {
		try (InputStream stream = DataTable.class.getResourceAsStream("/wording/" + name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> row(line, cells)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<String> row(String line, int cells) {
		List<String> row = Arrays.stream(line.split("\\|", cells)).map(String::strip).toList();
		if (row.size() != cells) {
			throw new IllegalArgumentException("Not " + cells + " cells: " + line);
		}
		return row;
	}
}
