package org.kneadwork.bundle.writing;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.model.content.Library;

/** Writes the files of a bundle that hold no content: the source map and the manifest. */
public final class SideFileWriter {

	private final Library library;
	private final String fingerprint;

	/**
	 * @param library the header of the library
	 * @param documents the documents with the content, that of the library's own language first
	 */
	public SideFileWriter(Library library, List<LanguageFile> documents) {
		this.library = library;
		Sha256 hash = new Sha256();
		documents.forEach(document -> document.addTo(hash));
		this.fingerprint = hash.hex();
	}

	/**
	 * The version of the library.
	 *
	 * @return the version in three numbers; the lowest one where the header states none
	 */
	public String version() {
		return HeaderWriter.versionOf(library).toString();
	}

	/**
	 * The fingerprint of the content.
	 *
	 * @return the SHA-256 hash, in hexadecimal digits
	 */
	public String fingerprint() {
		return fingerprint;
	}

	/**
	 * Writes the source map.
	 *
	 * @param sourceMap what it holds
	 * @return the bytes of the file
	 */
	public byte[] sourceMap(SourceMap sourceMap) {
		JsonWriter json = new JsonWriter();
		json.object(() -> {
			begin(json, "kneadwork-source-map");
			property(json, "fingerprint", fingerprint);
			json.name("places");
			sourceMap.write(json);
		});
		return json.end();
	}

	/**
	 * Writes the manifest.
	 *
	 * @param status what the bundle says of itself
	 * @param files the other files of the bundle, by name
	 * @param languages the languages of those files that hold content, by name
	 * @return the bytes of the file
	 */
	public byte[] manifest(BundleStatus status, SortedMap<String, byte[]> files, Map<String, String> languages) {
		JsonWriter json = new JsonWriter();
		json.object(() -> {
			begin(json, "kneadwork-manifest");
			property(json, "status", status.literal());
			property(json, "fingerprint", fingerprint);
			json.name("files");
			json.array(files.entrySet(), file -> json.object(() -> {
				property(json, "name", file.getKey());
				String language = languages.get(file.getKey());
				property(json, "kind", language != null ? "content" : file.getKey().endsWith(BundleFiles.INDEX) ? "index" : "source-map");
				if (language != null) {
					property(json, "language", language);
				}
				json.name("size");
				json.value(file.getValue().length);
				property(json, "sha256", new Sha256().add(file.getValue(), 0).hex());
			}));
		});
		return json.end();
	}

	private void begin(JsonWriter json, String format) {
		property(json, "format", format);
		property(json, "formatVersion", BundleSchema.FORMAT_VERSION);
		property(json, "library", library.getName());
		property(json, "version", version());
	}

	private static void property(JsonWriter json, String name, String value) {
		json.name(name);
		json.value(value);
	}
}
