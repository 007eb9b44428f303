package org.kneadwork.bundle.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
		Map<Subject, List<Map.Entry<Item, Value>>> bySubject = new HashMap<>();
		profile.facts().entrySet().forEach(fact -> bySubject.computeIfAbsent(fact.getKey().subject(), first -> new ArrayList<>()).add(fact));
		json.array(bySubject.keySet().stream().sorted().toList(), subject -> json.object(() -> {
			text("kind", subject.kind());
			text("id", subject.id());
			json.name("facts");
			List<Map.Entry<Item, Value>> facts = bySubject.get(subject);
			facts.sort(Map.Entry.comparingByKey());
			json.array(facts, fact -> json.objectOnOneLine(() -> fact(fact.getKey(), fact.getValue())));
		}));
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
