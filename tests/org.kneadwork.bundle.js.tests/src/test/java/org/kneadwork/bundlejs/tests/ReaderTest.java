package org.kneadwork.bundlejs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleStatus;

/** What the reader says of files that are not as they have to be. */
class ReaderTest {

	@TempDir
	Path folder;

	private InstalledPackage app;
	private byte[] bundle;
	private ObjectNode full;

	@BeforeEach
	void exportAndInstall() throws IOException {
		app = InstalledPackage.in(folder);
		bundle = Libraries.bundle(Libraries.request(Libraries.full(), BundleStatus.CHECKED));
		full = (ObjectNode) InstalledPackage.JSON.readTree(bundle);
	}

	private JsonNode read(byte[] file) throws IOException {
		return app.json("read.mjs", Files.write(folder.resolve("read.json"), file)).get(0);
	}

	private JsonNode read(String file) throws IOException {
		return read(file.getBytes(StandardCharsets.UTF_8));
	}

	private JsonNode readChanged(Consumer<ObjectNode> change) throws IOException {
		change.accept(full);
		return read(InstalledPackage.JSON.writeValueAsBytes(full));
	}

	private static void assertProblem(String code, String path, String what, JsonNode found) {
		assertEquals(List.of(code, path, what),
				List.of(found.path("code").asText(), found.path("path").asText(), found.path("what").asText()), found::toString);
		assertTrue(found.get("ours").asBoolean(), found::toString);
		assertTrue(found.get("mend").asText().endsWith("."), found::toString);
	}

	private static JsonNode named(JsonNode list, String property, String value) {
		for (JsonNode one : list) {
			if (one.path(property).asText().equals(value)) {
				return one;
			}
		}
		throw new AssertionError(value);
	}

	private static ObjectNode answer(ObjectNode bundle, String condition) {
		JsonNode routine = named(bundle.get("routines"), "id", "evening");
		return (ObjectNode) named(routine.get("safety").get("screening"), "condition", condition).get("yes");
	}

	@Test
	void aBundleIsRead() throws IOException {
		assertEquals("{\"status\":\"checked\"}", read(bundle).toString());
	}

	@Test
	void aByteOrderMarkIsNoHarm() throws IOException {
		assertEquals("checked", read("\uFEFF" + new String(bundle, StandardCharsets.UTF_8)).path("status").asText());
	}

	@Test
	void aPartOfAFileIsRefused() throws IOException {
		assertProblem("not-json", "", "This is not JSON, or only a part of a file.",
				read(new String(bundle, StandardCharsets.UTF_8).substring(0, bundle.length / 2)));
		assertProblem("not-json", "", "This is not JSON, or only a part of a file.", read(""));
	}

	@Test
	void anotherFileIsRefused() throws IOException {
		assertProblem("not-a-bundle", "", "This is no bundle of Kneadwork.", read("[1, 2]"));
		assertProblem("not-a-bundle", "", "This is no bundle of Kneadwork.", read("{\"name\": \"an-app\"}"));
		assertProblem("not-a-bundle", "", "This is no content of a bundle but a kneadwork-manifest.",
				read("{\"format\": \"kneadwork-manifest\", \"formatVersion\": \"1.2\"}"));
	}

	@Test
	void aNewerOrMuchOlderFormatIsRefused() throws IOException {
		String known = full.get("formatVersion").asText();
		for (String version : List.of("1.99", "2.0")) {
			JsonNode found = readChanged(changed -> changed.put("formatVersion", version));
			assertProblem("other-version", "/formatVersion",
					"This bundle has the format version " + version + "; this package reads 1.0 to " + known + ".", found);
			assertEquals("Use a newer version of @kneadwork/bundle.", found.get("mend").asText());
		}
		JsonNode old = readChanged(changed -> changed.put("formatVersion", "0.9"));
		assertEquals("Export the library again with a newer Kneadwork.", old.get("mend").asText());
		assertEquals("damaged", readChanged(changed -> changed.put("formatVersion", 1)).get("code").asText());
	}

	@Test
	void anOlderMinorVersionIsRead() throws IOException {
		assertEquals("checked", readChanged(changed -> changed.put("formatVersion", "1.0").remove("safetyFacts"))
				.path("status").asText());
	}

	@Test
	void aDraftIsRefused() throws IOException {
		JsonNode found = readChanged(changed -> changed.put("status", "draft"));
		assertProblem("draft", "/status",
				"This bundle is a draft: there may be errors in it, and nobody may see it but its authors.", found);
		assertEquals(found.get("what").asText() + " (at /status) " + found.get("mend").asText(), found.get("message").asText());
	}

	@Test
	void whatTheFormatDoesNotHaveIsRefusedWithItsPlace() throws IOException {
		assertProblem("damaged", "/library", "Here stands the property \"colour\", which a bundle of this format does not have.",
				readChanged(changed -> ((ObjectNode) changed.get("library")).put("colour", "red")));
	}

	@Test
	void whatIsMissingIsSaidWithItsPlace() throws IOException {
		assertProblem("damaged", "/routines/0/safety", "Here the property \"stopRules\" is missing.",
				readChanged(changed -> ((ObjectNode) changed.get("routines").get(0).get("safety")).remove("stopRules")));
	}

	@Test
	void anUnknownWordIsSaidOfTheAlternativeThatWasMeant() throws IOException {
		JsonNode found = readChanged(changed ->
				((ObjectNode) changed.get("routines").get(0).get("timeline").get(0)).put("phase", "pause"));
		assertProblem("damaged", "/routines/0/timeline/0/phase",
				"Here should stand one of \"warm-up\", \"main\", \"cool-down\".", found);
	}

	@Test
	void anAnswerThatLetsAPersonDoWhatNobodyHasDecidedIsRefused() throws IOException {
		JsonNode found = readChanged(changed -> {
			JsonNode routine = named(changed.get("routines"), "id", "pressing-only");
			ObjectNode yes = (ObjectNode) named(routine.get("safety").get("screening"), "condition", "sleepiness").get("yes");
			yes.removeAll();
			yes.put("action", "continue");
		});
		assertEquals("The verdict on \"sleepiness\" is undecided, and yet who has it could go on.", found.get("what").asText());
	}

	@Test
	void anAnswerThatForgetsATechniqueIsRefused() throws IOException {
		JsonNode found = readChanged(changed -> ((ArrayNode) answer(changed, "open-wound").get("changes")).remove(0));
		assertEquals("With \"open-wound\" the verdict on \"warm-back\" is avoid, and yet it would be done as it is.",
				found.get("what").asText());
	}

	@Test
	void anAnswerThatIsMoreLenientThanItsVerdictIsRefused() throws IOException {
		JsonNode found = readChanged(changed ->
				((ObjectNode) answer(changed, "open-wound").get("changes").get(0)).put("action", "adapt"));
		assertEquals("The verdict on \"warm-back\" is avoid, and yet the action is adapt.", found.get("what").asText());
	}

	@Test
	void anAnswerThatNamesOtherEntriesThanThoseThatDoTheTechniqueIsRefused() throws IOException {
		JsonNode found = readChanged(changed ->
				((ArrayNode) answer(changed, "open-wound").get("changes").get(0).get("items")).removeAll());
		assertEquals("The entries (none) are not those that do \"warm-back\".", found.get("what").asText());
	}

	@Test
	void aConditionThatNobodyAsksAboutIsRefused() throws IOException {
		JsonNode found = readChanged(changed -> {
			ArrayNode screening = (ArrayNode) named(changed.get("routines"), "id", "evening").get("safety").get("screening");
			screening.remove(screening.size() - 1);
		});
		assertEquals("Nobody is asked about the condition \"tiredness\".", found.get("what").asText());
	}

	/** Each kind of place once; of what is optional in the schema nobody can tell that it was there. */
	@Test
	void nothingIsDroppedUnnoticedAndTheReaderNeverThrows() throws IOException {
		JsonNode result = app.json("damage.mjs", Files.write(folder.resolve("damaged.json"), bundle));
		assertEquals("[]", result.get("thrown").toString());
		assertEquals("[]", result.get("unknownAndPassed").toString());
		assertTrue(result.get("dropped").asInt() > 300, result::toString);
		List<String> passed = new ArrayList<>();
		result.get("droppedAndPassed").forEach(place -> passed.add(place.asText().replaceAll(".*/", "")));
		assertEquals(List.of(), new TreeSet<>(passed).stream().filter(name -> isRequiredEverywhere(name)).toList());
	}

	private static boolean isRequiredEverywhere(String property) {
		return List.of("screening", "verdicts", "cautions", "neverCombine", "limits", "stopRules", "yes", "no", "action", "tell",
				"changes", "items", "verdict", "timeline", "status", "destination", "urgency", "disclaimer").contains(property);
	}
}
