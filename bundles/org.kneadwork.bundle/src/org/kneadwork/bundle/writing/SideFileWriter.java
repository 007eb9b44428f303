package org.kneadwork.bundle.writing;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.model.content.Library;

/** Writes the manifest of a bundle, and what other files that hold no content have in common with it. */
public final class SideFileWriter {

	/**
	 * A file of a bundle as the manifest lists it.
	 *
	 * @param name its name
	 * @param kind what it is: {@code content}, {@code index} or {@code source-map}
	 * @param language the language of what it holds, where it holds content
	 * @param size how many bytes it has
	 * @param sha256 their hash, in hexadecimal digits
	 */
	public record Listed(String name, String kind, Optional<String> language, long size, String sha256) {
	}

	private SideFileWriter() {
	}

	/**
	 * The version of a library.
	 *
	 * @param library the header of the library
	 * @return the version in three numbers; the lowest one where the header states none
	 */
	public static String version(Library library) {
		return HeaderWriter.versionOf(library).toString();
	}

	/**
	 * Writes the manifest.
	 *
	 * @param library the header of the library
	 * @param status what the bundle says of itself
	 * @param fingerprint the fingerprint of the content, in hexadecimal digits
	 * @param files the other files of the bundle, by name
	 * @param out where to write it
	 * @throws java.io.UncheckedIOException when it cannot be written there
	 */
	public static void manifest(Library library, BundleStatus status, String fingerprint, List<Listed> files, OutputStream out) {
		JsonWriter json = new JsonWriter(out);
		json.object(() -> {
			begin(json, "kneadwork-manifest", library);
			property(json, "status", status.literal());
			property(json, "fingerprint", fingerprint);
			json.name("files");
			json.array(files, file -> json.object(() -> {
				property(json, "name", file.name());
				property(json, "kind", file.kind());
				file.language().ifPresent(language -> property(json, "language", language));
				json.name("size");
				json.value(file.size());
				property(json, "sha256", file.sha256());
			}));
		});
		json.end();
	}

	static void begin(JsonWriter json, String format, Library library) {
		property(json, "format", format);
		property(json, "formatVersion", BundleSchema.FORMAT_VERSION);
		property(json, "library", library.getName());
		property(json, "version", version(library));
	}

	static void property(JsonWriter json, String name, String value) {
		json.name(name);
		json.value(value);
	}
}
