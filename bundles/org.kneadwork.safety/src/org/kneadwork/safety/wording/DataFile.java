package org.kneadwork.safety.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The data beside the classes of this package: text in UTF-8, in which {@code #} begins a comment line. */
final class DataFile {

	private DataFile() {
	}

	/** The lines that are neither empty nor a comment, stripped. */
	static List<String> lines(String name) {
		try (InputStream stream = DataFile.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The data file " + name + " is missing.");
			}
			return lines(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Those of some lines that are neither empty nor a comment, stripped. */
	static List<String> lines(Stream<String> lines) {
		return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
	}
}
