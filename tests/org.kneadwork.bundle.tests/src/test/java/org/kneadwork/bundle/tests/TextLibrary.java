package org.kneadwork.bundle.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleStatus;

/** A small library in one text. */
final class TextLibrary {

	private static final String HEADER = "library small version 1.0.0 { title \"Small\" language en }\n";

	private final Path folder;

	TextLibrary(Path folder) {
		this.folder = folder.resolve("small");
	}

	/** The bundle of a text, as a draft: whether there are errors is not what is tested. */
	JsonNode draft(String text) {
		return Exported.json(files(text), "small-1.0.0.en.json");
	}

	BundleFiles files(String text) {
		return Exported.bundle(Exported.check(write(text)).value().orElseThrow(), BundleStatus.DRAFT);
	}

	private Path write(String text) {
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve("library.knead"), HEADER + text);
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
