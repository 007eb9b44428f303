package org.kneadwork.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kneadwork.bundle.json.JsonReader;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.json.JsonValue.JsonLiteral;
import org.kneadwork.bundle.json.JsonValue.JsonObject;
import org.kneadwork.bundle.writing.Sha256;

/**
 * The manifest of a bundle: which files belong to it, and their sums.
 *
 * @param library the id of the library
 * @param files the files
 */
public record BundleManifest(String library, List<File> files) {

	/** What the property {@code format} of a manifest says. */
	public static final String FORMAT = "kneadwork-manifest";

	/**
	 * A file of the bundle.
	 *
	 * @param name its name
	 * @param language the language of its content; empty where it holds no content
	 * @param size its size in bytes
	 * @param sha256 its SHA-256 sum in hexadecimal digits
	 */
	public record File(String name, Optional<String> language, long size, String sha256) {

		/**
		 * Whether a file is the one that the manifest means.
		 *
		 * @param bytes the file as it is
		 * @return whether size and sum are those of the manifest
		 */
		public boolean isUnchanged(byte[] bytes) {
			return bytes.length == size && new Sha256().add(bytes, 0).hex().equals(sha256);
		}

		/**
		 * The same for a file that may be large.
		 *
		 * @param bytes reads the file as it is; not closed
		 * @return whether size and sum are those of the manifest
		 * @throws IOException when it cannot be read
		 */
		public boolean isUnchanged(InputStream bytes) throws IOException {
			Sha256 hash = new Sha256();
			return hash.addAll(bytes) == size && hash.hex().equals(sha256);
		}
	}

	/** Takes a copy of the list. */
	public BundleManifest {
		files = List.copyOf(files);
	}

	/**
	 * Reads a manifest.
	 *
	 * @param bytes the file
	 * @return what is in it
	 * @throws BundleUnreadableException when it is no manifest, or is damaged
	 */
	public static BundleManifest read(byte[] bytes) throws BundleUnreadableException {
		try {
			if (!(JsonReader.read(new String(bytes, StandardCharsets.UTF_8)) instanceof JsonObject manifest)
					|| !manifest.text("format").equals(Optional.of(FORMAT))) {
				throw new BundleUnreadableException("is no manifest of a bundle of Kneadwork.");
			}
			List<File> files = new ArrayList<>();
			for (JsonValue file : manifest.array("files")) {
				files.add(file((JsonObject) file));
			}
			return new BundleManifest(manifest.text("library").orElseThrow(), files);
		} catch (RuntimeException e) {
			throw new BundleUnreadableException("is damaged.", e);
		}
	}

	private static File file(JsonObject file) {
		long size = file.property("size").map(value -> Long.parseLong(((JsonLiteral) value).literal())).orElseThrow();
		return new File(file.text("name").orElseThrow(), file.text("language"), size, file.text("sha256").orElseThrow());
	}

	/**
	 * What the manifest says of a file.
	 *
	 * @param name the name of the file
	 * @return its entry; empty where the manifest does not list it
	 */
	public Optional<File> file(String name) {
		return files.stream().filter(file -> file.name().equals(name)).findFirst();
	}
}
