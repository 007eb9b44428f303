package org.kneadwork.ui.tests.harness;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The real program of the command line, as it is distributed, in a process of its own. */
public final class CommandLine {

	private static final long PATIENCE_SECONDS = 120;

	/**
	 * A finding as a line of JSON tells it.
	 *
	 * @param file the file, as the program names it
	 * @param line the line, from 1
	 * @param offset where it begins, in UTF-16 units from 0
	 * @param length its length, in UTF-16 units
	 * @param code the code of the rule
	 * @param severity its severity
	 * @param message what is wrong
	 * @param mend how to mend it
	 */
	public record Finding(String file, int line, int offset, int length, String code, String severity, String message, String mend) {
	}

	private CommandLine() {
	}

	/**
	 * Checks a library.
	 *
	 * @param library its folder, in which the program is run
	 * @return the findings, in the order in which it prints them
	 */
	public static List<Finding> check(Path library) throws IOException, InterruptedException {
		List<Finding> findings = new ArrayList<>();
		for (String line : run(library, "check", ".", "--format", "json").lines().toList()) {
			findings.add(finding(line));
		}
		return findings;
	}

	/**
	 * Runs it.
	 *
	 * @param folder the folder in which it is run
	 * @param arguments its arguments
	 * @return what it prints
	 */
	public static String run(Path folder, String... arguments) throws IOException, InterruptedException {
		boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
		Path program = Path.of(System.getProperty("kneadwork.distribution"), "bin", windows ? "kneadwork.bat" : "kneadwork");
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(arguments));
		Path out = Files.createTempFile("kneadwork", ".out");
		Path err = Files.createTempFile("kneadwork", ".err");
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
					.redirectError(err.toFile()).start();
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("does not end: " + command);
			}
			String trouble = Files.readString(err, StandardCharsets.UTF_8);
			if (!trouble.isEmpty()) {
				throw new AssertionError(trouble);
			}
			return Files.readString(out, StandardCharsets.UTF_8);
		} finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	private static Finding finding(String json) throws IOException {
		String file = "";
		String code = "";
		String severity = "";
		String message = "";
		String mend = "";
		int line = 0;
		int offset = 0;
		int length = 0;
		try (JsonParser parser = new JsonFactory().createParser(json)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				String name = parser.currentName();
				parser.nextToken();
				switch (name) {
					case "file" -> file = parser.getText();
					case "code" -> code = parser.getText();
					case "severity" -> severity = parser.getText();
					case "message" -> message = parser.getText();
					case "mend" -> mend = parser.getText();
					case "line" -> line = parser.getIntValue();
					case "offset" -> offset = parser.getIntValue();
					case "length" -> length = parser.getIntValue();
					default -> parser.skipChildren();
				}
			}
		}
		return new Finding(file, line, offset, length, code, severity, message, mend);
	}
}
