package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.node.NodePrograms;

/** A client that is not ours talks to the program that people start, and compares what it says with the protocol. */
class ProtocolTest {

	private static final Path MODULE = Libraries.CHECKOUT.resolve("tests/org.kneadwork.dsl.ide.tests");

	@TempDir
	Path temp;

	@Test
	void theServerSpeaksTheProtocolOfItsAuthors() throws Exception {
		Libraries.copy("core", temp);
		Path small = Libraries.copy("small", temp);
		NodePrograms.Result result = NodePrograms.of(MODULE).node(List.of("client.mjs", small.toString(),
				Files.createDirectories(temp.resolve("work")).toString(), Program.LAUNCHER.toString(), "lsp", "--stdio"));
		assertEquals(0, result.exitCode(), result.output());
		Matcher counted = Pattern.compile("messages: (\\d+), kinds: (\\d+)").matcher(result.output());
		assertTrue(counted.find() && Integer.parseInt(counted.group(2)) >= 25, result.output());
	}
}
