package org.kneadwork.mutation;

import java.util.Optional;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;

/**
 * One change to the library.
 *
 * @param statement the kind of statement that is changed
 * @param how what is done, without saying to which: mutants with the same words are of one sort
 * @param direction what it does to safety
 * @param name what is done to which statement; unique
 * @param place the file and line
 * @param document the document that is changed
 * @param edit the change; empty where an entity is deleted
 * @param entity the entity that is deleted
 */
record Mutant(Statement statement, String how, Direction direction, String name, String place, Document document,
		Optional<Edit> edit, Optional<Entity> entity) {

	@Override
	public String toString() {
		return place + "  " + name;
	}
}
