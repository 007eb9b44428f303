package org.kneadwork.safety.rule;

import java.util.Collection;
import java.util.List;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;

/** How messages name things. */
final class Words {

	/** A row of more names than this is not read. */
	private static final int MANY = 4;

	private Words() {
	}

	/** The title of an entity in quotation marks; its id where it has none. */
	static String name(Entity entity) {
		return "'" + Known.text(entity.getTitle()).or(() -> Known.text(entity.getName())).orElse("?") + "'";
	}

	/** The titles of entities: "'A'", "'A' and 'B'", "'A', 'B' and 'C'". */
	static String names(Collection<? extends Entity> entities) {
		return list(entities.stream().map(Words::name).toList());
	}

	/** The titles of the first entities, and how many more there are: "'A', 'B', 'C' and 4 more". */
	static String someNames(Collection<? extends Entity> entities) {
		if (entities.size() <= MANY) {
			return names(entities);
		}
		return String.join(", ", entities.stream().limit(MANY - 1).map(Words::name).toList()) + " and "
				+ (entities.size() - MANY + 1) + " more";
	}

	/** The word with which an author declares an entity: "technique", "red-flag". */
	static String kind(Entity entity) {
		return EntityKinds.word(entity);	}

	/** " in 'Peanut ball'", for a message about a part of an entry; nothing where the entry has no name. */
	static String in(Entry entry) {
		return entry instanceof Entity entity ? " in " + name(entity) : "";
	}

	/** The id of an entity, as an author writes it. */
	static String id(Entity entity) {
		return Known.text(entity.getName()).orElse("?");
	}

	/** The ids of entities: "a", "a and b", "a, b and c". */
	static String ids(List<? extends Entity> entities) {
		return list(entities.stream().map(Words::id).toList());
	}

	/** Words in a row: "a", "a and b", "a, b and c". */
	static String list(List<String> words) {
		if (words.size() < 2) {
			return String.join("", words);
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
	}

	/** A sentence without the full stop at its end, to go on after it. */
	static String withoutStop(String sentence) {
		return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
	}

	/** A number with the thing counted: "1 condition", "2 conditions". */
	static String count(int number, String thing) {
		return count(number, thing, thing + "s");
	}

	/** A number with the thing counted, where the plural is not formed by an s. */
	static String count(int number, String thing, String things) {
		return number + " " + (number == 1 ? thing : things);
	}
}
