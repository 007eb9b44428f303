package org.kneadwork.bundlejs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.madeup.MadeUpLibrary;
import org.kneadwork.model.content.Routine;

/**
 * What the package says follows from answers, and what is then done when, compared with the engine: on made-up libraries, and on
 * the one that ships. The property {@code kneadwork.screening.cases} asks for more cases.
 */
class SameAsTheEngineTest {

	private static final int CASES = Integer.getInteger("kneadwork.screening.cases", 10_000);
	private static final int CASES_IN_A_LIBRARY = 100;
	/** So that no outcome is left to chance. */
	private static final int CASES_OF_EACH_OUTCOME = CASES / 100;

	@TempDir
	Path folder;

	private int library(Path text, long seed, ArrayNode all) throws IOException {
		BundleRequest request = Libraries.request(text, BundleStatus.DRAFT);
		ObjectNode found = all.addObject();
		Path bundle = Files.write(folder.resolve("bundle-" + seed + ".json"), Libraries.bundle(request));
		found.put("bundle", bundle.toString());
		ArrayNode cases = found.putArray("cases");
		List<Routine> routines = request.content().own(Routine.class);
		RandomAnswers random = new RandomAnswers(seed);
		for (int number = 0; number < CASES_IN_A_LIBRARY; number++) {
			cases.add(new EngineCase(routines.get(number % routines.size()), request).answer(random));
		}
		return CASES_IN_A_LIBRARY;
	}

	private JsonNode compared(ArrayNode libraries) throws IOException {
		Path cases = folder.resolve("cases.json");
		InstalledPackage.JSON.writeValue(cases.toFile(), libraries);
		Path app = Files.createDirectories(folder.resolve("app"));
		return InstalledPackage.in(app).json("compare.mjs", cases);
	}

	@Test
	void screeningAndTimelineAreThoseOfTheEngine() throws IOException {
		ArrayNode libraries = InstalledPackage.JSON.createArrayNode();
		int cases = 0;
		for (long seed = 0; cases < CASES; seed++) {
			Path text = Files.createDirectories(folder.resolve("library-" + seed));
			Files.writeString(text.resolve("library.knead"), new MadeUpLibrary(seed).text());
			cases += library(text, seed, libraries);
		}
		JsonNode result = compared(libraries);
		assertEquals("[]", result.get("differences").toString());
		assertEquals(cases, result.get("cases").asInt());
		for (String outcome : List.of("seek-help", "unanswered", "stop", "ask-doctor", "adapt", "begin")) {
			assertTrue(result.get("outcomes").path(outcome).asInt() >= CASES_OF_EACH_OUTCOME, () -> outcome + " in " + result);
		}
		assertTrue(result.get("timelines").asInt() >= CASES_OF_EACH_OUTCOME, result::toString);
	}

	@Test
	void soTheyAreForTheLibrariesThatPeopleWrite() throws IOException {
		ArrayNode libraries = InstalledPackage.JSON.createArrayNode();
		library(Libraries.lowerBack(), 1, libraries);
		library(Libraries.full(), 2, libraries);
		JsonNode result = compared(libraries);
		assertEquals("[]", result.get("differences").toString());
		assertEquals(2 * CASES_IN_A_LIBRARY, result.get("cases").asInt());
	}

	@Test
	void aDifferenceWouldBeSeen() throws IOException {
		ArrayNode libraries = InstalledPackage.JSON.createArrayNode();
		library(Libraries.full(), 3, libraries);
		JsonNode cases = libraries.get(0).get("cases");
		cases.forEach(one -> ((ObjectNode) one.get("expected")).put("outcome", "begin"));
		assertFalse(compared(libraries).get("differences").isEmpty());
	}
}
