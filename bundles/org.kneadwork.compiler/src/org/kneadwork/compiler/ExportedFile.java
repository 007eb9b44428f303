package org.kneadwork.compiler;

import java.nio.file.Path;
import org.kneadwork.bundle.generator.JsonBundleGenerator;

/**
 * A file that an export has written.
 *
 * @param path where it is
 * @param form the word for the form of the bundle to which it belongs
 */
public record ExportedFile(Path path, String form) {

	/**
	 * The name of the file.
	 *
	 * @return its name, without a folder
	 */
	public String name() {
		return path.getFileName().toString();
	}

	/**
	 * Whether it belongs to Kneadwork's own bundle.
	 *
	 * @return whether it does
	 */
	public boolean isOwn() {
		return form.equals(JsonBundleGenerator.FORMAT);
	}
}
