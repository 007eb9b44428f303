package org.kneadwork.bundle.facts;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.safety.diff.Item;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.diff.Subject;
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
		SortedMap<Subject, SortedMap<Item, Value>> bySubject = new TreeMap<>();
		profile.facts().forEach((item, value) ->
				bySubject.computeIfAbsent(item.subject(), first -> new TreeMap<>()).put(item, value));
		json.array(bySubject.entrySet(), entry -> json.object(() -> {
			text("kind", entry.getKey().kind());
			text("id", entry.getKey().id());
			json.name("facts");
			json.array(entry.getValue().entrySet(), fact -> json.objectOnOneLine(() -> fact(fact)));
		}));
	}

	private void fact(Map.Entry<Item, Value> fact) {
		Item item = fact.getKey();
		text("aspect", item.aspect().literal());
		if (!item.detail().isEmpty()) {
			text("detail", item.detail());
		}
		if (item.derivation()) {
			json.name("derivation");
			json.value(true);
		}
		value(fact.getValue());
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
