package org.kneadwork.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.node.Chromium;

/** The browser is found, or its absence is told so that one knows what to install. */
class ChromiumTest {

	@TempDir
	private Path folder;

	private Path program(String name) throws IOException {
		Path file = Files.createFile(folder.resolve(name));
		assertTrue(file.toFile().setExecutable(true));
		return file;
	}

	@Test
	void isTakenFromThePath() throws IOException {
		Path program = program("chromium");
		assertEquals(Optional.of(program), Chromium.find(Optional.empty(), "/nowhere" + File.pathSeparator + folder));
	}

	@Test
	void oneThatIsNamedComesFirst() throws IOException {
		program("chromium");
		Path other = program("other-browser");
		assertEquals(Optional.of(other), Chromium.find(Optional.of(other.toString()), folder.toString()));
	}

	@Test
	void oneThatIsNamedAndMissingIsNotReplacedByAnother() throws IOException {
		program("chromium");
		assertEquals(Optional.empty(), Chromium.find(Optional.of(folder.resolve("missing").toString()), folder.toString()));
	}

	@Test
	void whereThereIsNoneNoneIsFound() {
		assertEquals(Optional.empty(), Chromium.find(Optional.empty(), folder.toString()));
	}
}
