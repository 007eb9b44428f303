package org.kneadwork.cli.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/**
 * The command line in a folder, as a user would have it in a terminal or in a pipe.
 *
 * @param directory the working directory
 * @param environment the environment variables
 * @param terminal whether a person watches
 * @param answers what the person types
 */
record Cli(Path directory, Map<String, String> environment, boolean terminal, String answers) {

	/** What a run left behind. */
	record Run(int exitCode, String out, String err) {
	}

	/** In a pipe, with an empty environment. */
	static Cli in(Path directory) {
		return new Cli(directory, Map.of(), false, "");
	}

	/** In a terminal. */
	Cli onTerminal() {
		return new Cli(directory, environment, true, answers);
	}

	/** With one environment variable. */
	Cli with(String variable, String value) {
		return new Cli(directory, Map.of(variable, value), terminal, answers);
	}

	/** With a person who types something. */
	Cli answering(String typed) {
		return new Cli(directory, environment, terminal, typed);
	}

	/** Runs a command. */
	Run run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Io io = new Io(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				new ByteArrayInputStream(answers.getBytes(Charset.defaultCharset())), directory, environment, terminal);
		int exitCode = Main.run(io, arguments);
		return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}
}
