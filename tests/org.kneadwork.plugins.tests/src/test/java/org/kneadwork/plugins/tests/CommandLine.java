package org.kneadwork.plugins.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/**
 * The command line in a folder, with plug-ins.
 *
 * @param folder the working folder
 * @param plugins the jars, as paths
 */
record CommandLine(Path folder, List<Path> plugins) {

	/** What a run left behind. */
	record Run(int exitCode, String out, String err) {
	}

	/** The jar of an example of this build. */
	static Path example(String name) {
		Path target = Path.of(System.getProperty("kneadwork.checkout"), "examples", name, "target");
		try (var files = Files.list(target)) {
			return files.filter(file -> file.getFileName().toString().matches("kneadwork-example-.*\\.jar")).findFirst().orElseThrow();
		} catch (IOException e) {
			throw new AssertionError("The example " + name + " is not built.", e);
		}
	}

	Run run(String command, String... arguments) {
		List<String> all = new ArrayList<>(List.of(command));
		plugins.forEach(plugin -> all.addAll(List.of("--plugin", plugin.toString())));
		all.addAll(List.of(arguments));
		return plain(all.toArray(String[]::new));
	}

	/** Without the option for plug-ins. */
	Run plain(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Io io = new Io(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				InputStream.nullInputStream(), folder, Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()), false);
		return new Run(Main.run(io, arguments), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}
}
