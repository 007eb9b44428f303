package org.kneadwork.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import org.kneadwork.cli.Io;

/** Asks a person on the terminal. Whatever is not a clear yes is a no. */
final class Asking {

	private final Io io;
	private final BufferedReader answers;

	/**
	 * @param io the world around the command
	 */
	Asking(Io io) {
		this.io = io;
		this.answers = new BufferedReader(new InputStreamReader(io.in(), Charset.defaultCharset()));
	}

	/**
	 * Asks.
	 *
	 * @param question the question, with its question mark
	 * @return whether the answer is yes
	 * @throws IOException when the answer cannot be read
	 */
	boolean agrees(String question) throws IOException {
		io.out().print(question + " [y/N] ");
		io.out().flush();
		String answer = answers.readLine();
		if (answer == null) {
			io.out().println();
		}
		return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
	}
}
