package org.kneadwork.compiler;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What to check.
 *
 * @param library the folder of a library, or a file in it
 * @param searchPath where to look for libraries in use, besides the folder in which this library's folder lies: folders
 *     of libraries, or folders that hold such folders
 * @param today the day on which reviews and waivers have to hold
 * @param release whether the library is to be released: what only a release needs, such as a review by somebody
 *     qualified, is an error then, and else a warning
 */
public record CheckRequest(Path library, List<Path> searchPath, LocalDate today, boolean release) {

	/** Keeps the search path as it is now. */
	public CheckRequest {
		searchPath = List.copyOf(searchPath);
	}

	/**
	 * Asks for a check today that is not for a release.
	 *
	 * @param library the folder of a library, or a file in it
	 * @param searchPath where to look for libraries in use
	 * @param clock tells which day it is
	 */
	public CheckRequest(Path library, List<Path> searchPath, Clock clock) {
		this(library, searchPath, LocalDate.now(clock), false);
	}

	/**
	 * Asks for a check today, by the clock of this machine, that is not for a release.
	 *
	 * @param library the folder of a library, or a file in it
	 * @param searchPath where to look for libraries in use
	 */
	public CheckRequest(Path library, List<Path> searchPath) {
		this(library, searchPath, Clock.systemDefaultZone());
	}
}
