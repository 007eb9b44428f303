package org.kneadwork.dsl.ide.hover;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.compiler.References;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;

/**
 * Where an entity is used.
 *
 * @param users how many entries of each kind refer to it, by the word for the kind
 */
public record Usage(Map<String, Integer> users) {

	/**
	 * Counts the entries that refer to an entity.
	 *
	 * @param entity the entity
	 * @param view its library
	 * @return the counts
	 */
	public static Usage of(Entity entity, LibraryView view) {
		Set<EObject> entries = new LinkedHashSet<>();
		for (References.Use use : view.uses(entity)) {
			entryAround(use.owner()).filter(entry -> entry != entity).ifPresent(entries::add);
		}
		Map<String, Integer> counts = new TreeMap<>();
		entries.forEach(entry -> counts.merge(word(entry), 1, Integer::sum));
		return new Usage(counts);
	}

	private static String word(EObject entry) {
		return entry instanceof Entity entity ? Descriptions.word(entity.eClass())
				: entry.eClass().getName().toLowerCase(java.util.Locale.ROOT);
	}

	private static Optional<EObject> entryAround(EObject element) {
		for (EObject at = element; at != null; at = at.eContainer()) {
			if (at instanceof Entry) {
				return Optional.of(at);
			}
		}
		return Optional.empty();
	}

	/**
	 * The counts in words.
	 *
	 * @return such as {@code used in 3 routines and 1 caution}
	 */
	public String phrase() {
		if (users.isEmpty()) {
			return "not used";
		}
		List<String> parts = users.entrySet().stream().map(each -> each.getValue() + " " + each.getKey() + (each.getValue() == 1 ? "" : "s"))
				.toList();
		String all = String.join(", ", parts);
		int comma = all.lastIndexOf(", ");
		return "used in " + (comma < 0 ? all : all.substring(0, comma) + " and " + all.substring(comma + 2));
	}

	/**
	 * The counts in a sentence.
	 *
	 * @return such as {@code Used in 3 routines.}
	 */
	public String sentence() {
		String phrase = phrase();
		return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
	}
}
