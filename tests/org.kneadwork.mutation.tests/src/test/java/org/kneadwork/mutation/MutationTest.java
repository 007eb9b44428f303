package org.kneadwork.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
	static final Path LOWER_BACK = CHECKOUT.resolve("bundles/org.kneadwork.lowerback/library");
	private static final Path NECK_AND_SHOULDERS =
			CHECKOUT.resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries/neck-shoulders");
	private static final boolean WHOLE = Boolean.getBoolean("kneadwork.whole");

	@TempDir
	static Path folder;
	private static Observers observers;

	@BeforeAll
	static void read() throws IOException {
		observers = new Observers(LOWER_BACK, folder);
	}

	@Test
	void eachMutantIsCaughtOrHarmless() throws IOException {
		Score score = new Score(observers.look(mutant -> true, (mutant, laboratory) -> laboratory.observe(mutant)));
		Survivors harmless = Survivors.read(MODULE.resolve("src/test/resources/survivors.txt"));
		String report = report(score, harmless);
		System.out.println(report);
		Files.writeString(MODULE.resolve("target/mutation-score.txt"), report);
		assertAll(
				() -> assertEquals(List.of(), score.essentialSurvivors(), "of these, none may survive"),
				() -> assertEquals(new TreeSet<>(harmless.reasons().keySet()), score.survivors().stream()
						.map(observation -> observation.mutant().name()).collect(Collectors.toCollection(TreeSet::new)),
						"the survivors, and those that are listed with a reason"),
				() -> assertEquals(EnumSet.allOf(Statement.class), score.statements()));
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

	/** What is caught in one library only would be fitted to it. */
	@Test
	void aSecondLibraryIsGuardedAsWell() throws IOException {
		Score score = new Score(new Observers(NECK_AND_SHOULDERS, folder.resolve("second"))
				.look(mutant -> true, (mutant, laboratory) -> laboratory.observe(mutant)));
		System.out.println("Mutation of a second library\n\n" + score.table() + "\n");
		assertEquals(List.of(), score.essentialSurvivors());
		assertEquals(Set.of("contraindication relative deleted"),
				score.survivors().stream().map(survivor -> survivor.mutant().how()).collect(Collectors.toSet()));
	}

	/** A library that was left changed would make every later mutant look caught. */
	@Test
	void eachChangeIsTakenBack() throws IOException {
		Laboratory laboratory = Laboratory.of(LOWER_BACK, folder.resolve("taken-back"));
		List<Mutant> mutants = Mutants.of(laboratory.library());
		for (Mutant mutant : mutants) {
			mutant.edit().ifPresent(edit -> {
				edit.apply();
				edit.undo();
			});
		}
		Mutant nothing = new Mutant(Statement.STEP, "nothing", Direction.OTHER, "nothing", "", mutants.getFirst().document(),
				Optional.of(Edit.all()), Optional.empty());
		Observation observation = laboratory.observe(nothing);
		assertEquals(List.of(), observation.findings());
		assertEquals(List.of(), observation.changes());
	}

	/**
	 * Mutants are made in the model, which is quick. For one of each sort it is shown that the same comes out when the
	 * mutant is written as a text and read like any other; for all, when the system property kneadwork.whole is set.
	 */
	@Test
	void textAndModelAgree() {
		Set<String> sample = sample();
		List<Optional<String>> differences = observers.look(mutant -> mutant.edit().isPresent() && sample.contains(mutant.name()),
				MutationTest::difference);
		assertEquals(List.of(), differences.stream().flatMap(Optional::stream).toList());
		assertTrue(differences.size() > 50, differences.size() + " sorts of mutants");
		System.out.println("Model and text agree on " + differences.size() + " mutants.");
	}

	/** The names of the mutants that are made in both ways: all, or the first of each sort. */
	private static Set<String> sample() {
		Set<String> names = new HashSet<>();
		Set<String> sorts = new HashSet<>();
		for (Mutant mutant : observers.mutants()) {
			if (WHOLE || sorts.add(mutant.statement() + " " + mutant.how())) {
				names.add(mutant.name());
			}
		}
		return names;
	}

	private static Optional<String> difference(Mutant mutant, Laboratory laboratory) throws IOException {
		Observation inModel = laboratory.observe(mutant);
		Observation inText = laboratory.observeInText(mutant);
		boolean same = set(inModel).equals(set(inText)) && inModel.changes().equals(inText.changes());
		return same ? Optional.empty() : Optional.of("in the model: " + inModel + "\nin the text: " + inText);
	}

	private static Set<Seen> set(Observation observation) {
		return new HashSet<>(observation.findings());
	}
}
