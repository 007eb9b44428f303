package org.kneadwork.bundle.resolved;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.bundle.LibraryFinder;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;

/** The ids by which a bundle names entities: those of another library carry its id before a colon. */
public final class Ids {

	/** Stands for the id of a library that nobody can tell. */
	private static final String UNKNOWN_LIBRARY = "unknown";

	private final Set<Document> own;
	private final LibraryFinder libraries;

	/**
	 * @param content the content of the bundle
	 * @param libraries tells which library the documents of the libraries in use belong to
	 */
	public Ids(Content content, LibraryFinder libraries) {
		this.own = new HashSet<>(content.documents());
		this.libraries = libraries;
	}

	/**
	 * The id of an entity.
	 *
	 * @param entity the entity, a reference that leads nowhere, or null
	 * @return its id in the bundle; empty where there is no such entity or it has no id
	 */
	public Optional<String> of(Entity entity) {
		return Known.of(entity).flatMap(known -> Known.text(known.getName()))
				.map(name -> library(entity).map(library -> library + ":" + name).orElse(name));
	}

	/**
	 * The library that something belongs to, where it is not the one that the bundle is about.
	 *
	 * @param element something in a document
	 * @return the id of the library; empty for the library of the bundle itself
	 */
	public Optional<String> library(EObject element) {
		Document document = documentOf(element);
		if (document == null || own.contains(document)) {
			return Optional.empty();
		}
		return Optional.of(libraries.libraryOf(document).map(Library::getName).flatMap(Known::text).orElse(UNKNOWN_LIBRARY));
	}

	private static Document documentOf(EObject element) {
		EObject at = element;
		while (at != null && !(at instanceof Document)) {
			at = at.eContainer();
		}
		return (Document) at;
	}

	/**
	 * The order of entities in a bundle: by id.
	 *
	 * @return the order; entities of one kind that share an id, which is an error, are told apart by their titles
	 */
	public Comparator<Entity> order() {
		return Comparator.comparing((Entity entity) -> of(entity).orElse(""))
				.thenComparing(entity -> Known.text(entity.getTitle()).orElse(""));
	}

	/**
	 * Entities in the order of the bundle.
	 *
	 * @param <T> their kind
	 * @param entities the entities
	 * @return those that have an id, each once
	 */
	public <T extends Entity> List<T> inOrder(Iterable<T> entities) {
		Set<T> known = new LinkedHashSet<>();
		entities.forEach(entity -> of(entity).ifPresent(id -> known.add(entity)));
		return known.stream().sorted(order()).toList();
	}
}
