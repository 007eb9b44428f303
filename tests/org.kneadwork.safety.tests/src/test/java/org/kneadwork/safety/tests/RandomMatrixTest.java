package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Everything;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** The matrix, computed over sets of techniques, against the same meaning worked out one by one. */
class RandomMatrixTest {

	private static final int LIBRARIES = 300;

	@ParameterizedTest
	@ValueSource(longs = {1, 2})
	void everyCellHasTheVerdictThatItsReasonsCallForOneByOne(long family) {
		Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
		for (int number = 0; number < LIBRARIES; number++) {
			RandomContent made = new RandomContent(family * LIBRARIES + number);
			VerdictMatrix matrix = VerdictMatrix.of(Content.of(List.of(made.document), List.of()));
			for (Technique technique : made.techniques) {
				for (Condition condition : made.conditions) {
					Cell cell = matrix.cell(technique, condition);
					Optional<Verdict> expected = NaiveVerdicts.verdict(technique, condition, made.cautions);
					assertEquals(expected, cell.verdict(), () -> technique.getName() + " × " + condition.getName());
					expected.ifPresent(seen::add);
					assertStrictestFirst(cell);
				}
			}
		}
		assertEquals(EnumSet.allOf(Verdict.class), seen);
	}

	private static void assertStrictestFirst(Cell cell) {
		List<Verdict> verdicts = cell.reasons().stream().map(Reason::verdict).toList();
		assertEquals(verdicts.stream().sorted((one, other) -> other.compareTo(one)).toList(), verdicts);
	}

	@Test
	void whatIsUndecidedIsWhatABaselineAsksForAndNothingAnswers() {
		int undecided = 0;
		for (int number = 0; number < LIBRARIES; number++) {
			RandomContent made = new RandomContent(number);
			VerdictMatrix matrix = VerdictMatrix.of(Content.of(List.of(made.document), List.of()));
			for (Technique technique : made.techniques) {
				List<Condition> expected = matrix.conditions().stream()
						.filter(condition -> isDemanded(made, technique, condition)
								&& NaiveVerdicts.verdict(technique, condition, made.cautions).isEmpty())
						.toList();
				assertEquals(Set.copyOf(expected), Set.copyOf(matrix.undecided(technique)));
				undecided += expected.size();
			}
		}
		assertTrue(undecided > LIBRARIES, "too few undecided cells to show anything: " + undecided);
	}

	private static boolean isDemanded(RandomContent made, Technique technique, Condition condition) {
		return made.document.getEntries().stream().filter(Baseline.class::isInstance).map(Baseline.class::cast)
				.filter(baseline -> baseline.getConditions().contains(condition))
				.anyMatch(baseline -> switch (baseline.getAppliesTo()) {
					case null -> true;
					case Everything all -> true;
					case Where where -> NaiveVerdicts.passes(where.getTest(), technique);
					default -> false;
				});
	}
}
