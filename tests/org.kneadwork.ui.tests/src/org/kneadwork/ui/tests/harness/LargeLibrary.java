package org.kneadwork.ui.tests.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kneadwork.compiler.starter.Starter;

/** A library of many techniques, each like the one of a new library. */
public final class LargeLibrary {

	/** How many files there are. */
	public static final int FILES = 200;

	/** How many techniques a file has. */
	public static final int IN_EACH = 50;

	private LargeLibrary() {
	}

	/** Writes it into a folder. */
	public static void writeTo(Path folder) throws IOException {
		new Starter("large", "Large").writeTo(folder);
		String sample = Files.readString(folder.resolve("techniques.knead"));
		String technique = sample.substring(sample.indexOf("technique thigh-strokes"));
		Path techniques = Files.createDirectories(folder.resolve("many"));
		for (int file = 0; file < FILES; file++) {
			StringBuilder text = new StringBuilder();
			for (int number = 0; number < IN_EACH; number++) {
				String id = "stroke-" + file + "-" + number;
				text.append(technique.replace("thigh-strokes", id)).append('\n');
			}
			Files.writeString(techniques.resolve("file-" + file + ".knead"), text);
		}
	}
}
