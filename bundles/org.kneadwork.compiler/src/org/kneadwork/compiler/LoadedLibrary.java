package org.kneadwork.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;

/**
 * A library whose files were parsed.
 *
 * @param folder where it is
 * @param resources its files, in the same order
 * @param index the index from which they come; empty where they lie in the folder
 */
record LoadedLibrary(LibraryFolder folder, List<Resource> resources, Optional<LibrarySearch.IndexFile> index) {

	/** The roots of the files that could be read, however badly. */
	List<Document> documents() {
		List<Document> documents = new ArrayList<>();
		for (Resource resource : resources) {
			resource.getContents().stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(documents::add);
		}
		return documents;
	}

	/** The header, where there is one. */
	Optional<Library> header() {
		return documents().stream().flatMap(document -> document.getEntries().stream()).filter(Library.class::isInstance)
				.map(Library.class::cast).findFirst();
	}
}
