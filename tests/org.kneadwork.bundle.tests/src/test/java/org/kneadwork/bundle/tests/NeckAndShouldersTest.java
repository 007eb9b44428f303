package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.Finding;

/**
 * A library that is not the one that the rules were written for, with careful content and texts that come near to what is
 * forbidden: whatever is found in it is a false alarm, except that nobody has reviewed it.
 */
class NeckAndShouldersTest {

	/** What honestly stands open: no qualified person has looked at it, and no test can. */
	private static final String NOT_REVIEWED = "KW701";

	@TempDir
	Path folder;

	@Test
	void nothingIsFoundThatIsNotOpen() {
		Outcome<CheckedLibrary> outcome = Exported.check(Exported.neckAndShoulders());
		List<Finding> alarms = outcome.findings().stream().filter(finding -> !finding.code().equals(NOT_REVIEWED)).toList();
		assertEquals(List.of(), alarms.stream().map(finding -> finding.place() + " " + finding.code() + " " + finding.message()).toList());
	}

	/** An empty library would set off no alarm either. */
	@Test
	void thereIsEnoughInIt() {
		CheckedLibrary library = Exported.checked(Exported.neckAndShoulders());
		assertTrue(library.content().own(Technique.class).size() >= 10);
		assertTrue(library.content().own(Routine.class).size() >= 2);
		for (Technique technique : library.content().own(Technique.class)) {
			for (Condition condition : library.content().own(Condition.class)) {
				assertTrue(library.matrix().cell(technique, condition).verdict().isPresent(),
						() -> technique.getName() + " with " + condition.getName());
			}
		}
	}

	@Test
	void itIsExported() throws Exception {
		List<Path> files = new BundleExporter().export(Exported.checked(Exported.neckAndShoulders()), BundleStatus.CHECKED,
				folder.resolve("out"));
		assertEquals(List.of("manifest.json", "neck-shoulders-1.2.0.en.json", "neck-shoulders-1.2.0.map.json"),
				files.stream().map(file -> file.getFileName().toString()).sorted().toList());
		JsonNode bundle = Exported.json(Files.readAllBytes(folder.resolve("out/neck-shoulders-1.2.0.en.json")));
		assertEquals(11, bundle.path("techniques").size());
		assertEquals(3, bundle.path("routines").size());
		JsonNode turn = Exported.find(bundle.path("techniques"), "id", "head-turn");
		assertEquals("avoid", Exported.find(turn.path("safety").path("verdicts"), "condition", "dizziness").path("verdict").asText());
	}
}
