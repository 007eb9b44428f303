package org.kneadwork.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/** What a command printed, errors among the rest, and returned. */
record Run(int exitCode, String out) {

	/** Runs a command in this process, as somebody who stands in that folder. */
	static Run of(Path folder, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
		int exitCode = Main.run(new Io(stream, stream, new ByteArrayInputStream(new byte[0]), folder, Map.of(), false), arguments);
		return new Run(exitCode, out.toString(StandardCharsets.UTF_8));
	}
}
