package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.bundle.json.JsonReader;
import org.kneadwork.bundle.json.JsonValue;
import org.kneadwork.bundle.schema.TypeScriptDeclarations;

/** TypeScript declarations are made from the schema, and from all of it. */
class TypeScriptDeclarationsTest {

	private static String declarations(String schema) {
		return new TypeScriptDeclarations((JsonValue.JsonObject) JsonReader.read(schema)).text();
	}

	@Test
	void aSchemaBecomesInterfacesAndTypes() {
		assertEquals("""
				// Made from the JSON Schema urn:x. Do not change it by hand.

				/** All of it. */
				export interface Root {
				  /** A word. */
				  word: "a" | "b";
				  /** Numbers. */
				  numbers?: number[];
				  either: (One | null)[];
				  fixed: "x";
				  flag: boolean | null;
				  map: { [name: string]: One };
				}

				/** A text. */
				export type One = string;
				""", declarations("""
				{"$id": "urn:x", "title": "Root", "description": "All of it.", "type": "object", "properties": {
				  "word": {"type": "string", "enum": ["a", "b"], "description": "A word."},
				  "numbers": {"type": "array", "items": {"type": "integer", "minimum": 1}, "description": "Numbers."},
				  "either": {"type": "array", "items": {"anyOf": [{"$ref": "#/$defs/One"}, {"type": "null"}]}},
				  "fixed": {"const": "x"},
				  "flag": {"type": ["boolean", "null"]},
				  "map": {"type": "object", "additionalProperties": {"$ref": "#/$defs/One"}}},
				 "required": ["word", "either", "fixed", "flag", "map"], "additionalProperties": false,
				 "$defs": {"One": {"type": "string", "minLength": 1, "description": "A text."}}}
				"""));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"'title': 'T', 'properties': {'a': {'type': 'string', 'format': 'date'}}, 'additionalProperties': false",
			"'title': 'T', 'properties': {'a': {'type': 'string'}}",
			"'title': 'T', 'properties': {'a': {}}, 'additionalProperties': false",
			"'title': 'T', 'properties': {'a': true}, 'additionalProperties': false",
			"'properties': {}, 'additionalProperties': false"})
	void whatIsNotUnderstoodIsNotPassedOver(String schema) {
		assertThrows(IllegalArgumentException.class, () -> declarations("{" + schema.replace('\'', '"') + "}"));
	}

	@Test
	void everyDefinitionOfTheSchemaIsDeclared() {
		String declarations = BundleSchema.typescript();
		JsonValue.JsonObject schema = (JsonValue.JsonObject) JsonReader.read(BundleSchema.json());
		for (String name : schema.object("$defs").orElseThrow().properties().keySet()) {
			assertTrue(declarations.contains("\nexport interface " + name + " {")
					|| declarations.contains("\nexport type " + name + " ="), name);
		}
		assertTrue(declarations.contains("\nexport interface Bundle {"));
		assertTrue(declarations.lines().allMatch(line -> line.length() <= 118 || line.startsWith("export type")), declarations);
	}
}
