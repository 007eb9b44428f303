package org.kneadwork.preview.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kneadwork.node.Chromium;
import org.kneadwork.node.NodePrograms;

/** Carries out a scenario of the folder {@code npm} in a browser without a window. */
final class Browser {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Browser() {
	}

	/**
	 * Carries a scenario out, which must go well.
	 *
	 * @param scenario what scenarios.mjs exports
	 * @param options what the scenario has to know
	 */
	static void carryOut(String scenario, Map<String, ?> options) {
		NodePrograms programs = NodePrograms.of(Served.module());
		try {
			Path file = Files.createTempFile("options", ".json");
			JSON.writeValue(file.toFile(), options);
			NodePrograms.Result result = programs.node(List.of("run.mjs", Chromium.program().toString(), scenario, file.toString()));
			Files.delete(file);
			assertEquals(0, result.exitCode(), result::output);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
