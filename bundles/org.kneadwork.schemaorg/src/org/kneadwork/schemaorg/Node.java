package org.kneadwork.schemaorg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.kneadwork.bundle.json.JsonWriter;

/** A node of JSON-LD: types, and properties in the order in which they were added. Properties without a value are left out. */
final class Node {

	private final SequencedMap<String, Object> properties = new LinkedHashMap<>();

	private Node() {
	}

	/** A node of these types of schema.org, the first of which is its main one. */
	static Node of(String... types) {
		Node node = new Node();
		node.properties.put("@type", types.length == 1 ? types[0] : List.of(types));
		return node;
	}

	/** A reference to a node that is described elsewhere. */
	static Node reference(String id) {
		Node node = new Node();
		node.properties.put("@id", id);
		return node;
	}

	/** The outermost node says what its words mean. */
	Node withContext() {
		properties.putFirst("@context", "https://schema.org");
		return this;
	}

	Node with(String property, String text) {
		if (!text.isEmpty()) {
			properties.put(property, text);
		}
		return this;
	}

	Node with(String property, int number) {
		properties.put(property, number);
		return this;
	}

	Node with(String property, Optional<String> text) {
		return with(property, text.orElse(""));
	}

	Node with(String property, Node node) {
		properties.put(property, node);
		return this;
	}

	/** Texts or nodes; nothing where there are none. */
	Node with(String property, List<?> values) {
		if (!values.isEmpty()) {
			properties.put(property, values.size() == 1 ? values.getFirst() : values);
		}
		return this;
	}

	void write(JsonWriter writer) {
		writer.object(() -> properties.forEach((name, value) -> {
			writer.name(name);
			write(value, writer);
		}));
	}

	private static void write(Object value, JsonWriter writer) {
		switch (value) {
			case Node node -> node.write(writer);
			case Integer number -> writer.value(number.intValue());
			case List<?> values -> writer.array(values, each -> write(each, writer));
			default -> writer.value(value.toString());
		}
	}
}
