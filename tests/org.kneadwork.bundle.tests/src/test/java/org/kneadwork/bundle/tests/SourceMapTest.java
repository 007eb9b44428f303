package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kneadwork.bundle.BundleFiles;

/** The source map leads from every part of a bundle back to the statement that it comes from. */
class SourceMapTest {

	private final BundleFiles files = Exported.bundle(Exported.full());
	private final JsonNode bundle = Exported.json(files, "full-0.3.1.en.json");
	private final JsonNode map = Exported.json(files, "full-0.3.1.map.json");

	private String text(String pointer) throws IOException {
		JsonNode place = map.get("places").path(pointer);
		assertTrue(place.isObject(), () -> pointer + " has no place");
		List<String> lines = Files.readAllLines(Exported.full().resolve(place.get("file").asText()));
		return lines.get(place.get("line").asInt() - 1).substring(place.get("column").asInt() - 1);
	}

	@Test
	void everyPointerLeadsToSomething() {
		List<String> lost = new ArrayList<>();
		map.get("places").fieldNames().forEachRemaining(pointer -> {
			if (bundle.at(pointer).isMissingNode()) {
				lost.add(pointer);
			}
		});
		assertEquals(List.of(), lost);
		assertTrue(map.get("places").size() > 150, () -> map.get("places").size() + " places");
	}

	@Test
	void everyEntityOfTheLibraryLeadsToItsId() throws IOException {
		for (var kind : bundle.properties()) {
			if (kind.getKey().equals("safetyFacts")) {
				// They repeat what stands elsewhere in the bundle.
				continue;
			}
			for (int index = 0; index < kind.getValue().size() && kind.getValue().isArray(); index++) {
				String id = kind.getValue().get(index).path("id").asText();
				String pointer = "/" + kind.getKey() + "/" + index;
				if (id.contains(":")) {
					assertFalse(map.get("places").has(pointer), pointer);
				} else if (!id.isEmpty()) {
					assertTrue(text(pointer).startsWith(id), pointer + " " + text(pointer));
				}
			}
		}
	}

	@Test
	void partsLeadToTheirStatements() throws IOException {
		String ball = "/techniques/" + Exported.texts(bundle.get("techniques"), "id").indexOf("ball-on-wall");
		assertTrue(text(ball + "/steps/0").startsWith("step \"Put the ball"), text(ball + "/steps/0"));
		assertTrue(text(ball + "/steps/1/steps/1").startsWith("step \"Roll to the left.\""));
		assertTrue(text(ball + "/safety/stopRules/1").startsWith("\"you feel numbness\""));
		assertTrue(text(ball + "/claims/0").startsWith("claim"));
		int wound = Exported.texts(bundle.at(ball + "/safety/verdicts"), "condition").indexOf("open-wound");
		assertTrue(text(ball + "/safety/verdicts/" + wound).startsWith("adapt      with open-wound"));
		int overruled = Exported.texts(bundle.at(ball + "/safety/verdicts/" + wound + "/reasons"), "verdict").indexOf("avoid");
		assertTrue(text(ball + "/safety/verdicts/" + wound + "/reasons/" + overruled)
				.startsWith("avoid     techniques where targets lower-back"));
		String evening = "/routines/" + Exported.texts(bundle.get("routines"), "id").indexOf("evening");
		assertTrue(text(evening + "/timeline/7").startsWith("rest 20 s"));
		assertTrue(text(evening + "/blocks/0/items/0").startsWith("do warm-back"));
	}
}
