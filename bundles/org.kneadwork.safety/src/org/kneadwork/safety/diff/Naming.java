package org.kneadwork.safety.diff;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;

/** What entities are called across versions. */
final class Naming {

	private final Set<Document> own;
	private final Function<Document, Optional<Library>> libraries;
	/** Every id is asked for hundreds of times: by each technique for each condition and caution. */
	private final Map<Entity, Optional<String>> known = new IdentityHashMap<>();

	Naming(Content content, Function<Document, Optional<Library>> libraries) {
		this.own = new HashSet<>(content.documents());
		this.libraries = libraries;
	}

	/** The id; for an entity of a library in use with the id of that library before it. */
	Optional<String> id(Entity entity) {
		return known.computeIfAbsent(entity, this::qualified);
	}

	private Optional<String> qualified(Entity entity) {
		Optional<String> id = Known.of(entity).flatMap(known -> Known.text(known.getName()));
		if (id.isEmpty() || !(entity.eContainer() instanceof Document document) || own.contains(document)) {
			return id;
		}
		return Optional.of(libraries.apply(document).flatMap(library -> Known.text(library.getName())).orElse("?") + ":"
				+ id.get());
	}

	/** The ids of those that have one. */
	List<String> ids(List<? extends Entity> entities) {
		return entities.stream().flatMap(entity -> id(entity).stream()).toList();
	}

	Optional<Subject> subject(Entity entity) {
		return id(entity).map(id -> new Subject(EntityKinds.word(entity), id));
	}
}
