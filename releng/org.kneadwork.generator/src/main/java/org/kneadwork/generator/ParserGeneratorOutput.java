package org.kneadwork.generator;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

	/** Runs the action, shows all it prints, and returns the lines in which ANTLR warned or reported an error. */
	static List<String> complaintsDuring(Runnable action) {
		ByteArrayOutputStream heard = new ByteArrayOutputStream();
		PrintStream out = System.out;
		PrintStream err = System.err;
		System.setOut(alsoInto(heard, out));
		System.setErr(alsoInto(heard, err));
		try {
			action.run();
		} finally {
			System.setOut(out);
			System.setErr(err);
		}
		try (Stream<String> lines = heard.toString(StandardCharsets.UTF_8).lines()) {
			List<String> complaints = new ArrayList<>();
			lines.filter(line -> COMPLAINT.matcher(line).matches()).forEach(complaints::add);
			return complaints;
		}
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
