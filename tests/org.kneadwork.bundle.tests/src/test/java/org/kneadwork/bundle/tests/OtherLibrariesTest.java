package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bundle holds what it needs of the libraries in use, and nothing else of them. */
class OtherLibrariesTest {

	private static JsonNode bundle;
	private static JsonNode lowerBack;

	@BeforeAll
	static void export() {
		bundle = Exported.fullBundle();
		lowerBack = Exported.json(Exported.bundle(Exported.lowerBack()), "lower-back-0.1.0.en.json");
	}

	@Test
	void whatIsNeededIsThereUnderTheIdOfItsLibrary() {
		assertEquals(List.of("core-safety:blood-clots"), ofTheOther("conditions"));
		assertEquals(List.of("core-safety:clots"), ofTheOther("cautions"));
		assertEquals(List.of("core-safety:chest-pain"), ofTheOther("redFlags"));
		assertEquals(List.of("core-safety:everybody"), ofTheOther("baselines"));
		assertEquals(List.of("core-safety:guideline-1"), ofTheOther("sources"));
		assertEquals("core-safety", bundle.get("library").get("uses").get(0).get("library").asText());
	}

	@Test
	void whatIsNotNeededIsNotThere() {
		assertEquals(List.of(), ofTheOther("tips"));
	}

	private List<String> ofTheOther(String kind) {
		return Exported.texts(bundle.get(kind), "id").stream().filter(id -> id.contains(":")).toList();
	}

	@ParameterizedTest
	@CsvSource({
			"sources, source, source", "cautions, caution, see", "conditions, condition, conditions",
			"redFlags, redFlag, redFlags", "techniques, technique, techniques", "techniques, mentions, mentions",
			"tools, tool, tools", "regions, partOf, targets", "modalities, modalities, modalities",
			"routines, routine, routine", "baselines, baselines, baselines"})
	void everyIdThatIsReferredToIsThere(String kind, String one, String several) {
		Set<String> referredTo = new TreeSet<>();
		for (JsonNode document : List.of(bundle, lowerBack)) {
			Set<String> missing = new TreeSet<>();
			collect(document, one, several, missing);
			referredTo.addAll(missing);
			missing.removeAll(Exported.texts(document.get(kind), "id"));
			assertEquals(Set.of(), missing, kind);
		}
		assertFalse(referredTo.isEmpty(), () -> "nothing refers to " + kind);
	}

	private static void collect(JsonNode node, String one, String several, Set<String> found) {
		node.properties().forEach(entry -> {
			JsonNode value = entry.getValue();
			if (entry.getKey().equals(one) && value.isTextual()) {
				found.add(value.asText());
			} else if (entry.getKey().equals(several) && value.isArray()) {
				value.forEach(each -> {
					if (each.isTextual()) {
						found.add(each.asText());
					}
				});
			}
		});
		node.forEach(child -> collect(child, one, several, found));
	}
}
