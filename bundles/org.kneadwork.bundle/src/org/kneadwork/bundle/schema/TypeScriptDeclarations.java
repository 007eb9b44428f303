package org.kneadwork.bundle.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.json.JsonValue.JsonLiteral;
import org.kneadwork.bundle.json.JsonValue.JsonObject;
import org.kneadwork.bundle.json.JsonValue.JsonText;

/**
 * TypeScript declarations of a JSON Schema, as far as our schema goes: a type for its root and one for each of its
 * definitions. A keyword that is not known here stops the work, so that nothing of the schema is passed over in silence.
 */
public final class TypeScriptDeclarations {

	private static final String REFERENCE = "#/$defs/";
	private static final int WIDTH = 118;
	/** Keywords that narrow values down, in ways that TypeScript has no words for. */
	private static final Set<String> NARROWING =
			Set.of("pattern", "minLength", "minimum", "minItems", "uniqueItems", "allOf");
	private static final Set<String> KNOWN = Set.of("$schema", "$id", "$defs", "$ref", "title", "description", "type",
			"properties", "required", "additionalProperties", "items", "const", "enum", "oneOf", "anyOf");

	private final JsonObject schema;
	private final StringBuilder text = new StringBuilder();

	/**
	 * @param schema the schema
	 */
	public TypeScriptDeclarations(JsonObject schema) {
		this.schema = schema;
	}

	/**
	 * Writes the declarations.
	 *
	 * @return the text, ending with a line break
	 * @throws IllegalArgumentException when the schema says something that is not known here
	 */
	public String text() {
		text.setLength(0);
		text.append("// Made from the JSON Schema ").append(schema.text("$id").orElse(""))
				.append(". Do not change it by hand.\n");
		String root = schema.text("title")
				.orElseThrow(() -> new IllegalArgumentException("The schema has no title."));
		declaration(root, schema);
		schema.object("$defs").ifPresent(definitions -> definitions.properties()
				.forEach((name, definition) -> declaration(name, object(definition))));
		return text.toString();
	}

	private void declaration(String name, JsonObject type) {
		text.append('\n');
		comment("", type);
		if (type.object("properties").isPresent()) {
			if (!"false".equals(literal(type, "additionalProperties"))) {
				throw new IllegalArgumentException(name + " is not closed.");
			}
			text.append("export interface ").append(name).append(" {\n");
			Set<String> required =
					type.array("required").stream().map(TypeScriptDeclarations::word).collect(Collectors.toSet());
			type.object("properties").orElseThrow().properties().forEach((property, value) -> {
				comment("  ", object(value));
				text.append("  ").append(property).append(required.contains(property) ? ": " : "?: ")
						.append(expression(object(value))).append(";\n");
			});
			text.append("}\n");
			check(type);
		} else {
			text.append("export type ").append(name).append(" = ").append(expression(type)).append(";\n");
		}
	}

	private static String literal(JsonObject type, String name) {
		return type.property(name).filter(JsonLiteral.class::isInstance).map(value -> ((JsonLiteral) value).literal())
				.orElse("");
	}

	private static JsonObject object(JsonValue value) {
		if (value instanceof JsonObject object) {
			return object;
		}
		throw new IllegalArgumentException("Where a schema should stand there is " + value);
	}

	private static void check(JsonObject type) {
		for (String keyword : type.properties().keySet()) {
			if (!KNOWN.contains(keyword) && !NARROWING.contains(keyword)) {
				throw new IllegalArgumentException("No TypeScript for the keyword " + keyword + " is known here.");
			}
		}
	}

	private String expression(JsonObject type) {
		check(type);
		if (type.text("$ref").isPresent()) {
			return type.text("$ref").get().substring(REFERENCE.length());
		}
		if (type.property("const").isPresent()) {
			return value(type.property("const").get());
		}
		for (String keyword : List.of("enum", "oneOf", "anyOf")) {
			if (!type.array(keyword).isEmpty()) {
				return type.array(keyword).stream().map(keyword.equals("enum") ? TypeScriptDeclarations::value
						: one -> expression(object(one))).collect(Collectors.joining(" | "));
			}
		}
		List<JsonValue> types = type.array("type");
		if (!types.isEmpty()) {
			return types.stream().map(one -> simple(word(one), type)).collect(Collectors.joining(" | "));
		}
		String one = type.text("type").orElseThrow(() -> new IllegalArgumentException("There is no type in " + type));
		return simple(one, type);
	}

	private String simple(String name, JsonObject type) {
		return switch (name) {
			case "string", "boolean", "null" -> name;
			case "integer", "number" -> "number";
			case "array" -> elements(expression(type.object("items").orElseThrow()));
			case "object" -> "{ [name: string]: " + expression(type.object("additionalProperties").orElseThrow()) + " }";
			default -> throw new IllegalArgumentException("No TypeScript for the type " + name + " is known here.");
		};
	}

	private static String elements(String element) {
		return element.contains("|") ? "(" + element + ")[]" : element + "[]";
	}

	private static String value(JsonValue value) {
		return switch (value) {
			case JsonText quoted -> '"' + quoted.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
			case JsonLiteral literal -> literal.literal();
			default -> throw new IllegalArgumentException("No TypeScript for the value " + value + " is known here.");
		};
	}

	private static String word(JsonValue value) {
		if (value instanceof JsonText quoted) {
			return quoted.text();
		}
		throw new IllegalArgumentException("Where a word should stand there is " + value);
	}

	private void comment(String indent, JsonObject type) {
		type.text("description").ifPresent(description -> {
			String words = description.replace("*/", "* /");
			if (indent.length() + words.length() + "/**  */".length() <= WIDTH) {
				text.append(indent).append("/** ").append(words).append(" */\n");
			} else {
				text.append(indent).append("/**\n");
				wrapped(words, WIDTH - indent.length() - " * ".length())
						.forEach(line -> text.append(indent).append(" * ").append(line).append('\n'));
				text.append(indent).append(" */\n");
			}
		});
	}

	private static List<String> wrapped(String words, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : words.split(" ")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
