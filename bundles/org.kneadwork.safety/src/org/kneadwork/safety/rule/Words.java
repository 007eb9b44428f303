package org.kneadwork.safety.rule;

import java.util.Collection;
import java.util.List;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.model.values.Temperature;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Sayings;

/** How messages name things. */
final class Words {

	/** A row of more names than this is not read. */
	private static final int MANY = 4;

	private Words() {
	}

	/** The title of an entity in quotation marks; its id where it has none. */
	static Message name(Entity entity) {
		return quoted(Known.text(entity.getTitle()).or(() -> Known.text(entity.getName())).orElse("?"));
	}

	/** Something in quotation marks. */
	static Message quoted(String words) {
		return Sayings.say("name", words);
	}

	/** The titles of entities: "'A'", "'A' and 'B'", "'A', 'B' and 'C'". */
	static Message names(Collection<? extends Entity> entities) {
		return Sayings.list(entities.stream().map(Words::name).toList());
	}

	/** The titles of the first entities, and how many more there are: "'A', 'B', 'C' and 4 more". */
	static Message someNames(Collection<? extends Entity> entities) {
		return some(entities.stream().map(Words::name).toList(), MANY);
	}

	/** The first of several, and how many more there are than are read. */
	static Message some(List<Message> words, int many) {
		return words.size() <= many ? Sayings.list(words)
				: Sayings.say("more", Message.joined(words.subList(0, many - 1), ", "), words.size() - many + 1);
	}

	/** The word with which an author declares an entity: "technique", "red-flag". */
	static String kind(Entity entity) {
		return EntityKinds.word(entity);
	}

	/** The kind of an entity as people say it: "technique", "red flag". */
	static Message kindOf(Entity entity) {
		return kindOf(kind(entity));
	}

	/** A kind as people say it. */
	static Message kindOf(String word) {
		return Sayings.say("kind." + word);
	}

	/** " in 'Peanut ball'", for a message about a part of an entry; nothing where the entry has no name. */
	static Message in(Entry entry) {
		return entry instanceof Entity entity ? Sayings.say("in", name(entity)) : Message.NONE;
	}

	/** "The routine 'Warm-up'", at the beginning of a sentence. */
	static Message theRoutine(Entity routine) {
		return Sayings.say("routine", name(routine));
	}

	/** The id of an entity, as an author writes it. */
	static String id(Entity entity) {
		return Known.text(entity.getName()).orElse("?");
	}

	/** The ids of entities: "a", "a and b", "a, b and c". */
	static Message ids(List<? extends Entity> entities) {
		return words(entities.stream().map(Words::id).toList());
	}

	/** Words of the language in a row: "a", "a and b", "a, b and c". */
	static Message words(List<String> words) {
		return Sayings.list(words.stream().map(word -> Sayings.say("word", word)).toList());
	}

	/** A time: "30 s", "10 to 15 s". */
	static Message time(Duration time) {
		return range(time.toString());
	}

	/** A temperature: "45 C". */
	static Message warmth(Temperature warmth) {
		return Sayings.say("celsius", warmth.celsius());
	}

	/** A number: "3", "2 to 4". */
	static Message number(Count count) {
		return range(count.toString());
	}

	/** A range as the language writes it. */
	static Message range(String written) {
		return Sayings.range(written);
	}

	/** Statements of the language, one behind the other. */
	static Message examples(List<Message> statements) {
		return Message.joined(statements, "; ");
	}

	/** A sentence without the full stop at its end, to go on after it. */
	static String withoutStop(String sentence) {
		return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
	}
}
