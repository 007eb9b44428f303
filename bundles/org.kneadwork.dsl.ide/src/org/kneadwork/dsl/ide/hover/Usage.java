package org.kneadwork.dsl.ide.hover;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.compiler.References;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.message.Message;

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
				: entry.eClass().getName().toLowerCase(Locale.ROOT);
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
	public Message phrase() {
		if (users.isEmpty()) {
			return Sayings.say("used.not");
		}
		List<Message> parts = users.entrySet().stream().map(each -> Sayings.count(each.getValue(), "used." + each.getKey().replace(' ', '-')))
				.toList();
		return Sayings.say("used.in", Sayings.list(parts));
	}

	/**
	 * The counts in a sentence.
	 *
	 * @param language the language of the reader
	 * @return such as {@code Used in 3 routines.}
	 */
	public String sentence(Locale language) {
		String phrase = phrase().in(language);
		return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
	}
}
