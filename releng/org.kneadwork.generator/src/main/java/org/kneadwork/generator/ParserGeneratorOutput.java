package org.kneadwork.generator;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What ANTLR, the parser generator under Xtext, says while it runs. It reports an ambiguity in no other way than by a line
 * such as {@code warning(200): InternalKnead.g:123:3: Decision can match input such as …} on the standard error stream,
 * and goes on; so that stream is listened to.
 */
final class ParserGeneratorOutput {

	/** ANTLR's message format: severity, number in brackets. See org.antlr.tool.ErrorManager of ANTLR 3.2. */
	private static final Pattern COMPLAINT = Pattern.compile("^(warning|error|fatal|internal error)\\(\\d+\\).*");

	private ParserGeneratorOutput() {
	}

	/**
	 * Runs the action and shows all it prints.
	 *
	 * @throws IllegalStateException when ANTLR warned of anything or reported an error: with the lines in which it did
	 */
	static void requireNoComplaint(Runnable action) {
		ByteArrayOutputStream heard = new ByteArrayOutputStream();
		PrintStream out = System.out;
		PrintStream err = System.err;
		System.setOut(alsoInto(heard, out));
		System.setErr(alsoInto(heard, err));
		try {
			action.run();
		} catch (RuntimeException e) {
			// What fails after ANTLR gave up on the grammar, a missing file for instance, only hides the reason.
			throw complaints(heard).isEmpty() ? e : new IllegalStateException(message(complaints(heard)));
		} finally {
			System.setOut(out);
			System.setErr(err);
		}
		if (!complaints(heard).isEmpty()) {
			throw new IllegalStateException(message(complaints(heard)));
		}
	}

	private static List<String> complaints(ByteArrayOutputStream heard) {
		return heard.toString(StandardCharsets.UTF_8).lines().filter(line -> COMPLAINT.matcher(line).matches()).toList();
	}

	private static String message(List<String> complaints) {
		return "Knead.xtext: the parser generator complains of the grammar\n  " + String.join("\n  ", complaints);
	}

	private static PrintStream alsoInto(OutputStream copy, PrintStream original) {
		return new PrintStream(new FilterOutputStream(original) {
			@Override
			public void write(int b) throws IOException {
				super.write(b);
				copy.write(b);
			}
		}, true, StandardCharsets.UTF_8);
	}
}
