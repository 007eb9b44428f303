package org.kneadwork.lowerback.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.Media;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Timing;
import org.kneadwork.safety.finding.ElementPlace;

/**
 * The five articles, transcribed as they are: what the rules find in them. The articles declare no contraindication, hardly
 * any time, and no question to ask. This is the gap that the rules are there to show; and they must show nothing else.
 *
 * <p>In the folder {@code yardstick} stands what the articles are held against and what is not from them: the baseline, and
 * the one caution of an authority against something that they recommend.
 */
class AsWrittenTest {

	private static final String YARDSTICK = "yardstick/";
	/** Rules that only find something where there is something to hold the articles against. */
	private static final Set<String> CODES_OF_THE_YARDSTICK = Set.of("KW301", "KW307", "KW312");
	private static final String FINDINGS = "expected/as-written-findings.txt";

	private static CheckedFolder articles;
	private static List<Located> found;

	@BeforeAll
	static void check() throws IOException {
		articles = CheckedFolder.of(TestFiles.asWritten());
		found = articles.located();
	}

	@Test
	void everythingIsReadAndLinked() {
		assertEquals(List.of(), found.stream().filter(finding -> finding.code().startsWith("KW0")).map(Located::text).toList());
	}

	/** Rules fire on exactly what the table names: one test for each of its entries. */
	@TestFactory
	Stream<DynamicTest> theRulesFindWhatTheyMust() {
		return ExpectedCode.read(TestFiles.resource("expected/as-written-by-code.txt")).stream()
				.map(expected -> DynamicTest.dynamicTest(expected.code() + " " + expected.kind(), () -> {
					TreeSet<String> ids = new TreeSet<>();
					found.stream().filter(finding -> finding.code().equals(expected.code())
							&& finding.kind().equals(expected.kind())).forEach(finding -> ids.add(finding.id()));
					assertEquals(expected.idsIn(articles), ids, () -> expected.code() + " " + expected.kind());
				}));
	}

	/** Every rule that fires at all is in the table. */
	@Test
	void theTableNamesEveryRuleThatFires() {
		Set<String> named = new LinkedHashSet<>();
		ExpectedCode.read(TestFiles.resource("expected/as-written-by-code.txt"))
				.forEach(expected -> named.add(expected.code() + " " + expected.kind()));
		assertEquals(List.of(), found.stream().map(finding -> finding.code() + " " + finding.kind()).distinct()
				.filter(code -> !named.contains(code)).toList());
	}

	/** Nothing on what is right: the complete list, each line of which was looked at. */
	@Test
	void theRulesFindNothingElse() {
		List<String> lines = found.stream().map(Located::text).toList();
		List<String> expected = TestFiles.lines(TestFiles.resource(FINDINGS));
		if (!expected.equals(lines)) {
			fail("Expected in " + FINDINGS + " and not found:\n" + without(expected, lines)
					+ "\nFound, and not expected (a false alarm, unless the line is right and belongs into the list):\n"
					+ without(lines, expected));
		}
	}

	/** The lines of one list that are left when those of another are taken away, each once. */
	private static String without(List<String> lines, List<String> others) {
		List<String> left = new ArrayList<>(lines);
		others.forEach(left::remove);
		return String.join("\n", left);
	}

	/** What the articles set off does not hang on what they are held against, except where it has to. */
	@Test
	void withoutTheYardstickTheArticlesSetOffTheRest(@TempDir Path folder) throws IOException {
		try (Stream<Path> files = Files.list(TestFiles.asWritten())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, folder.resolve(file.getFileName()));
			}
		}
		List<String> expected = found.stream().filter(finding -> !CODES_OF_THE_YARDSTICK.contains(finding.code()))
				.map(Located::text).toList();
		assertTrue(expected.size() < found.size());
		assertEquals(expected, CheckedFolder.of(folder).located().stream().map(Located::text).toList());
	}

	/**
	 * A condition counts as answered only where a caution of an article covers the technique: some cover everything, some deep
	 * tissue massage, deep pressure or heat only, and of some conditions no article speaks. Who declares no pressure may press
	 * deep.
	 */
	@Test
	void theArticlesDecideWhatTheySpeakOfAndNoMore() {
		Map<String, Set<String>> undecided = Map.of(
				"blood-clot", Set.of(),
				"pregnancy", Set.of(),
				"acute-fracture", articles.ids("technique"),
				"osteoporosis", articles.ids("technique"),
				"epilepsy", except("deep-tissue-lumbar-lotion", "deep-tissue-self-sequence"),
				"injured-or-inflamed-area", except("heat-local", "paraffin-bath"),
				"dvt-history", Set.of("neck-touch-extension", "roller-upper-back", "hand-stick-gentle-circles", "heat-local",
						"trigger-point-self", "swedish-self", "paraffin-bath", "breath-body-scan", "roller-glutes-hamstrings",
						"ball-wall-piriformis"));
		undecided.forEach((condition, expected) -> {
			TreeSet<String> ids = new TreeSet<>();
			for (Technique technique : articles.library().content().own(Technique.class)) {
				if (articles.library().matrix().undecided(technique).stream().anyMatch(open -> open.getName().equals(condition))) {
					ids.add(technique.getName());
				}
			}
			assertEquals(new TreeSet<>(expected), ids, () -> "undecided with " + condition);
		});
	}

	private static Set<String> except(String... ids) {
		TreeSet<String> rest = articles.ids("technique");
		rest.removeAll(Set.of(ids));
		return rest;
	}

	/** The transcription is complete: it has exactly what the inventory lists. */
	@TestFactory
	Stream<DynamicTest> nothingOfTheArticlesIsMissing() {
		return Stream.of("techniques", "routines", "cautions", "claims", "disagreements", "red-flags", "tools", "regions",
				"modalities", "tips", "questions").map(Inventory::named)
				.map(inventory -> DynamicTest.dynamicTest(inventory.name(), () -> {
					String kind = inventory.kind().orElseThrow();
					TreeSet<String> ids = articles.ids(kind);
					ids.removeIf(id -> isOfTheYardstick(articles.entity(kind, id)));
					assertEquals(inventory.ids(), ids, inventory.name());
				}));
	}

	/** Nobody has mended the articles: nothing stands in their files that they leave out. */
	@Test
	void nothingIsDecidedInPlaceOfTheArticles() {
		List<String> decided = new ArrayList<>();
		int looked = 0;
		for (Document document : articles.library().content().documents()) {
			if (isOfTheYardstick(document)) {
				continue;
			}
			for (TreeIterator<EObject> parts = document.eAllContents(); parts.hasNext(); looked++) {
				EObject part = parts.next();
				if (isDecision(part)) {
					decided.add(articles.library().places().apply(ElementPlace.of(part)).orElseThrow().toString());
				}
			}
		}
		assertTrue(looked > 1000, "too few parts for five articles: " + looked);
		assertEquals(List.of(), decided);
	}

	private static boolean isDecision(EObject part) {
		return switch (part) {
			case Contraindications contraindications -> true;
			case Frequency frequency -> true;
			case Timing timing when timing.getCap() != null -> true;
			case Figure figure when figure.getDerivedBecause() != null -> true;
			case Media media -> media.getSays() != null;
			case Disagreement disagreement -> disagreement.getResolution() != null;
			case ClaimRecord claim -> claim.isSetOutcome();
			case RedFlag flag -> flag.getQuestion() != null || flag.isSetUrgency() || flag.getDestination() != null;
			case Routine routine -> !routine.getScreening().isEmpty() || !routine.getScreenedRedFlags().isEmpty()
					|| !routine.getScreenedConditions().isEmpty();
			default -> false;
		};
	}

	private static boolean isOfTheYardstick(EObject part) {
		return articles.library().places().apply(ElementPlace.of(part))
				.filter(place -> place.file().startsWith(YARDSTICK)).isPresent();
	}
}
