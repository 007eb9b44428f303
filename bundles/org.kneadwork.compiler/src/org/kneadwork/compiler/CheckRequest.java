package org.kneadwork.compiler;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.safety.diff.LibraryVersion;

/**
 * What to check.
 *
 * @param library the folder of a library, or a file in it
 * @param searchPath where to look for libraries in use, besides the folder in which this library's folder lies: folders
 *     of libraries, or folders that hold such folders
 * @param today the day on which reviews and waivers have to hold
 * @param release whether the library is to be released: what only a release needs, such as a review by somebody
 *     qualified, is an error then, and else a warning
 * @param unsaved what to read instead of files that are there, by their absolute paths: texts that somebody is still
 *     working on
 * @param indexesFirst whether a library in use is taken from its index also where its texts are there
 * @param baseline the version that was released last, with which the library is compared; empty: with none
 */
public record CheckRequest(Path library, List<Path> searchPath, LocalDate today, boolean release, Map<Path, String> unsaved,
		boolean indexesFirst, Optional<LibraryVersion> baseline) {

	/** Keeps the search path and the unsaved texts as they are now. */
	public CheckRequest {
		searchPath = List.copyOf(searchPath);
		unsaved = Map.copyOf(unsaved);
	}

	/**
	 * Asks for a check of files as they are.
	 *
	 * @param library the folder of a library, or a file in it
	 * @param searchPath where to look for libraries in use
	 * @param today the day on which reviews and waivers have to hold
	 * @param release whether the library is to be released
	 */
	public CheckRequest(Path library, List<Path> searchPath, LocalDate today, boolean release) {
		this(library, searchPath, today, release, Map.of(), false, Optional.empty());
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

	/**
	 * The same request on another day.
	 *
	 * @param day the day on which reviews and waivers have to hold
	 * @return the request
	 */
	CheckRequest on(LocalDate day) {
		return new CheckRequest(library, searchPath, day, release, unsaved, indexesFirst, baseline);
	}

	/**
	 * The same request with texts that somebody is still working on.
	 *
	 * @param texts what to read instead of files that are there, by their absolute paths
	 * @return the request
	 */
	public CheckRequest with(Map<Path, String> texts) {
		return new CheckRequest(library, searchPath, today, release, texts, indexesFirst, baseline);
	}

	/**
	 * The same request, for somebody who wants libraries in use to be taken from their indexes, or from their texts.
	 *
	 * @param first whether an index is taken where the texts are there too; where only one of both is there, that is taken
	 * @return the request
	 */
	public CheckRequest withIndexesFirst(boolean first) {
		return new CheckRequest(library, searchPath, today, release, unsaved, first, baseline);
	}

	/**
	 * The same request, to be compared with a version that was released.
	 *
	 * @param released the version; empty: compared with none
	 * @return the request
	 */
	public CheckRequest comparedWith(Optional<LibraryVersion> released) {
		return new CheckRequest(library, searchPath, today, release, unsaved, indexesFirst, released);
	}
}
