package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Duration;
import org.kneadwork.model.values.Version;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.tests.NaiveCoverage.Ratio;

/** The numbers of a report against the same numbers counted one by one, from the model and from the bundle as JSON. */
class CoverageNumbersTest {

	private static final ContentFactory MAKE = ContentFactory.eINSTANCE;
	private static final int LIBRARIES = 60;
	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));

	@ParameterizedTest
	@ValueSource(strings = {"bundles/org.kneadwork.lowerback/library",
			"tests/org.kneadwork.bundle.tests/src/test/resources/libraries/neck-shoulders",
			"tests/org.kneadwork.lowerback.tests/src/test/resources/as-written"})
	void ofWrittenLibrariesAreTheOnesCountedOneByOne(String folder) throws IOException {
		Covered covered = Covered.of(documents(CHECKOUT.resolve(folder)));
		assertSameNumbers(covered);
		assertTrue(covered.coverage().measure("matrix").denominator() > 100, "too little to count");
		assertTrue(covered.coverage().measure("inheritance").denominator() > 10, "too little to count");
	}

	private static List<Document> documents(Path folder) throws IOException {
		return new LibraryCompiler().check(new CheckRequest(folder, List.of()), Progress.NONE).value().orElseThrow().content()
				.documents();
	}

	@Test
	void ofLibrariesMadeAtRandomAreTheOnesCountedOneByOne() {
		Set<String> incomplete = new HashSet<>();
		for (int number = 0; number < LIBRARIES; number++) {
			Covered covered = Covered.of(List.of(library(number)));
			assertSameNumbers(covered);
			covered.coverage().measures().stream().filter(measure -> measure.numerator() < measure.denominator())
					.map(Measure::id).forEach(incomplete::add);
		}
		assertTrue(incomplete.containsAll(Set.of("matrix", "minimum-declaration", "red-flag-screen", "condition-coverage",
				"condition-coverage-modality", "condition-coverage-tool", "condition-coverage-region", "sign-off", "laterality")),
				() -> "Only these were ever incomplete: " + incomplete);
	}

	private static void assertSameNumbers(Covered covered) {
		Coverage coverage = covered.coverage();
		NaiveCoverage naive = new NaiveCoverage(covered.content().documents(), covered.json());
		assertAll(
				() -> assertMeasure(coverage, "matrix", naive.matrix()),
				() -> assertMeasure(coverage, "minimum-declaration", naive.minimumDeclaration()),
				() -> assertMeasure(coverage, "inheritance", naive.inheritance()),
				() -> assertMeasure(coverage, "severity-fidelity", naive.severityFidelity()),
				() -> assertMeasure(coverage, "red-flag-screen", naive.redFlagScreen()),
				() -> assertMeasure(coverage, "condition-coverage", naive.conditionCoverage()),
				() -> assertMeasure(coverage, "condition-coverage-modality", naive.byModality()),
				() -> assertMeasure(coverage, "condition-coverage-tool", naive.byTool()),
				() -> assertMeasure(coverage, "condition-coverage-region", naive.byRegion()),
				() -> assertMeasure(coverage, "claims", naive.claims()),
				() -> assertMeasure(coverage, "disagreements", naive.disagreements()),
				() -> assertMeasure(coverage, "laterality", naive.laterality()),
				() -> assertEquals(naive.items(), coverage.measure("sign-off").denominator(), "items"));
		Ratio matrix = naive.matrix();
		assertEquals(naive.undecidedWithADangerousCondition(),
				coverage.undecided().stream().filter(each -> each.dangerous()).mapToLong(each -> each.techniques().size()).sum());
		assertEquals(matrix.denominator() - matrix.numerator(),
				coverage.undecided().stream().mapToLong(each -> each.techniques().size()).sum());
		assertEquals(matrix.numerator() == matrix.denominator(), coverage.measure("matrix").passes());
		assertEquals(coverage.measures().stream().allMatch(Measure::passes)
				&& coverage.findings().stream().noneMatch(found -> found.severity() == org.kneadwork.safety.finding.Severity.ERROR),
				coverage.release().ready());
		assertFalse(coverage.release().ready(), "Nobody has signed any of these libraries.");
	}

	private static void assertMeasure(Coverage coverage, String id, Ratio expected) {
		Measure measure = coverage.measure(id);
		assertEquals(expected, new Ratio(measure.numerator(), measure.denominator()), id);
		if (measure.gated() && !Set.of("matrix", "claims").contains(id)) {
			assertEquals(expected.numerator() == expected.denominator(), measure.passes(), id);
		}
	}

	/** A library made at random, with routines that include each other, and red flags that some of them ask about. */
	private static Document library(long seed) {
		RandomContent made = new RandomContent(seed);
		Random random = new Random(seed);
		Library header = MAKE.createLibrary();
		header.setName("made-at-random");
		header.setVersion(Version.valueOf("1.0.0"));
		header.setLanguage("en");
		made.document.getEntries().add(header);
		made.conditions.forEach(condition ->
				condition.setContraindication(Contraindication.values()[random.nextInt(Contraindication.values().length)]));
		made.regions.forEach(region -> region.setPaired(random.nextInt(4) == 0));
		made.techniques.forEach(technique -> {
			if (random.nextInt(5) > 0) {
				Timing duration = MAKE.createTiming();
				duration.setSpan(new Duration(60, 120));
				technique.setDuration(duration);
			}
			Step step = MAKE.createStep();
			step.setText("Do it.");
			if (random.nextBoolean()) {
				step.setSide(Side.values()[random.nextInt(Side.values().length)]);
			}
			technique.getInstructions().add(step);
			technique.getInstructions().removeIf(each -> each instanceof Step other && other.getText() == null && random.nextInt(4) > 0);
			if (random.nextInt(5) > 0) {
				technique.getStopRules().add("it hurts");
			}
		});
		List<RedFlag> flags = many(3, MAKE::createRedFlag, "flag", made.document);
		flags.forEach(flag -> flag.setQuestion(random.nextInt(5) > 0 ? "Is it so?" : null));
		List<Baseline> baselines = made.document.getEntries().stream().filter(Baseline.class::isInstance).map(Baseline.class::cast)
				.toList();
		baselines.forEach(baseline -> flags.stream().filter(flag -> random.nextBoolean()).forEach(baseline.getRedFlags()::add));
		List<Routine> routines = many(4, MAKE::createRoutine, "routine", made.document);
		for (Routine routine : routines) {
			RoutineBlock block = MAKE.createRoutineBlock();
			routine.getBlocks().add(block);
			made.techniques.stream().filter(technique -> random.nextInt(4) == 0).forEach(technique -> {
				TechniqueUse use = MAKE.createTechniqueUse();
				use.setTechnique(technique);
				OptionalPart part = MAKE.createOptionalPart();
				part.getItems().add(use);
				block.getItems().add(part);
			});
			if (random.nextInt(3) == 0) {
				RoutineUse use = MAKE.createRoutineUse();
				use.setRoutine(routines.get(random.nextInt(routines.size())));
				block.getItems().add(use);
			}
			flags.stream().filter(flag -> random.nextInt(3) == 0).forEach(routine.getScreenedRedFlags()::add);
			baselines.stream().filter(baseline -> random.nextInt(3) == 0).forEach(routine.getScreening()::add);
		}
		return made.document;
	}

	private static <T extends org.kneadwork.model.content.Entity> List<T> many(int number, Supplier<T> make, String name,
			Document document) {
		List<T> all = new ArrayList<>();
		for (int index = 0; index < number; index++) {
			T entity = make.get();
			entity.setName(name + "-" + index);
			all.add(entity);
			document.getEntries().add(entity);
		}
		return all;
	}
}
