package org.kneadwork.dsl.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;

/**
 * The entities of one library by kind and id: what a reference is looked up in, in constant time. The default of the
 * framework walks all files for every reference, which is quadratic in files.
 */
public final class EntityIndex {

	private final Map<EClass, Map<String, Entity>> byKind = new HashMap<>();

	/**
	 * Adds the entities of a file. Of two with one kind and id the first counts; the other one is reported by a rule.
	 *
	 * @param document the file
	 */
	void add(Document document) {
		for (Entry entry : document.getEntries()) {
			if (entry instanceof Entity entity && entity.getName() != null) {
				byKind.computeIfAbsent(entity.eClass(), kind -> new LinkedHashMap<>())
						.putIfAbsent(entity.getName(), entity);
			}
		}
	}

	/**
	 * Puts the entities of a file in the place of those of its former state. Only where every entity keeps its kind and id,
	 * and was the one that counts.
	 *
	 * @param after the new state of the file
	 */
	void exchange(Document after) {
		List<Entity> lastFirst = new ArrayList<>();
		for (Entry entry : after.getEntries()) {
			if (entry instanceof Entity entity && entity.getName() != null) {
				lastFirst.addFirst(entity);
			}
		}
		// Of two with one kind and id the first counts.
		lastFirst.forEach(entity -> byKind.get(entity.eClass()).put(entity.getName(), entity));
	}

	/**
	 * Looks an entity up.
	 *
	 * @param kind its class
	 * @param id its id, without the name of the library
	 * @return the entity, if there is one
	 */
	public Optional<Entity> find(EClass kind, String id) {
		return Optional.ofNullable(byKind.getOrDefault(kind, Collections.emptyMap()).get(id));
	}

	/**
	 * Lists the entities of a kind.
	 *
	 * @param kind their class
	 * @return the entities, in the order of the files
	 */
	public Collection<Entity> all(EClass kind) {
		return Collections.unmodifiableCollection(byKind.getOrDefault(kind, Collections.emptyMap()).values());
	}

	/**
	 * Tells in which other kinds an id occurs.
	 *
	 * @param id the id
	 * @return the entities of any kind with the id
	 */
	public Collection<Entity> ofAnyKind(String id) {
		return byKind.values().stream().map(ids -> ids.get(id)).filter(Objects::nonNull).toList();
	}
}
