package org.kneadwork.editors.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the programs of an author, with the distribution's {@code kneadwork} on the path. */
final class Programs {

	private static final long MINUTES = 5;

	/** What a program said. */
	record Run(int exitCode, String output) {
	}

	private Programs() {
	}

	static Path checkout() {
		return Path.of(System.getProperty("kneadwork.checkout"));
	}

	static Path distribution() {
		return Path.of(System.getProperty("kneadwork.distribution"));
	}

	static String kneadwork() {
		return distribution().resolve("bin/kneadwork").toString();
	}

	static Run run(Path folder, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("program", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(output.toFile());
		builder.environment().merge("PATH", distribution().resolve("bin").toString(), (before, ours) -> ours + ":" + before);
		builder.environment().putAll(environment);
		Process process = builder.start();
		process.getOutputStream().close();
		try {
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				throw new AssertionError(String.join(" ", command) + " did not end:\n" + Files.readString(output));
			}
			return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
		} finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			Files.delete(output);
		}
	}

	/** A library as {@code kneadwork new} makes it, with an error in its layout, one in a reference, and one in what it says. */
	static Path damagedLibrary(Path folder) throws IOException, InterruptedException {
		Run made = run(folder, Map.of(), List.of(kneadwork(), "new", "my-legs"));
		if (made.exitCode() != 0) {
			throw new AssertionError(made.output());
		}
		Path library = folder.resolve("my-legs");
		Path techniques = library.resolve("techniques.knead");
		String text = Files.readString(techniques);
		String damaged = text.replaceFirst("(?m)^  duration .*\n", "").replaceFirst("targets   upper-legs", "targets   upper-lega")
				.replaceFirst("(?m)^(  position .*\n)(  pressure .*\n)", "$2$1").replace("  uses      hands", "  uses   hands");
		if (damaged.length() >= text.length() || !damaged.contains("upper-lega")) {
			throw new AssertionError("The starter is another one than this test knows:\n" + text);
		}
		Files.writeString(techniques, damaged);
		return library;
	}
}
