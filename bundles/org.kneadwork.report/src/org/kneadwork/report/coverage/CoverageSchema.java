package org.kneadwork.report.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract of the report as JSON. */
public final class CoverageSchema {

	private CoverageSchema() {
	}

	/**
	 * The JSON Schema (2020-12) of the report.
	 *
	 * @return the schema
	 */
	public static String json() {
		try (InputStream stream = CoverageSchema.class.getResourceAsStream("coverage.schema.json")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
