package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleStatus;

/** Each language has a file of its own, which says what of it nobody has translated. */
class TranslationTest {

	private final BundleFiles files = Exported.bundle(Exported.full());
	private final JsonNode english = Exported.json(files, "full-0.3.1.en.json");
	private final JsonNode german = Exported.json(files, "full-0.3.1.de.json");

	private static JsonNode technique(JsonNode document, String id) {
		return Exported.find(document.get("techniques"), "id", id);
	}

	@Test
	void thereIsAFileForEachLanguageThatIsTranslatedInto() {
		assertEquals(Set.of("full-0.3.1.de.json", "full-0.3.1.en.json", "full-0.3.1.map.json", "manifest.json"),
				files.files().keySet());
		assertEquals("de", german.get("language").asText());
		assertEquals("en", german.get("sourceLanguage").asText());
		for (JsonNode document : List.of(english, german)) {
			assertEquals(List.of("en", "de"), Exported.texts(document.get("languages")));
		}
	}

	@Test
	void translatedTextsStandWhereverTheOriginalsDo() {
		JsonNode ball = technique(german, "ball-on-wall");
		assertEquals("Ball an der Wand", ball.get("title").asText());
		assertEquals("Auf einen Ball lehnen und atmen.", ball.get("summary").asText());
		assertEquals("Den Ball zwischen Rücken und Wand legen.", ball.at("/steps/0/text").asText());
		assertEquals("Roll to the right.", ball.at("/steps/1/steps/0/text").asText());
		assertEquals("Nach links rollen.", ball.at("/steps/1/steps/1/text").asText());
		assertEquals("Taubheit", ball.at("/safety/stopRules/1/when").asText());
		assertEquals("Allgemeine Informationen. Sie ersetzen keinen ärztlichen Rat.", german.at("/library/disclaimer").asText());
		JsonNode pregnancy = Exported.find(ball.at("/safety/verdicts"), "condition", "pregnancy");
		assertEquals(List.of("Nur aufrecht stehend."), Exported.texts(pregnancy.get("adaptations")));
		JsonNode bones = Exported.find(technique(german, "hip-press").at("/safety/verdicts"), "condition", "fragile-bones");
		assertEquals(List.of("Dünne Knochen brechen leicht."), Exported.texts(bones.get("tell")));
		JsonNode flag = Exported.find(technique(german, "hip-press").at("/safety/screening"), "redFlag", "saddle-numbness");
		assertEquals("Gehen Sie jetzt in eine Notaufnahme.", flag.at("/yes/destination").asText());
	}

	@Test
	void textsOfOneKindAreCountedInTheOrderOfTheFormatter() {
		JsonNode ball = technique(german, "ball-on-wall");
		assertEquals("So fest, wie das eigene Gewicht ihn macht.", ball.at("/pressure/derivedBecause").asText());
		assertEquals("The sum of the steps.", ball.at("/duration/derivedBecause").asText());
		assertEquals("Use the softest ball that you have.", Exported.find(english.get("cautions"), "id", "bones")
				.at("/clauses/1/adaptation").asText());
		assertEquals("Den weichsten Ball nehmen.", Exported.find(german.get("cautions"), "id", "bones")
				.at("/clauses/1/adaptation").asText());
	}

	@Test
	void translationsOfALibraryInUseHoldAsWell() {
		JsonNode verdict =
				Exported.find(technique(german, "hip-press").at("/safety/verdicts"), "condition", "core-safety:blood-clots");
		JsonNode reason = Exported.find(verdict.get("reasons"), "from", "caution");
		assertEquals("Nicht massieren. Fragen Sie zuerst Ihren Arzt.", reason.get("tell").asText());
	}

	@Test
	void everyFileInAnotherLanguageSaysThatNobodyHasReviewedItsTranslation() {
		assertFalse(english.has("translationReviewed"));
		assertTrue(german.get("translationReviewed").isBoolean());
		assertFalse(german.get("translationReviewed").asBoolean());
	}

	/** A caution may say more by now than its translation does. */
	@Test
	void aSafetyTextThatIsTranslatedFromAnOlderTextIsShownInTheLanguageOfTheLibrary(@TempDir Path folder) throws IOException {
		Exported.copy(Exported.libraries(), folder);
		Path body = folder.resolve("full/body.knead");
		String before = Files.readString(body);
		Files.writeString(body, before.replace("feeling between your legs?", "feeling between your legs or in a foot?"));
		assertNotEquals(before, Files.readString(body));
		JsonNode stale = Exported.json(Exported.bundle(Exported.check(folder.resolve("full")).value().orElseThrow(), BundleStatus.DRAFT),
				"full-0.3.1.de.json");
		JsonNode flag = Exported.find(stale.get("redFlags"), "id", "saddle-numbness");
		assertEquals("Taubheit zwischen den Beinen", flag.get("title").asText());
		assertEquals("Have you newly lost feeling between your legs or in a foot?", flag.get("ask").asText());
		assertEquals("Go to an emergency department now.", flag.get("destination").asText());
		int index = Exported.texts(stale.get("redFlags"), "id").indexOf("saddle-numbness");
		List<String> untranslated = Exported.texts(stale.get("untranslated"));
		assertTrue(untranslated.containsAll(List.of("/redFlags/" + index + "/ask", "/redFlags/" + index + "/destination")), untranslated::toString);
		assertFalse(untranslated.contains("/redFlags/" + index + "/title"));
	}

	@Test
	void whatIsNotTranslatedIsNamed() {
		assertEquals(List.of(), Exported.texts(english.get("untranslated")));
		Set<String> untranslated = new HashSet<>(Exported.texts(german.get("untranslated")));
		List<String> pointers = new ArrayList<>();
		differing(((ObjectNode) english.deepCopy()).without("safetyFacts"), ((ObjectNode) german.deepCopy()).without("translationReviewed"), "", pointers);
		assertTrue(pointers.size() > 20, pointers::toString);
		for (String pointer : pointers) {
			assertFalse(untranslated.contains(pointer), pointer + " is translated");
		}
		for (String pointer : untranslated) {
			assertEquals(english.at(pointer), german.at(pointer), pointer);
			assertTrue(german.at(pointer).isTextual(), pointer);
		}
		int ball = Exported.texts(english.get("techniques"), "id").indexOf("ball-on-wall");
		assertTrue(untranslated.contains("/techniques/" + ball + "/steps/1/steps/0/text"));
		assertTrue(untranslated.contains("/library/title") == german.at("/library/title").equals(english.at("/library/title")));
		assertFalse(untranslated.contains("/sources/0/title"), "a title as published is not expected to be translated");
	}

	/** Everything but texts is the same in all languages, so that what is found in one can be found in another. */
	private static void differing(JsonNode one, JsonNode other, String pointer, List<String> found) {
		if (pointer.equals("/language") || pointer.equals("/untranslated")) {
			return;
		}
		assertEquals(one.getNodeType(), other.getNodeType(), pointer);
		assertEquals(one.size(), other.size(), pointer);
		if (one.isObject()) {
			one.properties().forEach(entry -> differing(entry.getValue(), other.path(entry.getKey()),
					pointer + "/" + entry.getKey(), found));
		} else if (one.isArray()) {
			for (int index = 0; index < one.size(); index++) {
				differing(one.get(index), other.get(index), pointer + "/" + index, found);
			}
		} else if (!one.equals(other)) {
			assertTrue(one.isTextual(), pointer);
			found.add(pointer);
		}
	}
}
