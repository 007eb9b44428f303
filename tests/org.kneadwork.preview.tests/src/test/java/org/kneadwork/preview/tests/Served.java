package org.kneadwork.preview.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/** {@code kneadwork preview} of a library, as long as it is open. */
final class Served implements AutoCloseable {

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
	private static final Pattern ADDRESS = Pattern.compile("The preview is at (http://\\S+)");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Thread command;

	private Served(Path library) {
		Io io = new Io(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
				InputStream.nullInputStream(), library.toAbsolutePath(), Map.of(), false);
		command = Thread.ofPlatform().daemon().start(() -> Main.run(io, "preview"));
	}

	static Path checkout() {
		return Path.of(System.getProperty("kneadwork.checkout"));
	}

	static Path module() {
		return checkout().resolve("tests/org.kneadwork.preview.tests");
	}

	/** The library that ships with the project. */
	static Path lowerBack() {
		return checkout().resolve("bundles/org.kneadwork.lowerback/library");
	}

	/** A library that uses every statement, and is translated in part. */
	static Path inTwoLanguages() {
		return checkout().resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries/full");
	}

	/** Serves a library. */
	static Served of(Path library) {
		return new Served(library);
	}

	/** A copy of a library that may be changed. */
	static Path copy(Path library, Path folder) {
		try (Stream<Path> files = Files.walk(library)) {
			for (Path file : files.sorted().toList()) {
				Path to = folder.resolve(library.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(to);
				} else {
					Files.copy(file, to);
				}
			}
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Where the page is, as the command says. */
	URI address() {
		long latest = System.nanoTime() + PATIENCE;
		while (System.nanoTime() < latest && command.isAlive()) {
			Matcher said = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
			if (said.find()) {
				return URI.create(said.group(1));
			}
			Thread.onSpinWait();
		}
		throw new AssertionError("The preview has not begun:\n" + out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		command.interrupt();
		try {
			command.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		if (command.isAlive()) {
			throw new AssertionError("The preview does not end.");
		}
	}
}
