package org.kneadwork.compiler;

import java.util.SortedMap;

/** What those have to know of a checked library that use it. */
public final class AsUsed {

	private final OwnErrors errors;
	private final LoadedLibrary library;

	AsUsed(OwnErrors errors, LoadedLibrary library) {
		this.errors = errors;
		this.library = library;
	}

	/** How many errors it has itself, in a check for a release or in another. */
	long errors(boolean release) {
		return errors.count(library, release, Progress.NONE);
	}

	/** The hash of the rules by which it was checked. */
	String hashOfRules() {
		return errors.hashOfRules();
	}

	/** The hashes of the texts of all libraries that it uses, by their ids. */
	SortedMap<String, String> hashesOfUsed() {
		return errors.hashesOfUsed(library);
	}

	/** The library as it was read. */
	LoadedLibrary library() {
		return library;
	}
}
