package org.kneadwork.node;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the browser in which tests look at pages. */
public final class Chromium {

	/** A variable that names a browser that is not on the PATH. */
	public static final String VARIABLE = "KNEADWORK_CHROMIUM";

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

	private Chromium() {
	}

	/**
	 * The program.
	 *
	 * @return its file
	 * @throws AssertionError when there is none; the message says what to install
	 */
	public static Path program() {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return find(Optional.ofNullable(System.getenv(VARIABLE)), path).orElseThrow(() -> new AssertionError(
				"These tests look at pages in a real browser, and there is no Chromium on the PATH. Install it,"
						+ " for instance with: apt-get install chromium. One elsewhere is named by the variable " + VARIABLE + "."));
	}

	/**
	 * Finds the program that a variable names, else the first on a path.
	 *
	 * @param named what the variable names
	 * @param path the folders to look in, as PATH has them
	 * @return the program; empty where there is none
	 */
	public static Optional<Path> find(Optional<String> named, String path) {
		Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
				.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
		return named.map(name -> Stream.of(Path.of(name))).orElse(onPath).filter(Files::isExecutable).findFirst();
	}
}
