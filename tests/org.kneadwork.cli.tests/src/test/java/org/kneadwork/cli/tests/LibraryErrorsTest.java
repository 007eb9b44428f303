package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.log4j.Logger;
import org.junit.jupiter.api.Test;

/** What the libraries of others log on the command line. */
class LibraryErrorsTest {

	@Test
	void whatWentWrongGoesToTheStreamForErrorsAndNothingElseDoes() {
		Logger library = Logger.getLogger("some.library");
		List<String> lines = printedBy(() -> {
			library.info("chatter");
			library.warn("a warning");
			library.error("it went wrong", new IllegalStateException("the cause"));
		});
		assertEquals(List.of("ERROR some.library: it went wrong", "java.lang.IllegalStateException: the cause"), lines.subList(0, 2));
		assertTrue(lines.get(2).startsWith("\tat "), lines.get(2));
	}

	private static List<String> printedBy(Runnable work) {
		PrintStream before = System.err;
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
		try {
			work.run();
		} finally {
			System.setErr(before);
		}
		return bytes.toString(StandardCharsets.UTF_8).lines().toList();
	}
}
