package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Locale;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.safety.content.Known;

/** How messages name things. */
final class Words {

	private Words() {
	}

	/** The title of an entity in quotation marks; its id where it has none. */
	static String name(Entity entity) {
		return "'" + Known.text(entity.getTitle()).or(() -> Known.text(entity.getName())).orElse("?") + "'";
	}

	/** The word with which an author declares an entity: "technique", "red-flag". */
	static String kind(Entity entity) {
		return switch (entity) {
			case RedFlag flag -> "red-flag";
			case ClaimRecord claim -> "claim";
			default -> entity.eClass().getName().toLowerCase(Locale.ROOT);
		};
	}

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

	/** A number with the thing counted: "1 condition", "2 conditions". */
	static String count(int number, String thing) {
		return number + " " + thing + (number == 1 ? "" : "s");
	}
}
