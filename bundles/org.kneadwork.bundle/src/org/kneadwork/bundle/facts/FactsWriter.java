package org.kneadwork.bundle.facts;

import java.util.ArrayList;
import java.util.List;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.safety.diff.Item;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.diff.Value;

/** Writes a safety profile: an object an entity, by kind and id, and in it a line a fact. */
public final class FactsWriter {

	private final JsonWriter json;

	/**
	 * @param json where to write
	 */
	public FactsWriter(JsonWriter json) {
		this.json = json;
	}

	/**
	 * Writes a profile as an array.
	 *
	 * @param profile the profile
	 */
	public void write(SafetyProfile profile) {
		// Those of one entity follow each other in this order. There are many: a map by entity takes as much memory again.
		List<Item> items = profile.facts().keySet().stream().sorted().toList();
		json.array(bySubject(items), ofOne -> json.object(() -> {
			text("kind", ofOne.getFirst().subject().kind());
			text("id", ofOne.getFirst().subject().id());
			json.name("facts");
			json.array(ofOne, item -> json.objectOnOneLine(() -> fact(item, profile.facts().get(item))));
		}));
	}

	private static List<List<Item>> bySubject(List<Item> items) {
		List<List<Item>> found = new ArrayList<>();
		int begin = 0;
		for (int at = 1; at <= items.size(); at++) {
			if (at == items.size() || !items.get(at).subject().equals(items.get(begin).subject())) {
				found.add(items.subList(begin, at));
				begin = at;
			}
		}
		return found;
	}

	private void fact(Item item, Value value) {
		text("aspect", item.aspect().literal());
		if (!item.detail().isEmpty()) {
			text("detail", item.detail());
		}
		if (item.derivation()) {
			json.name("derivation");
			json.value(true);
		}
		value(value);
	}

	private void value(Value value) {
		switch (value) {
			case Value.There there -> { }
			case Value.Wording wording -> text("text", wording.text());
			case Value.Measure measure -> measure(measure);
			case Value.Undecided open -> {
				json.name("undecided");
				json.value(true);
			}
			case Value.Names names -> words("names", names.names());
			case Value.Sequence sequence -> words("order", sequence.names());
			case Value.Ruling ruling -> {
				measure(ruling.verdict());
				words("tests", ruling.tests().stream().sorted().toList());
			}
		}
	}

	private void measure(Value.Measure measure) {
		json.name("min");
		json.value(measure.min());
		json.name("max");
		json.value(measure.max());
		text("words", measure.words());
	}

	private void text(String name, String text) {
		json.name(name);
		json.value(text);
	}

	private void words(String name, List<String> words) {
		json.name(name);
		json.words(words);
	}
}
