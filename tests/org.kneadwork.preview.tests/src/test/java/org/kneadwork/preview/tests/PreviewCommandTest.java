package org.kneadwork.preview.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/** What {@code kneadwork preview} says when it cannot begin. */
class PreviewCommandTest {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private int run(Path directory, String... arguments) {
		PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		return Main.run(new Io(out, new PrintStream(err, true, StandardCharsets.UTF_8), InputStream.nullInputStream(), directory,
				Map.of(), false), arguments);
	}

	private String said() {
		return err.toString(StandardCharsets.UTF_8);
	}

	@Test
	void aPortIsANumberThatThereIs() {
		assertEquals(2, run(Served.lowerBack(), "preview", "--port", "70000"));
		assertTrue(said().contains("A port is a number from 0 to 65535."), this::said);
	}

	@Test
	void aFolderWithoutALibraryIsNothingToWaitFor() {
		assertEquals(3, run(folder, "preview"));
		assertTrue(said().startsWith("kneadwork: "), this::said);
	}

	@Test
	void aPortThatIsTakenIsNamed() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertEquals(3, run(Served.lowerBack(), "preview", "--port", String.valueOf(taken.getLocalPort())));
			assertTrue(said().contains("Port " + taken.getLocalPort() + " is taken."), this::said);
		}
	}
}
