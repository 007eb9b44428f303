package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.junit.jupiter.api.Test;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.model.content.ContentPackage;

/** The published schema: closed, described, and in step with the content model. */
class SchemaTest {

	/** Enumerations of the content model of which no word stands in a bundle, with the reason. */
	private static final Map<String, String> NOT_IN_BUNDLES = Map.of(
			"PressureComparison", "selectors are applied before the bundle is written",
			"SelectorSubject", "selectors are applied before the bundle is written",
			"FindingSeverity", "a matter of checking",
			"EntityKind", "each kind has an array of its own",
			"TranslatableField", "translations are put in place before the bundle is written");

	private final JsonNode schema = Exported.json(BundleSchema.json().getBytes(StandardCharsets.UTF_8));

	@Test
	void itIsTheSchemaOfThisFormat() {
		assertEquals("https://json-schema.org/draft/2020-12/schema", schema.path("$schema").asText());
		assertEquals("urn:kneadwork:bundle:1.2", schema.path("$id").asText());
		assertEquals(BundleSchema.FORMAT, schema.at("/properties/format/const").asText());
		assertEquals(BundleSchema.FORMAT_VERSION, schema.at("/properties/formatVersion/const").asText());
	}

	@Test
	void everyObjectIsClosedAndEverythingIsDescribed() {
		List<String> problems = new ArrayList<>();
		Map<String, JsonNode> types = new TreeMap<>(Map.of("Bundle", schema));
		schema.get("$defs").properties().forEach(entry -> types.put(entry.getKey(), entry.getValue()));
		types.forEach((name, type) -> {
			if (type.path("description").asText().length() < 5) {
				problems.add(name + " is not described");
			}
			if (type.has("properties")) {
				if (!type.path("additionalProperties").isBoolean() || type.path("additionalProperties").asBoolean()) {
					problems.add(name + " is not closed");
				}
				type.get("properties").properties().stream()
						.filter(property -> property.getValue().path("description").asText().length() < 5)
						.forEach(property -> problems.add(name + "." + property.getKey() + " is not described"));
				Exported.texts(type.path("required")).stream().filter(required -> !type.get("properties").has(required))
						.forEach(required -> problems.add(name + " demands " + required + ", which it does not know"));
			} else if (type.path("type").asText().equals("object")) {
				problems.add(name + " is an object of anything");
			}
		});
		assertTrue(types.size() > 80, () -> types.size() + " types");
		assertEquals(List.of(), problems);
	}

	@Test
	void everyEnumerationHasTheWordsOfTheContentModelAndNoOthers() {
		for (var classifier : ContentPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EEnum words && !NOT_IN_BUNDLES.containsKey(words.getName())) {
				Set<String> expected = new TreeSet<>(words.getELiterals().stream().map(EEnumLiteral::getLiteral).toList());
				Set<String> found = new TreeSet<>(Exported.texts(schema.at("/$defs/" + words.getName() + "/enum")));
				found.remove("undeclared");
				assertEquals(expected, found, words.getName());
			}
		}
	}

	@Test
	void whatIsUndecidedIsAVerdictOfItsOwn() {
		Set<String> resolved = new TreeSet<>(Exported.texts(schema.at("/$defs/ResolvedVerdict/enum")));
		assertTrue(resolved.remove("undecided"));
		assertEquals(new TreeSet<>(Exported.texts(schema.at("/$defs/Verdict/enum"))), resolved);
	}

	@Test
	void readersAreToldWhatToDoWithEachStatus() {
		assertEquals(List.of("released", "checked", "draft"), Exported.texts(schema.at("/$defs/Status/enum")));
		String told = schema.at("/properties/status/description").asText();
		assertTrue(told.contains("released") && told.contains("has not been reviewed") && told.contains("draft"), told);
	}
}
