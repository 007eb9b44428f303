package org.kneadwork.dsl.ide.hover;

import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.model.content.Entity;

/** What an author wrote about an entity, in a sentence. */
public final class Descriptions {

	/** Where such a sentence may stand, the best first. */
	private static final String[] SENTENCES = {"summary", "goal", "tell", "question", "because", "note", "text", "answer"};

	private Descriptions() {
	}

	/**
	 * What an entity is, in a sentence of its author.
	 *
	 * @param entity the entity
	 * @return the sentence; empty where nothing was written
	 */
	public static Optional<String> summary(Entity entity) {
		for (String name : SENTENCES) {
			EStructuralFeature feature = entity.eClass().getEStructuralFeature(name);
			if (feature != null && entity.eGet(feature) instanceof String sentence && !sentence.isBlank()) {
				return Optional.of(sentence);
			}
		}
		return Optional.empty();
	}

	/**
	 * What an entity is called.
	 *
	 * @param entity the entity
	 * @return its title, or its id where it has none
	 */
	public static String title(Entity entity) {
		return entity.getTitle() == null || entity.getTitle().isBlank() ? String.valueOf(entity.getName()) : entity.getTitle();
	}

	/**
	 * The word for a kind of entity.
	 *
	 * @param kind the class
	 * @return the word, such as {@code red flag}
	 */
	public static String word(EClass kind) {
		return ReferenceKinds.wordFor(kind);
	}
}
