package org.kneadwork.safety.tests;

import java.util.List;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.content.Content;

/** Looks entities up by their ids. */
final class Finds {

	private Finds() {
	}

	/** The first entity of a kind with an id. */
	static <T extends Entity> T one(Content content, Class<T> kind, String id) {
		return content.all(kind).stream().filter(entity -> id.equals(entity.getName())).findFirst().orElseThrow();
	}

	/** The ids of entities. */
	static List<String> ids(List<? extends Entity> entities) {
		return entities.stream().map(Entity::getName).toList();
	}
}
