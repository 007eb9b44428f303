package org.kneadwork.compiler;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.ecore.resource.Resource;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.dsl.resource.TextPlaces;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.safety.finding.TextPlace;

/** The texts of a library's files as they were when they were read. */
public final class LibraryTexts {

	private final List<Path> folders;
	private final List<Path> indexes;
	private final Map<String, KneadResource> files;
	private final Map<String, TreeMap<Integer, Entity>> entities = new HashMap<>();

	private LibraryTexts(List<Path> folders, List<Path> indexes, Map<String, KneadResource> files) {
		this.folders = folders;
		this.indexes = indexes;
		this.files = files;
	}

	static LibraryTexts of(LoadedLibrary library, List<LoadedLibrary> all) {
		Map<String, KneadResource> files = new HashMap<>();
		for (Resource resource : library.resources()) {
			if (resource instanceof KneadResource file) {
				files.put(library.folder().relative(Path.of(file.getURI().toFileString())), file);
			}
		}
		return new LibraryTexts(all.stream().filter(each -> each.index().isEmpty()).map(each -> each.folder().folder()).toList(),
				all.stream().flatMap(each -> each.index().stream()).map(LibrarySearch.IndexFile::file).toList(), files);
	}

	/**
	 * The folders whose files were read.
	 *
	 * @return the folder of the library, and those of the libraries in use that were not read from an index; absolute
	 */
	public List<Path> folders() {
		return folders;
	}

	/**
	 * The indexes that were read.
	 *
	 * @return those of libraries in use; absolute
	 */
	public List<Path> indexes() {
		return indexes;
	}

	/**
	 * The text of a file.
	 *
	 * @param file the file, relative to the folder of the library, with {@code /} between the parts of its path
	 * @return its text without a byte order mark; empty where the library has no such file. A file that is no text in UTF-8
	 *     has the nearest text to it, or none
	 */
	public Optional<String> of(String file) {
		return Optional.ofNullable(files.get(file)).map(KneadResource::text);
	}

	/**
	 * The text of an entry, as its author wrote it.
	 *
	 * @param entry the entry, of the library or of one in use
	 * @return its text from its first word to its last brace; empty where it was not read from a text
	 */
	public Optional<String> of(Entry entry) {
		return Nodes.of(entry).map(node -> node.getRootNode().getText().substring(node.getOffset(), node.getEndOffset()));
	}

	/**
	 * Where the text of an entry of the library stands.
	 *
	 * @param entry the entry
	 * @return its place, from its first word to its last brace; empty where it is not of this library, or was not read from a text
	 */
	public Optional<TextPlace> placeOf(Entry entry) {
		return Nodes.of(entry).flatMap(node -> files.entrySet().stream().filter(file -> file.getValue() == entry.eResource()).findFirst()
				.flatMap(file -> TextPlaces.of(entry, Optional.empty(), -1).map(region -> new TextPlace(file.getKey(),
						region.line(), region.column(), node.getOffset(), node.getEndOffset() - node.getOffset()))));
	}

	/**
	 * The entity in whose text a place lies.
	 *
	 * @param place the place
	 * @return the entity; empty where it lies in none, or in another library
	 */
	public synchronized Optional<Entity> entityAt(TextPlace place) {
		var before = entities.computeIfAbsent(place.file(), this::entitiesOf).floorEntry(place.offset());
		return Optional.ofNullable(before).map(Map.Entry::getValue)
				.filter(entity -> place.offset() <= Nodes.of(entity).orElseThrow().getEndOffset());
	}

	private TreeMap<Integer, Entity> entitiesOf(String file) {
		TreeMap<Integer, Entity> byOffset = new TreeMap<>();
		List<Document> documents = Optional.ofNullable(files.get(file)).stream().flatMap(resource -> resource.getContents().stream())
				.filter(Document.class::isInstance).map(Document.class::cast).toList();
		for (Document document : documents) {
			document.getEntries().forEach(entry -> {
				if (entry instanceof Entity entity) {
					Nodes.of(entity).ifPresent(node -> byOffset.put(node.getOffset(), entity));
				}
			});
		}
		return byOffset;
	}
}
