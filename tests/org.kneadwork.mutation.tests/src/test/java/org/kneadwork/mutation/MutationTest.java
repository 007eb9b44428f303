package org.kneadwork.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.mutation.Observation.Seen;

/**
 * Takes every statement that safety depends on out of the lower-back library, or moves its number, one at a time. Each time
 * a rule or the comparison with the library as it was has to notice; what nothing notices is listed with the reason why it
 * is harmless. The score is printed, and written to {@code target/mutation-score.txt}.
 */
class MutationTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Path MODULE = CHECKOUT.resolve("tests/org.kneadwork.mutation.tests");
	private static final Path LIBRARY = CHECKOUT.resolve("bundles/org.kneadwork.lowerback/library");

	@TempDir
	static Path folder;
	private static Laboratory laboratory;
	private static List<Mutant> mutants;

	@BeforeAll
	static void read() throws IOException {
		laboratory = Laboratory.of(LIBRARY, folder.resolve("library"));
		mutants = Mutants.of(laboratory.library());
	}

	@Test
	void eachMutantIsCaughtOrHarmless() throws IOException {
		Score score = new Score(Observers.observe(LIBRARY, folder));
		Survivors harmless = Survivors.read(MODULE.resolve("src/test/resources/survivors.txt"));
		String report = report(score, harmless);
		System.out.println(report);
		Files.writeString(MODULE.resolve("target/mutation-score.txt"), report);
		assertAll(
				() -> assertEquals(List.of(), score.essentialSurvivors(), "of these, none may survive"),
				() -> assertEquals(new TreeSet<>(harmless.reasons().keySet()), score.survivors().stream()
						.map(observation -> observation.mutant().name()).collect(Collectors.toCollection(TreeSet::new)),
						"the survivors, and those that are listed with a reason"),
				() -> assertEquals(Set.of(Statement.values()), mutants.stream().map(Mutant::statement).collect(Collectors.toSet())));
	}

	/** What is caught in one library only would be fitted to it. */
	@Test
	void aSecondLibraryIsGuardedAsWell() throws IOException {
		Score score = new Score(Observers.observe(
				CHECKOUT.resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries/neck-shoulders"),
				folder.resolve("second")));
		System.out.println("Mutation of a second library\n\n" + score.table());
		assertEquals(List.of(), score.essentialSurvivors());
		assertEquals(Set.of("contraindication relative deleted"),
				score.survivors().stream().map(survivor -> survivor.mutant().how()).collect(Collectors.toSet()));
	}

	private static String report(Score score, Survivors harmless) {
		StringBuilder report = new StringBuilder("Mutation of the lower-back library\n\n").append(score.table()).append('\n');
		report.append("\nSurvivors: ").append(score.survivors().size()).append('\n');
		for (Observation survivor : score.survivors()) {
			report.append("  ").append(survivor.mutant()).append("\n    harmless: ")
					.append(harmless.reasons().getOrDefault(survivor.mutant().name(), "NO REASON IS GIVEN")).append('\n');
		}
		return report.toString();
	}

	/** A library that was left changed would make every later mutant look caught. */
	@Test
	void eachChangeIsTakenBack() throws IOException {
		Laboratory untouched = Laboratory.of(LIBRARY, folder.resolve("untouched"));
		for (Mutant mutant : mutants) {
			mutant.edit().ifPresent(edit -> {
				edit.apply();
				edit.undo();
			});
		}
		assertEquals(untouched.library().content().documents().size(), laboratory.library().content().documents().size());
		Mutant nothing = new Mutant(Statement.STEP, "nothing", Direction.OTHER, "nothing", "", mutants.getFirst().document(),
				java.util.Optional.of(Edit.all()), java.util.Optional.empty());
		Observation observation = laboratory.observe(nothing);
		assertEquals(List.of(), observation.findings());
		assertEquals(List.of(), observation.changes());
	}

	/**
	 * Mutants are made in the model, which is quick. For one of each sort it is shown that the same comes out when the
	 * mutant is written as a text and read like any other; for all, when the system property kneadwork.whole is set.
	 */
	@Test
	void textAndModelAgree() throws IOException {
		Map<String, Mutant> sample = new LinkedHashMap<>();
		boolean whole = Boolean.getBoolean("kneadwork.whole");
		for (Mutant mutant : mutants) {
			if (mutant.edit().isPresent()) {
				sample.putIfAbsent(whole ? mutant.name() : mutant.statement() + " " + mutant.how(), mutant);
			}
		}
		for (Mutant mutant : sample.values()) {
			Observation inModel = laboratory.observe(mutant);
			Observation inText = laboratory.observeInText(mutant);
			assertEquals(set(inModel), set(inText), () -> "findings in the model and in the text: " + mutant);
			assertEquals(inModel.changes(), inText.changes(), () -> "changes in the model and in the text: " + mutant);
		}
		assertTrue(sample.size() > 50, sample.size() + " sorts of mutants");
		System.out.println("Model and text agree on " + sample.size() + " mutants.");
	}

	private static Set<Seen> set(Observation observation) {
		return new HashSet<>(observation.findings());
	}
}
