package org.kneadwork.bundle;

import java.util.Optional;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;

/** Tells which of the libraries in use a document belongs to. Whoever has found the documents knows. */
@FunctionalInterface
public interface LibraryFinder {

	/**
	 * Finds the library that a document of a library in use belongs to.
	 *
	 * @param document a document that is not one of the library's own
	 * @return the header of its library; empty where that is not known
	 */
	Optional<Library> libraryOf(Document document);
}
