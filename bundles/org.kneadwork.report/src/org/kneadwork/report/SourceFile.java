package org.kneadwork.report;

import java.util.Objects;

/**
 * A file that was checked.
 *
 * @param path its path relative to the folder of the library, with {@code /} between its parts
 * @param text its text as it was read
 */
public record SourceFile(String path, String text) {

	/**
	 * Refuses what is missing.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public SourceFile {
		Objects.requireNonNull(path);
		Objects.requireNonNull(text);
	}
}
