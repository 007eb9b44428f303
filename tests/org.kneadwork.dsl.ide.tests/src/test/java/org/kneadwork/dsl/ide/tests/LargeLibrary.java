package org.kneadwork.dsl.ide.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A library of any size: that of the lower back, and its techniques again and again under other ids. */
final class LargeLibrary {

	private static final Pattern TECHNIQUE = Pattern.compile("^technique ([\\w-]+) .*?^}\\n", Pattern.MULTILINE | Pattern.DOTALL);

	private LargeLibrary() {
	}

	/**
	 * Writes a library.
	 *
	 * @param folder where
	 * @param checkout the top of the checkout
	 * @param techniques how many techniques to add
	 * @param files in how many files
	 * @throws IOException when it cannot be written
	 */
	static void write(Path folder, Path checkout, int techniques, int files) throws IOException {
		Path original = checkout.resolve("bundles/org.kneadwork.lowerback/library");
		copy(original, folder);
		List<String> samples = samples(original.resolve("techniques"));
		Path bulk = Files.createDirectories(folder.resolve("bulk"));
		int number = 0;
		for (int file = 0; file < files; file++) {
			StringBuilder text = new StringBuilder();
			for (int last = (int) ((long) techniques * (file + 1) / files); number < last; number++) {
				String sample = samples.get(number % samples.size());
				text.append(sample.replaceFirst("technique ([\\w-]+)", "technique $1-" + number)).append('\n');
			}
			Files.writeString(bulk.resolve("techniques-%05d.knead".formatted(file)), text);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path each : all.toList()) {
				Path target = to.resolve(from.relativize(each).toString());
				if (Files.isDirectory(each)) {
					Files.createDirectories(target);
				} else {
					Files.copy(each, target);
				}
			}
		}
	}

	private static List<String> samples(Path folder) throws IOException {
		List<String> samples = new ArrayList<>();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path each : all.sorted().toList()) {
				Matcher technique = TECHNIQUE.matcher(Files.readString(each));
				while (technique.find()) {
					samples.add(technique.group());
				}
			}
		}
		return samples;
	}
}
