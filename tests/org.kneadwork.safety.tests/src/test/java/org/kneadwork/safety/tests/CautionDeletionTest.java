package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Document;
import org.kneadwork.safety.coverage.CautionRow;
import org.kneadwork.safety.coverage.CellKind;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.MatrixReason;
import org.kneadwork.safety.coverage.RoutineRow;
import org.kneadwork.safety.coverage.TechniqueRow;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.diff.SafetyDiff;
import org.kneadwork.safety.diff.SafetyProfile;

/** Takes each caution out of the lower-back library in turn and works everything out anew: what the report says it does. */
class CautionDeletionTest {

	private static final Path LIBRARY =
			Path.of(System.getProperty("kneadwork.checkout")).resolve("bundles/org.kneadwork.lowerback/library");

	/** What holds with one condition, or for everybody, and because of what. */
	private record Held(String verdict, List<String> because) {
	}

	@Test
	void changesTheReportAndTheChangePointsAtIt() throws IOException {
		List<Document> documents = new LibraryCompiler().check(new CheckRequest(LIBRARY, List.of()), Progress.NONE).value()
				.orElseThrow().content().documents();
		Covered whole = Covered.of(documents);
		Map<String, Held> held = held(whole.coverage());
		Map<String, JsonNode> shown = shown(whole.json());
		SafetyProfile before = profile(whole);
		long mattering = 0;
		for (CautionRow row : whole.coverage().cautions()) {
			String id = row.caution().id();
			Covered without = Covered.withoutFindings(without(id, documents));
			Map<String, Held> left = held(without.coverage());
			assertNotEquals(held, left, "The report without " + id + " is the same");
			assertTrue(without.coverage().cautions().stream().noneMatch(other -> other.caution().id().equals(id)));

			assertEquals(otherVerdicts(held, left), row.decides(), "verdicts that " + id + " decides");
			assertEquals(shown.values().stream().filter(safety -> names(safety, id)).count(), row.shown(), "shown with " + id);
			boolean matters = !shown.equals(shown(without.json()));
			assertEquals(matters, row.matters(), "whether " + id + " matters");
			mattering += matters ? 1 : 0;

			List<Change> changes = SafetyDiff.between(before, profile(without));
			assertTrue(changes.stream().anyMatch(change -> change.kind() == Change.Kind.GONE
					&& change.subject().kind().equals("caution") && change.subject().id().equals(id)), () -> id + ": " + changes);
		}
		assertEquals(57, whole.coverage().cautions().size());
		assertEquals(mattering, whole.coverage().measure("mutation-score").numerator());
		assertEquals(57, whole.coverage().measure("mutation-score").denominator());
	}

	private static SafetyProfile profile(Covered covered) {
		return SafetyProfile.of(covered.content(), covered.matrix(), document -> covered.content().library());
	}

	private static List<Document> without(String caution, List<Document> documents) {
		Resource together = new ResourceImpl();
		Collection<Document> copies = EcoreUtil.copyAll(documents);
		together.getContents().addAll(copies);
		List<Caution> found = new ArrayList<>();
		copies.forEach(document -> document.getEntries().forEach(entry -> {
			if (entry instanceof Caution other && other.getName().equals(caution)) {
				found.add(other);
			}
		}));
		assertEquals(1, found.size());
		EcoreUtil.delete(found.getFirst(), true);
		return List.copyOf(copies);
	}

	/** Everything that the matrix of a report says, by technique or routine and condition. */
	private static Map<String, Held> held(Coverage coverage) {
		Map<String, Held> held = new TreeMap<>();
		for (TechniqueRow row : coverage.techniques()) {
			add(coverage, row.technique().id(), row.cells(), held);
			held.put(row.technique().id() + " × everybody", new Held("", cautions(coverage, row.everybody())));
		}
		for (RoutineRow row : coverage.routines()) {
			add(coverage, "routine " + row.routine().id(), row.cells(), held);
			held.put("routine " + row.routine().id() + " × everybody", new Held("", cautions(coverage, row.everybody())));
			held.put("routine " + row.routine().id() + " × inherited", new Held("", cautions(coverage, row.inherited())));
		}
		return held;
	}

	private static void add(Coverage coverage, String of, List<Integer> cells, Map<String, Held> held) {
		for (int column = 0; column < cells.size(); column++) {
			CellKind cell = coverage.cells().get(cells.get(column));
			List<String> because = cell.reasons().stream().map(coverage.reasons()::get).map(CautionDeletionTest::words).sorted()
					.toList();
			held.put(of + " × " + coverage.conditions().get(column).condition().id(),
					new Held(cell.verdict().map(Objects::toString).orElse("undecided"), because));
		}
	}

	private static String words(MatrixReason reason) {
		return reason.from().kind() + " " + reason.from().id() + " " + reason.verdict() + " " + reason.appliesTo();
	}

	private static List<String> cautions(Coverage coverage, List<Integer> numbers) {
		return numbers.stream().map(number -> coverage.cautions().get(number).caution().id()).sorted().toList();
	}

	private static long otherVerdicts(Map<String, Held> before, Map<String, Held> after) {
		return before.entrySet().stream().filter(cell -> !cell.getValue().verdict().isEmpty())
				.filter(cell -> !after.getOrDefault(cell.getKey(), new Held("undecided", List.of())).verdict()
						.equals(cell.getValue().verdict())).count();
	}

	/** What the bundle shows with each technique and routine so that it is safe. */
	private static Map<String, JsonNode> shown(JsonNode bundle) {
		Map<String, JsonNode> found = new HashMap<>();
		bundle.get("techniques").forEach(one -> found.put("technique " + one.get("id").asText(), one.get("safety")));
		bundle.get("routines").forEach(one -> found.put("routine " + one.get("id").asText(), one.get("safety")));
		return found;
	}

	private static boolean names(JsonNode safety, String caution) {
		return safety.findValues("caution").stream().anyMatch(id -> id.asText().equals(caution));
	}
}
