package org.kneadwork.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mutants that nothing catches, each with the reason why it is harmless, as a person wrote it down. */
record Survivors(Map<String, String> reasons) {

	/**
	 * Reads them: on each line the name of a mutant, a bar, and the reason; lines that begin with # are comments.
	 */
	static Survivors read(Path file) throws IOException {
		Map<String, String> reasons = new LinkedHashMap<>();
		List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		for (String line : lines) {
			String[] parts = line.split(" \\| ", 2);
			if (parts.length < 2 || parts[1].isBlank() || reasons.put(parts[0].strip(), parts[1].strip()) != null) {
				throw new IOException("Each survivor has one line: its name, ' | ' and the reason. This one has not: " + line);
			}
		}
		return new Survivors(reasons);
	}
}
