package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colour is for people at a terminal who did not say no. */
class InkTest {

	private static final String ESCAPE = "\u001B[";

	@TempDir
	Path folder;

	@Test
	void colourOnATerminalOnly() {
		assertTrue(coloured(Cli.in(folder).onTerminal()));
		assertFalse(coloured(Cli.in(folder)));
	}

	@Test
	void noColourWhereTheEnvironmentSaysNo() {
		assertFalse(coloured(Cli.in(folder).onTerminal().with("NO_COLOR", "1")));
		assertFalse(coloured(Cli.in(folder).onTerminal().with("TERM", "dumb")));
		assertFalse(coloured(Cli.in(folder).onTerminal().with("OS", "Windows_NT")));
		// no-color.org: an empty variable says nothing.
		assertTrue(coloured(Cli.in(folder).onTerminal().with("NO_COLOR", "")));
	}

	@Test
	void theOptionHasTheLastWord() {
		assertTrue(coloured(Cli.in(folder).with("NO_COLOR", "1"), "--color", "always"));
		assertTrue(coloured(Cli.in(folder), "--color=ALWAYS"));
		assertFalse(coloured(Cli.in(folder).onTerminal(), "--color", "never"));
		assertEquals(0, Cli.in(folder).run("--color", "never", "explain").exitCode());
	}

	@Test
	void theOptionHoldsForHelpAndComplaintsToo() {
		assertTrue(Cli.in(folder).run("--color", "always", "check", "--help").out().contains(ESCAPE));
		assertFalse(Cli.in(folder).onTerminal().run("--color", "never", "check", "--help").out().contains(ESCAPE));
		assertTrue(Cli.in(folder).run("check", "nowhere", "--color", "always").err().contains(ESCAPE));
	}

	private boolean coloured(Cli cli, String... options) {
		String[] arguments = new String[options.length + 1];
		arguments[0] = "explain";
		System.arraycopy(options, 0, arguments, 1, options.length);
		return cli.run(arguments).out().contains(ESCAPE);
	}
}
