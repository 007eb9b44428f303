package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Outcome;

/** A draft can be made of whatever an author has so far, and follows the schema all the same. */
class DraftTest {

	@TempDir
	private Path folder;

	@Test
	void whateverLineIsMissingTheDraftFollowsTheSchema() throws IOException {
		Exported.copy(Exported.libraries(), folder);
		Path header = folder.resolve("full/library.knead");
		List<Path> others = knead(folder.resolve("full")).stream().filter(file -> !file.equals(header)).toList();
		NetworkntSchema schema = NetworkntSchema.ofBundle();
		List<String> problems = new ArrayList<>();
		int drafts = 0;
		int withErrors = 0;
		// One line of each file at a time. Without its first lines the header is none, so that there is nothing to export.
		for (List<Path> files : List.of(List.of(header), others)) {
			Map<Path, List<String>> whole = new LinkedHashMap<>();
			for (Path file : files) {
				whole.put(file, Files.readAllLines(file));
			}
			int longest = whole.values().stream().mapToInt(List::size).max().orElseThrow();
			for (int line = 0; line < longest; line++) {
				for (Path file : files) {
					Files.write(file, without(line, whole.get(file)));
				}
				Outcome<CheckedLibrary> outcome = Exported.check(folder.resolve("full"));
				if (outcome.value().orElseThrow().content().library().isPresent()) {
					drafts++;
					withErrors += outcome.hasErrors() ? 1 : 0;
					String where = "without line " + (line + 1) + " of " + files + ": ";
					problems.addAll(problemsOf(outcome.value().get(), schema).stream().map(problem -> where + problem).toList());
				}
			}
			for (Path file : files) {
				Files.write(file, whole.get(file));
			}
		}
		assertEquals(List.of(), problems);
		assertTrue(drafts > 200 && withErrors > 100, drafts + " drafts, " + withErrors + " with errors");
	}

	private static List<String> without(int line, List<String> lines) {
		List<String> rest = new ArrayList<>(lines);
		if (line < rest.size()) {
			rest.remove(line);
		}
		return rest;
	}

	private static List<String> problemsOf(CheckedLibrary library, NetworkntSchema schema) {
		BundleFiles files = Exported.bundle(library, BundleStatus.DRAFT);
		return files.files().entrySet().stream().filter(file -> file.getKey().matches("full-.*\\.(en|de|und)\\.json"))
				.flatMap(file -> schema.problems(Exported.json(file.getValue())).stream()).toList();
	}

	private static List<Path> knead(Path library) throws IOException {
		try (Stream<Path> files = Files.walk(library)) {
			return files.filter(path -> path.toString().endsWith(".knead")).sorted().toList();
		}
	}

	@Test
	void aHeaderAndATechniqueThatSaysNothingIsEnough() {
		JsonNode draft = new TextLibrary(folder).draft("technique t \"T\" { }\nroutine r \"R\" { }");
		assertEquals(List.of(), NetworkntSchema.ofBundle().problems(draft));
		JsonNode technique = draft.get("techniques").get(0);
		assertTrue(technique.get("duration").isNull() && technique.get("pressure").isNull()
				&& technique.get("contraindications").isNull());
		assertEquals("draft", draft.get("status").asText());
	}

	@Test
	void whatIsMissingIsTakenForTheMostCarefulThing() {
		JsonNode draft = new TextLibrary(folder).draft("""
				red-flag f "Something serious" { }
				condition c "Some condition" { }
				caution k "Some caution" { with c  avoid everything }
				technique t "T" { contraindications { see nowhere } }
				baseline b "B" { red-flags f  conditions c, d }
				condition d "Another condition" { }
				""");
		assertEquals(List.of(), NetworkntSchema.ofBundle().problems(draft));
		JsonNode screening = draft.at("/techniques/0/safety/screening");
		assertEquals("emergency", screening.at("/0/yes/urgency").asText());
		assertEquals("Something serious", screening.at("/0/yes/destination").asText());
		assertEquals("Some condition", screening.at("/1/ask").asText());
		assertEquals(List.of("Some caution"), Exported.texts(screening.at("/1/yes/tell")));
		assertEquals("undecided", draft.at("/techniques/0/safety/verdicts/1/verdict").asText());
		assertEquals("stop", screening.at("/2/yes/action").asText());
	}

	@Test
	void aForbiddenCombinationThatOccursIsSaidSo() {
		JsonNode draft = new TextLibrary(folder).draft("""
				tool cream "Cream" { kind cream }
				tool wax "Wax" { kind wax }
				caution k "K" { never combine kind cream with kind heat  tell "Never both." }
				technique t "T" { uses cream, wax }
				technique u "U" { uses cream }
				""");
		assertTrue(draft.at("/techniques/0/safety/neverCombine/0/occurs").asBoolean());
		assertEquals(List.of("wax"), Exported.texts(draft.at("/techniques/0/safety/neverCombine/0/second/tools")));
		assertTrue(draft.at("/techniques/1/safety/neverCombine/0").isObject());
		assertEquals("false", draft.at("/techniques/1/safety/neverCombine/0/occurs").asText());
	}

	@Test
	void theOrderOfReasonsIsThatOfTheirStrictnessWhateverTheOrderOfTheText() {
		JsonNode draft = new TextLibrary(folder).draft("""
				condition c "C" { }
				caution z "Z" { with c  ask-doctor-before everything }
				caution m "M" { with c  avoid everything  allow everything }
				caution a "A" { with c  ask-doctor-before everything }
				technique t "T" { contraindications { ask-doctor with c because "Own." } }
				""");
		assertEquals(List.of("m avoid", " ask-doctor", "a ask-doctor", "z ask-doctor", "m allowed"),
				Exported.all(draft.at("/techniques/0/safety/verdicts/0/reasons"))
						.map(reason -> reason.path("caution").asText() + " " + reason.get("verdict").asText()).toList());
	}
}
