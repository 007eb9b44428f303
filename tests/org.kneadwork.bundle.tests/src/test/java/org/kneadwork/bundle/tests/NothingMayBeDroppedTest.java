package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A bundle from which something is dropped that safety depends on, or to which something unknown is added, is refused. */
class NothingMayBeDroppedTest {

	/** What the safety of a technique or routine may leave out, because there is not always something to say. */
	private static final Set<String> OPTIONAL_IN_SAFETY = Set.of("because", "adaptation", "kind", "firstLine", "lastLine",
			"tool", "temperature", "timeLimit", "skinCheck", "derivedBecause");

	/** What a comparison of versions needs, and no app: files in other languages than that of the library do not have it. */
	private static final Set<String> NOT_FOR_APPS = Set.of("safetyFacts");

	private final NetworkntSchema schema = NetworkntSchema.ofBundle();
	private final JsonNode bundle = Exported.fullBundle();

	private boolean isValidWithout(ObjectNode object, String property) {
		List<Map.Entry<String, JsonNode>> before = new ArrayList<>();
		object.properties().forEach(entry -> before.add(Map.entry(entry.getKey(), entry.getValue())));
		object.remove(property);
		boolean valid = schema.problems(bundle).isEmpty();
		object.removeAll();
		before.forEach(entry -> object.set(entry.getKey(), entry.getValue()));
		return valid;
	}

	@Test
	void theSafetyOfTechniquesAndRoutinesIsWhole() {
		Set<String> droppable = new TreeSet<>();
		Set<String> kept = new TreeSet<>();
		Walk.sorts(bundle).forEach((path, object) -> {
			if (path.matches("/(techniques|routines)/\\*/safety.*")) {
				for (String property : fieldNames(object)) {
					(isValidWithout(object, property) ? droppable : kept).add(path + "/" + property);
				}
			}
		});
		Set<String> unexpected = new TreeSet<>(droppable);
		unexpected.removeIf(path -> OPTIONAL_IN_SAFETY.contains(path.substring(path.lastIndexOf('/') + 1)));
		assertEquals(Set.of(), unexpected);
		for (String part : List.of("screening", "verdicts", "cautions", "neverCombine", "limits", "stopRules")) {
			assertTrue(kept.contains("/techniques/*/safety/" + part) && kept.contains("/routines/*/safety/" + part), part);
		}
		assertTrue(kept.contains("/routines/*/safety/screening/*[red-flag]/yes[stop]/destination"), kept::toString);
		assertTrue(kept.contains("/routines/*/safety/screening/*[condition]/yes[adapt]/changes/*[leave-out]/items"),
				kept::toString);
		assertTrue(kept.contains("/techniques/*/safety/verdicts/*/reasons/*[caution]/caution"), kept::toString);
	}

	@Test
	void whatTheContentIsWorthIsWhole() {
		Set<String> droppable = new TreeSet<>();
		for (String property : fieldNames((ObjectNode) bundle)) {
			if (isValidWithout((ObjectNode) bundle, property)) {
				droppable.add(property);
			}
		}
		assertEquals(NOT_FOR_APPS, droppable);
		droppable.clear();
		for (String path : List.of("/library", "/redFlags/*", "/conditions/*", "/cautions/*", "/techniques/*", "/routines/*")) {
			ObjectNode object = Walk.sorts(bundle).get(path);
			for (String property : List.of("id", "title", "disclaimer", "review", "ask", "urgency", "destination", "tell",
					"contraindication", "clauses", "combinations", "certainty", "duration", "total", "steps", "pressure",
					"contraindications", "claims", "sources", "equipment", "timeline", "practisedBy", "safety")) {
				if (object.has(property) && isValidWithout(object, property)) {
					droppable.add(path + "/" + property);
				}
			}
		}
		assertEquals(Set.of(), droppable);
	}

	@Test
	void nothingUnknownMayBeAdded() {
		Set<String> open = new TreeSet<>();
		Map<String, ObjectNode> sorts = Walk.sorts(bundle);
		assertTrue(sorts.size() > 100, () -> sorts.size() + " sorts of objects");
		sorts.forEach((path, object) -> {
			object.put("surprise", true);
			if (schema.problems(bundle).isEmpty()) {
				open.add(path);
			}
			object.remove("surprise");
		});
		assertEquals(Set.of(), open);
	}

	@Test
	void onlyADraftMayLackWhatTheRulesDemand() {
		ObjectNode root = (ObjectNode) bundle;
		ObjectNode technique = Walk.sorts(bundle).get("/techniques/*");
		ObjectNode combination = (ObjectNode) Exported.find(bundle.get("techniques"), "id", "warm-back").get("safety")
				.get("neverCombine").get(0);
		for (String status : List.of("checked", "released", "draft")) {
			root.put("status", status);
			JsonNode duration = technique.replace("duration", null);
			assertEquals(status.equals("draft"), schema.problems(bundle).isEmpty(), status + " without a duration");
			technique.set("duration", duration);
			combination.put("occurs", true);
			assertEquals(status.equals("draft"), schema.problems(bundle).isEmpty(), status + " with a forbidden combination");
			combination.put("occurs", false);
			assertEquals(List.of(), schema.problems(bundle));
		}
	}

	@Test
	void aVerdictThatIsNotAllowedHasWords() {
		JsonNode ball = Exported.find(bundle.get("techniques"), "id", "ball-on-wall");
		ObjectNode verdict = (ObjectNode) Exported.find(ball.at("/safety/verdicts"), "condition", "pregnancy");
		verdict.putArray("tell");
		assertEquals(1, schema.problems(bundle).size(), () -> schema.problems(bundle).toString());
		verdict.put("verdict", "allowed");
		assertEquals(List.of(), schema.problems(bundle));
	}

	private static List<String> fieldNames(ObjectNode object) {
		List<String> names = new ArrayList<>();
		object.fieldNames().forEachRemaining(names::add);
		return names;
	}
}
