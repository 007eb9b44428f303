package org.kneadwork.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kneadwork.bundle.json.JsonReader;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.schema.TypeScriptDeclarations;

/** What an app may rely on in a bundle: its JSON Schema, and TypeScript declarations made from that schema. */
public final class BundleSchema {

	/** What the property {@code format} of a bundle says. */
	public static final String FORMAT = "kneadwork-bundle";
	/** The version of the format that we write. */
	public static final String FORMAT_VERSION = "1.2";

	private static final String RESOURCE = "schema/kneadwork-bundle.schema.json";

	private BundleSchema() {
	}

	/**
	 * The JSON Schema (2020-12) of the content of a bundle; its definitions {@code Manifest} and {@code SourceMap} describe
	 * the other files.
	 *
	 * @return the schema, ending with a line break
	 */
	public static String json() {
		try (InputStream stream = BundleSchema.class.getResourceAsStream(RESOURCE)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("The schema in this program cannot be read.", e);
		}
	}

	/**
	 * TypeScript declarations of the same.
	 *
	 * @return the declarations, ending with a line break
	 */
	public static String typescript() {
		return new TypeScriptDeclarations((JsonValue.JsonObject) JsonReader.read(json())).text();
	}
}
