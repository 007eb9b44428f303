package org.kneadwork.lowerback.tests;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kneadwork.model.content.Allergen;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.screening.Screenings;

/** The library that the project publishes: it checks, it decides everything, and nothing of its sources is lost in it. */
class LowerBackLibraryTest {

	/** For which techniques a line of the table of verdicts holds. */
	private static final Map<String, Predicate<Technique>> GROUPS = Map.ofEntries(
			entry("everything", technique -> true),
			entry("pressing", LowerBackLibraryTest::presses),
			entry("on-back", technique -> presses(technique) && targets(technique, "back")),
			entry("on-legs", technique -> presses(technique) && targets(technique, "legs")),
			entry("back-roller", technique -> uses(technique, ToolKind.ROLLER) && targets(technique, "back")),
			entry("rollers", technique -> uses(technique, ToolKind.ROLLER)),
			entry("balls", technique -> uses(technique, ToolKind.BALL)),
			entry("deep", technique -> technique.getModalities().stream().anyMatch(each -> each.getName().equals("deep-tissue"))),
			entry("heat", TechniqueFacts::warms),
			entry("powered", technique -> TechniqueFacts.tools(technique).stream().anyMatch(Tool::isPowered)),
			entry("nut-oil", technique -> TechniqueFacts.tools(technique).stream()
					.anyMatch(tool -> tool.getAllergens().contains(Allergen.NUT))));

	private static CheckedFolder library;
	private static VerdictMatrix matrix;

	@BeforeAll
	static void check() throws IOException {
		library = CheckedFolder.of(TestFiles.lowerBack());
		matrix = library.library().matrix();
	}

	private static boolean presses(Technique technique) {
		return TechniqueFacts.pressureRanges(technique).stream()
				.anyMatch(range -> TechniqueFacts.strongest(range) != Pressure.NONE);
	}

	/** Whether a technique targets a region or a part of it. */
	private static boolean targets(Technique technique, String whole) {
		return technique.getTargets().stream().anyMatch(target ->
				Stream.iterate(target, Objects::nonNull, Region::getPartOf).anyMatch(region -> region.getName().equals(whole)));
	}

	private static boolean uses(Technique technique, ToolKind kind) {
		return TechniqueFacts.tools(technique).stream().anyMatch(tool -> TechniqueFacts.kind(tool).filter(kind::equals).isPresent());
	}

	private static List<Technique> techniques() {
		return library.library().content().own(Technique.class);
	}

	@Test
	void itChecksWithoutAnError() {
		assertEquals(List.of(), library.findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
				.map(finding -> finding.place() + " " + finding.code() + ": " + finding.message()).toList());
	}

	/** Every technique answers for every condition of the baselines, and so does every routine. */
	@Test
	void everyCellIsDecided() {
		TreeSet<String> baseline = Inventory.named("baseline-conditions").ids();
		List<String> undecided = new ArrayList<>();
		for (Technique technique : techniques()) {
			TreeSet<String> asked = new TreeSet<>();
			for (Condition condition : matrix.baselineConditions(technique)) {
				asked.add(condition.getName());
				if (matrix.cell(technique, condition).verdict().isEmpty()) {
					undecided.add(technique.getName() + " with " + condition.getName());
				}
			}
			assertTrue(asked.containsAll(baseline), () -> technique.getName() + " answers only for " + asked);
			assertEquals(List.of(), matrix.undecided(technique), technique::getName);
		}
		for (Routine routine : library.library().content().own(Routine.class)) {
			for (Condition condition : matrix.conditions()) {
				if (matrix.cell(routine, condition).verdict().isEmpty()) {
					undecided.add(routine.getName() + " with " + condition.getName());
				}
			}
		}
		assertEquals(List.of(), undecided);
	}

	/** No cell has a milder verdict than the sources of the baseline ask for. */
	@TestFactory
	Stream<DynamicTest> noVerdictIsMilderThanTheSourcesAskFor() {
		return TestFiles.lines(TestFiles.resource("expected/strictness.txt")).stream()
				.map(line -> DynamicTest.dynamicTest(line, () -> {
					String[] words = line.split(" +");
					Condition condition = (Condition) library.entity("condition", words[0]);
					Verdict least = Verdict.get(words[2]);
					assertNotNull(condition);
					assertNotNull(least);
					List<Technique> group = techniques().stream().filter(GROUPS.get(words[1])).toList();
					assertFalse(group.isEmpty(), "no technique is meant by " + words[1]);
					assertEquals(List.of(), group.stream().filter(technique -> matrix.cell(technique, condition).verdict()
							.filter(verdict -> verdict.compareTo(least) >= 0).isEmpty()).map(Entity::getName).toList(), line);
				}));
	}

	/** The baselines ask for what they have to, and every routine screens for every red flag. */
	@Test
	void everyRoutineAsksForEveryRedFlag() {
		TreeSet<String> conditions = new TreeSet<>();
		TreeSet<String> flags = new TreeSet<>();
		for (Baseline baseline : library.library().content().own(Baseline.class)) {
			baseline.getConditions().forEach(condition -> conditions.add(condition.getName()));
			baseline.getRedFlags().forEach(flag -> flags.add(flag.getName()));
		}
		assertTrue(conditions.containsAll(Inventory.named("baseline-conditions").ids()), conditions::toString);
		assertTrue(flags.containsAll(Inventory.named("baseline-red-flags").ids()), flags::toString);
		for (Routine routine : library.library().content().own(Routine.class)) {
			List<RedFlag> screened = Screenings.redFlags(routine);
			assertTrue(screened.stream().map(Entity::getName).toList().containsAll(flags), routine::getName);
		}
	}

	/** Every row of every inventory is there, or it is said where it went. */
	@TestFactory
	Stream<DynamicTest> nothingOfItsSourcesIsLost() {
		return Inventory.all().stream().map(inventory -> DynamicTest.dynamicTest(inventory.name(), () -> {
			List<String> lost = new ArrayList<>();
			for (InventoryRow row : inventory.rows()) {
				if (row.targets().isEmpty()) {
					String kind = inventory.kind().orElseThrow(() -> new AssertionError(row.id() + " needs an arrow"));
					if (library.entity(kind, row.id()) == null) {
						lost.add(kind + " " + row.id());
					}
				}
				for (InventoryRow.Target target : row.targets()) {
					Entity entity = library.entity(target.kind(), target.id());
					if (entity == null || !says(entity, target.says())) {
						lost.add(row.id() + ": " + target);
					}
				}
			}
			assertEquals(List.of(), lost, inventory.name());
		}));
	}

	/** An arrow is for what is not there under its own id: nothing is offered that the inventory says is not. */
	@Test
	void whatIsNotOfferedIsNotThere() {
		List<String> there = new ArrayList<>();
		for (Inventory inventory : Inventory.all()) {
			inventory.kind().ifPresent(kind -> inventory.rows().stream()
					.filter(row -> !row.targets().isEmpty() && library.entity(kind, row.id()) != null)
					.forEach(row -> there.add(kind + " " + row.id())));
		}
		assertEquals(List.of(), there);
	}

	/** Whether words stand in a text of an entity or of one of its parts. */
	private static boolean says(Entity entity, String words) {
		String wanted = words.toLowerCase(Locale.ROOT);
		if (saysItself(entity, wanted)) {
			return true;
		}
		for (TreeIterator<EObject> parts = entity.eAllContents(); parts.hasNext();) {
			if (saysItself(parts.next(), wanted)) {
				return true;
			}
		}
		return false;
	}

	private static boolean saysItself(EObject part, String wanted) {
		for (EAttribute attribute : part.eClass().getEAllAttributes()) {
			Object value = part.eGet(attribute);
			List<?> values = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
			if (values.stream().anyMatch(each -> each instanceof String text && text.toLowerCase(Locale.ROOT).contains(wanted))) {
				return true;
			}
		}
		return false;
	}
}
