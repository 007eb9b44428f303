package org.kneadwork.bundle.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Goes through a document. */
final class Walk {

	private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

	private Walk() {
	}

	/**
	 * One object of each sort in a document.
	 *
	 * @return the objects by where they stand, with a star for the number of a value in an array, and with the words that
	 *     tell alternatives apart
	 */
	static Map<String, ObjectNode> sorts(JsonNode document) {
		Walk walk = new Walk();
		walk.visit(document, "");
		return walk.objects;
	}

	private void visit(JsonNode node, String path) {
		if (node instanceof ObjectNode object) {
			String sort = path + variant(object);
			objects.putIfAbsent(sort, object);
			object.properties().forEach(entry -> visit(entry.getValue(), sort + "/" + entry.getKey()));
		} else {
			node.forEach(value -> visit(value, path + "/*"));
		}
	}

	private static String variant(ObjectNode object) {
		StringBuilder words = new StringBuilder();
		for (String property : new String[] {"kind", "from", "action", "state"}) {
			if (object.path(property).isTextual()) {
				words.append('[').append(object.path(property).asText()).append(']');
			}
		}
		return words.toString();
	}
}
