package org.kneadwork.formats.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as it is distributed, in a process of its own. */
final class CommandLine {

	/**
	 * What came of a command.
	 *
	 * @param exitCode its exit code
	 * @param output what it printed, errors too
	 */
	record Result(int exitCode, String output) {
	}

	private CommandLine() {
	}

	static Result kneadwork(Path folder, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("kneadwork.distribution"), "bin", "kneadwork").toString());
		command.addAll(arguments);
		Path output = Files.createTempFile(folder, "output", ".txt");
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(output.toFile()).start();
		int exitCode = process.waitFor();
		return new Result(exitCode, Files.readString(output, StandardCharsets.UTF_8));
	}
}
