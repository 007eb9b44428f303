package org.kneadwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract of a line of the form {@code json}. */
public final class FindingSchema {

	private FindingSchema() {
	}

	/**
	 * The JSON Schema (2020-12) of a line.
	 *
	 * @return the schema
	 */
	public static String json() {
		try (InputStream stream = FindingSchema.class.getResourceAsStream("format/finding.schema.json")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
