package org.kneadwork.bundle.generator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleUnreadableException;
import org.kneadwork.bundle.json.JsonReader;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.json.JsonValue.JsonObject;
import org.kneadwork.model.values.Version;

/**
 * A finished bundle, from which other forms are made. It is what apps get, and nothing more: the texts of the library and
 * the rules are out of reach on purpose, since every safety decision is made by now. What it gives are copies; to change
 * them changes nothing here.
 */
public final class GeneratorInput {

	private static final JsonFactory JSON = new JsonFactory();

	private final SortedMap<String, byte[]> files;
	private final JsonObject manifest;
	private final SequencedMap<String, byte[]> contents;

	private GeneratorInput(BundleFiles bundle, JsonObject manifest, SequencedMap<String, byte[]> contents) {
		this.files = bundle.files();
		this.manifest = manifest;
		this.contents = contents;
	}

	/**
	 * Takes a bundle apart.
	 *
	 * @param bundle a bundle as {@link org.kneadwork.bundle.BundleWriter} makes it
	 * @return what generators may know of it
	 * @throws BundleUnreadableException when it is none: something is missing that every bundle has
	 */
	public static GeneratorInput of(BundleFiles bundle) throws BundleUnreadableException {
		try {
			JsonObject manifest = (JsonObject) JsonReader.read(new String(file(bundle, BundleFiles.MANIFEST), StandardCharsets.UTF_8));
			SequencedMap<String, byte[]> contents = new LinkedHashMap<>();
			for (JsonValue entry : manifest.array("files")) {
				JsonObject file = (JsonObject) entry;
				if (file.text("language").isPresent()) {
					contents.put(file.text("language").get(), file(bundle, file.text("name").orElseThrow()));
				}
			}
			String source = sourceLanguage(contents.firstEntry().getValue());
			contents.putFirst(source, contents.remove(source));
			GeneratorInput input = new GeneratorInput(bundle, manifest, contents);
			input.status();
			input.version();
			input.fingerprint();
			return input;
		} catch (IOException | RuntimeException e) {
			throw new BundleUnreadableException("The bundle is not whole, which is a fault of Kneadwork: " + e.getMessage(), e);
		}
	}

	private static byte[] file(BundleFiles bundle, String name) {
		return Optional.ofNullable(bundle.files().get(name)).orElseThrow(() -> new IllegalArgumentException(name + " is missing."));
	}

	/** Reads no further: contents may be large. */
	private static String sourceLanguage(byte[] content) throws IOException {
		try (JsonParser parser = JSON.createParser(content)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				if (parser.currentName().equals("sourceLanguage")) {
					return parser.nextTextValue();
				}
				parser.nextToken();
				parser.skipChildren();
			}
			throw new IllegalArgumentException("sourceLanguage is missing.");
		}
	}

	private String text(String property) {
		return manifest.text(property).orElseThrow(() -> new IllegalArgumentException(property + " is missing."));
	}

	/**
	 * What the bundle says of itself. Whatever is made of it must not say more: a draft stays one, and what nobody has signed
	 * must not look released.
	 *
	 * @return the status
	 */
	public BundleStatus status() {
		String literal = text("status");
		return Arrays.stream(BundleStatus.values()).filter(each -> each.literal().equals(literal)).findFirst().orElseThrow(
				() -> new IllegalArgumentException("The status '" + literal + "' is not known."));
	}

	/**
	 * What the content is told by: it changes with any byte of the content, and is the same for all languages.
	 *
	 * @return a SHA-256 sum in hexadecimal digits
	 */
	public String fingerprint() {
		return text("fingerprint");
	}

	/**
	 * The library.
	 *
	 * @return its id, such as {@code lower-back}
	 */
	public String library() {
		return text("library");
	}

	/**
	 * The version of the library.
	 *
	 * @return the version
	 */
	public Version version() {
		return Version.valueOf(text("version"));
	}

	/**
	 * The languages of the bundle.
	 *
	 * @return their tags (BCP 47), first that in which the library is written; never empty
	 */
	public List<String> languages() {
		return List.copyOf(contents.keySet());
	}

	/**
	 * The content in one language: the JSON that {@code kneadwork schema} describes, in UTF-8.
	 *
	 * @param language one of {@link #languages()}
	 * @return the bytes of the file, a copy
	 * @throws IllegalArgumentException when there is no such language
	 */
	public byte[] content(String language) {
		byte[] content = contents.get(language);
		if (content == null) {
			throw new IllegalArgumentException("There is no content in the language '" + language + "', only in: "
					+ String.join(", ", contents.keySet()) + ".");
		}
		return content.clone();
	}

	/**
	 * What the names of files begin with that belong to this version of the library alone.
	 *
	 * @return id and version, such as {@code lower-back-0.1.0}
	 */
	public String fileStem() {
		return library() + "-" + version();
	}

	/**
	 * All files of the bundle: the contents, the map back to the sources, and the manifest.
	 *
	 * @return the bytes of each file by its name, copies
	 */
	public SortedMap<String, byte[]> files() {
		SortedMap<String, byte[]> copies = new TreeMap<>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			copies.put(file.getKey(), file.getValue().clone());
		}
		return copies;
	}
}
