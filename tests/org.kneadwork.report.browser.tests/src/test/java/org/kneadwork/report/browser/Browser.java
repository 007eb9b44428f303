package org.kneadwork.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kneadwork.node.Chromium;
import org.kneadwork.node.NodePrograms;

/** One browser for all tests of a run. It ends when the tests do, because then nobody writes to it any more. */
final class Browser {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final BufferedWriter requests;
	private final BufferedReader answers;
	private final Path log;

	private Browser() throws IOException {
		NodePrograms programs = NodePrograms.of(Pages.module());
		log = Pages.module().resolve("target/browser.log");
		Path driver = programs.file("..").resolve("browser.mjs").normalize();
		Process process = new ProcessBuilder(List.of("node", driver.toString(), Chromium.program().toString()))
				.redirectError(log.toFile()).start();
		requests = process.outputWriter(StandardCharsets.UTF_8);
		answers = process.inputReader(StandardCharsets.UTF_8);
		answer();
	}

	private static final class Holder {

		private static final Browser BROWSER = start();

		private static Browser start() {
			try {
				return new Browser();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** The browser. */
	static Browser running() {
		return Holder.BROWSER;
	}

	/**
	 * Carries a scenario out.
	 *
	 * @param file the file in the folder {@code npm}
	 * @param scenario what it exports
	 * @param report the folder of the report to look at
	 * @param options what else the scenario has to know
	 * @return what it told
	 * @throws AssertionError when it failed
	 */
	synchronized String carryOut(String file, String scenario, Path report, Map<String, Object> options) {
		try {
			requests.write(JSON.writeValueAsString(
					Map.of("file", file, "scenario", scenario, "folder", report.toString(), "options", options)));
			requests.newLine();
			requests.flush();
			return answer();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String answer() throws IOException {
		String line = answers.readLine();
		if (line == null) {
			throw new AssertionError("The browser has ended:\n" + Files.readString(log));
		}
		JsonNode answer = JSON.readTree(line);
		if (!answer.get("passed").asBoolean()) {
			throw new AssertionError(answer.get("message").asText());
		}
		return answer.get("message").asText();
	}
}
