package org.kneadwork.bundle.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.json.JsonValue.JsonArray;
import org.kneadwork.bundle.json.JsonValue.JsonLiteral;
import org.kneadwork.bundle.json.JsonValue.JsonObject;
import org.kneadwork.bundle.json.JsonValue.JsonText;
import org.kneadwork.safety.diff.Aspect;
import org.kneadwork.safety.diff.Item;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.diff.Subject;
import org.kneadwork.safety.diff.Value;

/** Reads what {@link FactsWriter} writes, an entity at a time. Takes nothing that it does not know. */
public final class FactsReader {

	private static final Set<String> OF_ENTITY = Set.of("kind", "id", "facts");
	private static final Set<String> OF_NAME = Set.of("aspect", "detail", "derivation");

	private final Map<Item, Value> facts = new HashMap<>();

	/** Reads no facts yet. */
	public FactsReader() {
	}

	/**
	 * What was read so far.
	 *
	 * @return the profile
	 */
	public SafetyProfile profile() {
		return new SafetyProfile(facts);
	}

	/**
	 * Reads the facts about one entity.
	 *
	 * @param value the entity with its facts
	 * @throws IllegalArgumentException when it is not as {@link FactsWriter} writes it; the message says in what
	 */
	public void read(JsonValue value) {
		if (!(value instanceof JsonObject entity)) {
			throw new IllegalArgumentException("an entity in safetyFacts is no object");
		}
		only(entity.properties().keySet(), OF_ENTITY);
		Subject subject = new Subject(text(entity, "kind"), text(entity, "id"));
		for (JsonValue fact : array(entity, "facts")) {
			if (!(fact instanceof JsonObject object)) {
				throw new IllegalArgumentException("a fact about " + subject + " is no object");
			}
			Item item = item(subject, object);
			if (facts.put(item, value(object)) != null) {
				throw new IllegalArgumentException("a fact about " + subject + " is there twice: " + item.aspect().literal());
			}
		}
	}

	private static Item item(Subject subject, JsonObject fact) {
		String word = text(fact, "aspect");
		Aspect aspect = Aspect.of(word).orElseThrow(() -> new IllegalArgumentException("there is no aspect '" + word + "'"));
		return new Item(subject, aspect, fact.text("detail").orElse(""), isTrue(fact, "derivation"));
	}

	private static Value value(JsonObject fact) {
		Set<String> said = new TreeSet<>(fact.properties().keySet());
		said.removeAll(OF_NAME);
		return switch (String.join(" ", said)) {
			case "" -> new Value.There();
			case "text" -> new Value.Wording(text(fact, "text"));
			case "max min words" -> measure(fact);
			case "undecided" -> new Value.Undecided();
			case "names" -> new Value.Names(words(fact, "names"));
			case "order" -> new Value.Sequence(words(fact, "order"));
			case "max min tests words" -> new Value.Ruling(measure(fact), new HashSet<>(words(fact, "tests")));
			default -> throw new IllegalArgumentException("a fact says what is not known: " + String.join(", ", said));
		};
	}

	private static Value.Measure measure(JsonObject fact) {
		return new Value.Measure(number(fact, "min"), number(fact, "max"), text(fact, "words"));
	}

	private static void only(Set<String> found, Set<String> known) {
		List<String> unknown = found.stream().filter(name -> !known.contains(name)).toList();
		if (!unknown.isEmpty()) {
			throw new IllegalArgumentException("the property '" + unknown.getFirst() + "' is not known");
		}
	}

	private static String text(JsonObject object, String name) {
		return object.text(name).orElseThrow(() -> missing(name));
	}

	private static boolean isTrue(JsonObject object, String name) {
		return literal(object, name).filter("true"::equals).isPresent();
	}

	private static long number(JsonObject object, String name) {
		return literal(object, name).filter(digits -> digits.matches("-?\\d{1,18}")).map(Long::parseLong)
				.orElseThrow(() -> missing(name));
	}

	private static Optional<String> literal(JsonObject object, String name) {
		return object.property(name).filter(JsonLiteral.class::isInstance).map(value -> ((JsonLiteral) value).literal());
	}

	private static List<JsonValue> array(JsonObject object, String name) {
		if (object.property(name).orElseThrow(() -> missing(name)) instanceof JsonArray values) {
			return values.values();
		}
		throw missing(name);
	}

	private static List<String> words(JsonObject object, String name) {
		List<String> words = new ArrayList<>();
		for (JsonValue value : array(object, name)) {
			if (!(value instanceof JsonText text)) {
				throw missing(name);
			}
			words.add(text.text());
		}
		return words;
	}

	private static IllegalArgumentException missing(String name) {
		return new IllegalArgumentException("'" + name + "' is missing in safetyFacts, or is of another sort");
	}
}
