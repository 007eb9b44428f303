package org.kneadwork.compiler;

import java.nio.file.Path;
import java.util.List;

/**
 * What to check.
 *
 * @param library the folder of a library, or a file in it
 * @param searchPath where to look for libraries in use, besides the folder in which this library's folder lies: folders
 *     of libraries, or folders that hold such folders
 */
public record CheckRequest(Path library, List<Path> searchPath) {

	/** Keeps the search path as it is now. */
	public CheckRequest {
		searchPath = List.copyOf(searchPath);
	}
}
