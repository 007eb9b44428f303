package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kneadwork.safety.tests.Samples.caution;
import static org.kneadwork.safety.tests.Samples.condition;
import static org.kneadwork.safety.tests.Samples.deciding;
import static org.kneadwork.safety.tests.Samples.library;
import static org.kneadwork.safety.tests.Samples.redFlag;
import static org.kneadwork.safety.tests.Samples.routine;
import static org.kneadwork.safety.tests.Samples.technique;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.model.content.Certainty;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.RoutineCell;

class VerdictMatrixTest {

	@TempDir
	Path folder;

	private CheckedText checked;

	private void check(String... entries) {
		checked = CheckedText.of(folder, library(entries));
	}

	private Cell cell(String technique, String condition) {
		return checked.matrix().cell(Finds.one(checked.content(), Technique.class, technique),
				Finds.one(checked.content(), Condition.class, condition));
	}

	private RoutineCell routineCell(String routine, String condition) {
		return checked.matrix().cell(Finds.one(checked.content(), Routine.class, routine),
				Finds.one(checked.content(), Condition.class, condition));
	}

	private static List<String> told(List<Reason> reasons) {
		return reasons.stream().map(reason -> reason.verdict().getLiteral() + ": " + reason.tell()).toList();
	}

	@Test
	void theStrictestReasonHolds() {
		check(condition("cold"), caution("warmth", "with cold", "adapt everything by \"Dress warmly.\""),
				caution("chill", "with cold", "ask-doctor-before everything", "certainty high"),
				deciding("press", "allowed with cold because \"Nothing presses.\"  although chill because \"-\""));

		Cell cell = cell("press", "cold");

		assertEquals(Optional.of(Verdict.ADAPT), cell.verdict());
		assertEquals(List.of("ask-doctor: Advice of chill.", "adapt: Advice of warmth.", "allowed: Nothing presses."),
				told(cell.reasons()));
		assertEquals(List.of(true, false, false), cell.reasons().stream().map(Reason::overruled).toList());
		assertEquals(Optional.of("Dress warmly."), cell.reasons().get(1).adaptation());
		assertEquals(Optional.of(Certainty.HIGH), cell.reasons().getFirst().certainty());
		assertEquals("Reason of chill.", cell.reasons().getFirst().because());
	}

	@Test
	void withoutAReasonACellIsUndecided() {
		check(condition("cold"), caution("chill", "with cold", "avoid techniques where heat"), technique("press"));

		assertEquals(Optional.empty(), cell("press", "cold").verdict());
		assertEquals(List.of(), cell("press", "cold").reasons());
	}

	@Test
	void noneBecauseDecidesNothing() {
		check(condition("cold"), deciding("press", "none because \"Light.\""), "baseline all \"All\" { conditions cold }");

		assertEquals(Optional.empty(), cell("press", "cold").verdict());
		assertEquals(List.of("cold"), Finds.ids(checked.matrix().undecided(Finds.one(checked.content(), Technique.class, "press"))));
	}

	@Test
	void anOverrulingCountsOnlyWhereTheTechniqueItselfDecides() {
		check(condition("cold"), condition("fever"), caution("chill", "with cold, fever", "avoid everything"),
				deciding("press", "adapt with cold by \"Dress warmly.\"  although chill because \"Nothing is bared.\""));

		assertEquals(Optional.of(Verdict.ADAPT), cell("press", "cold").verdict());
		assertEquals(Optional.of(Verdict.AVOID), cell("press", "fever").verdict());
	}

	@Test
	void aTechniqueMayBeStricter() {
		check(condition("cold"), caution("chill", "with cold", "adapt everything by \"Dress warmly.\""),
				deciding("press", "avoid with cold because \"It chills.\""));

		assertEquals(Optional.of(Verdict.AVOID), cell("press", "cold").verdict());
		assertEquals("It chills.", cell("press", "cold").reasons().getFirst().tell());
	}

	@Test
	void aCautionThatIsPointedToHoldsWithItsStrictestClauseWhereNoneMatches() {
		check(condition("cold"),
				caution("chill", "with cold", "adapt techniques where powered by \"Warm it.\"",
						"ask-doctor-before techniques where heat"),
				deciding("press", "see chill"), technique("rub"));

		assertEquals(Optional.of(Verdict.ASK_DOCTOR), cell("press", "cold").verdict());
		assertEquals(Optional.empty(), cell("rub", "cold").verdict());
	}

	@Test
	void aCautionThatIsPointedToHoldsAsItMatches() {
		check(condition("cold"), "tool gun \"Gun\" { kind massager  powered }",
				caution("chill", "with cold", "adapt techniques where powered by \"Warm it.\"",
						"ask-doctor-before techniques where heat"),
				deciding("press", "see chill", "uses gun"));

		assertEquals(Optional.of(Verdict.ADAPT), cell("press", "cold").verdict());
	}

	@Test
	void anExplicitAllowDecides() {
		check(condition("cold"), caution("chill", "with cold", "allow everything"), technique("press"));

		assertEquals(Optional.of(Verdict.ALLOWED), cell("press", "cold").verdict());
	}

	@Test
	void aCautionForEverybodyIsShownAndDecidesNothing() {
		check(condition("cold"), "tool pad \"Pad\" { kind heat }", "tool cream \"Cream\" { kind cream }",
				caution("slowly", "avoid techniques where pressure at-least deep"),
				caution("burns", "never combine cream with kind heat"),
				caution("other", "avoid techniques where powered"),
				technique("press", "pressure deep"), technique("warm", "pressure none", "uses pad"),
				deciding("rub", "see other", "pressure light"));

		assertEquals(List.of("slowly"), general("press"));
		assertEquals(List.of("burns"), general("warm"));
		assertEquals(List.of("other"), general("rub"));
		assertEquals(Optional.empty(), cell("press", "cold").verdict());
	}

	private List<String> general(String technique) {
		return Finds.ids(checked.matrix().generalCautions(Finds.one(checked.content(), Technique.class, technique)));
	}

	@Test
	void aTechniqueAnswersForTheBaselinesThatApplyToIt() {
		check(condition("cold"), condition("fever"), condition("clots"), "tool pad \"Pad\" { kind heat }",
				"baseline all \"All\" { conditions fever, cold }",
				"baseline heat \"Heat\" { applies-to techniques where heat  conditions clots, cold }",
				technique("press"), technique("warm", "uses pad"));

		assertEquals(List.of("fever", "cold"), demanded("press"));
		assertEquals(List.of("fever", "cold", "clots"), demanded("warm"));
		assertEquals(List.of("fever", "cold", "clots"), Finds.ids(checked.matrix().conditions()));
	}

	private List<String> demanded(String technique) {
		return Finds.ids(checked.matrix().baselineConditions(Finds.one(checked.content(), Technique.class, technique)));
	}

	@Test
	void conditionsThatOnlyCautionsOrTechniquesNameComeLastById() {
		check(condition("cold"), condition("fever"), condition("clots"), condition("unused"),
				"baseline all \"All\" { conditions fever }", caution("x", "with cold", "avoid everything"),
				deciding("press", "avoid with clots because \"-\""));

		assertEquals(List.of("fever", "clots", "cold"), Finds.ids(checked.matrix().conditions()));
	}

	@Test
	void aRoutineIsAsStrictAsItsStrictestTechnique() {
		check(redFlag("weakness", "soon"), condition("cold"), deciding("press", "adapt with cold by \"-\""),
				deciding("rub", "ask-doctor with cold because \"-\""), deciding("pull", "allowed with cold because \"-\""),
				routine("outer", "6 min", "main { do press  include inner }"),
				routine("inner", "4 min", "main { do rub  do pull }"));

		assertEquals(Optional.of(Verdict.ASK_DOCTOR), routineCell("outer", "cold").verdict());
		assertEquals(3, routineCell("outer", "cold").reasons().size());
		assertEquals(List.of("press", "rub", "pull"),
				Finds.ids(checked.matrix().techniques(Finds.one(checked.content(), Routine.class, "outer"))));
	}

	@Test
	void aRoutineIsUndecidedWhenOneOfItsTechniquesIs() {
		check(redFlag("weakness", "soon"), condition("cold"), deciding("press", "allowed with cold because \"-\""),
				technique("rub"), routine("mixed", "4 min", "main { do press  do rub }"));

		assertEquals(Optional.empty(), routineCell("mixed", "cold").verdict());
	}

	@Test
	void avoidHoldsForARoutineWhateverIsUndecided() {
		check(redFlag("weakness", "soon"), condition("cold"), deciding("press", "avoid with cold because \"-\""),
				technique("rub"), routine("mixed", "4 min", "main { do press  do rub }"));

		assertEquals(Optional.of(Verdict.AVOID), routineCell("mixed", "cold").verdict());
	}

	@Test
	void aRoutineWithAnUnknownTechniqueIsUndecided() {
		check(redFlag("weakness", "soon"), condition("cold"), deciding("press", "allowed with cold because \"-\""),
				routine("mixed", "4 min", "main { do press  do nothing-of-the-kind }"));

		assertEquals(Optional.empty(), routineCell("mixed", "cold").verdict());
	}

	@Test
	void aReasonThatOnlyOneTechniqueOverrulesCountsForTheRoutine() {
		check(redFlag("weakness", "soon"), condition("cold"), caution("chill", "with cold", "avoid everything"),
				deciding("press", "allowed with cold because \"-\"  although chill because \"-\""), technique("rub"),
				routine("both", "4 min", "main { do press  do rub }"), routine("one", "2 min", "main { do press }"));

		assertEquals(Optional.of(Verdict.AVOID), routineCell("both", "cold").verdict());
		assertEquals(Optional.of(Verdict.ALLOWED), routineCell("one", "cold").verdict());
	}

	@Test
	void aClauseAboutRoutinesHoldsForThoseWithATechniqueThatPasses() {
		check(redFlag("weakness", "soon"), condition("cold"), "tool pad \"Pad\" { kind heat }",
				caution("chill", "with cold", "ask-doctor-before routines where heat", "allow everything"),
				technique("press"), technique("warm", "uses pad"),
				routine("plain", "2 min", "main { do press }"), routine("warming", "4 min", "main { do press  do warm }"));

		assertEquals(Optional.of(Verdict.ALLOWED), routineCell("plain", "cold").verdict());
		assertEquals(Optional.of(Verdict.ASK_DOCTOR), routineCell("warming", "cold").verdict());
		assertEquals(Optional.of(Verdict.ALLOWED), cell("warm", "cold").verdict());
	}

	@Test
	void aForbiddenCombinationIsAvoidedWithItsCondition() {
		check(redFlag("weakness", "soon"), condition("cold"), condition("fever"), "tool pad \"Pad\" { kind heat }",
				"tool cream \"Cream\" { kind cream }",
				caution("burns", "with cold", "never combine cream with kind heat", "allow everything"),
				caution("fine", "with fever", "allow everything"),
				technique("warm", "uses pad"), technique("rub", "uses cream"),
				routine("both", "4 min", "main { do warm  do rub }"), routine("one", "2 min", "main { do warm }"));

		assertEquals(Optional.of(Verdict.AVOID), routineCell("both", "cold").verdict());
		assertEquals(Optional.of(Verdict.ALLOWED), routineCell("one", "cold").verdict());
		assertEquals(Optional.of(Verdict.ALLOWED), routineCell("both", "fever").verdict());
	}

	@Test
	void theOrderOfFilesChangesNothing() {
		String cautions = caution("b", "with cold", "avoid everything") + "\n" + caution("a", "with cold", "avoid everything")
				+ "\n" + caution("c", "with fever", "avoid everything");
		String baselines = "baseline z \"Z\" { conditions fever }\nbaseline y \"Y\" { conditions cold }";
		List<String> parts = List.of(Samples.HEADER, condition("cold"), condition("fever"), cautions, baselines,
				technique("press"));

		List<List<String>> seen = List.of(seen("one", parts), seen("other", parts.reversed()));

		assertEquals(List.of("cold", "fever", "Advice of a.", "Advice of b."), seen.getFirst());
		assertEquals(seen.getFirst(), seen.getLast());
	}

	private List<String> seen(String name, List<String> parts) {
		Map<String, byte[]> files = new HashMap<>();
		for (int index = 0; index < parts.size(); index++) {
			files.put("part-" + index + ".knead", parts.get(index).getBytes(StandardCharsets.UTF_8));
		}
		checked = CheckedText.of(folder.resolve(name), files);
		assertEquals(List.of(), checked.errors());
		List<String> seen = new ArrayList<>(Finds.ids(checked.matrix().conditions()));
		cell("press", "cold").reasons().forEach(reason -> seen.add(reason.tell()));
		return seen;
	}

	@Test
	void cautionsAndBaselinesOfALibraryInUseHold() {
		Map<String, byte[]> files = Map.of(
				"core/library.knead", ("library core version 1.0.0 { title \"Core\" }\n" + condition("cold") + "\n"
						+ caution("chill", "with cold", "ask-doctor-before everything") + "\n"
						+ "baseline all \"All\" { conditions cold }").getBytes(StandardCharsets.UTF_8));
		CheckedText.of(folder, files);

		checked = CheckedText.of(folder.resolve("sample"), Map.of("library.knead",
				("library sample version 1.0.0 { title \"Sample\"  uses core 1.0 }\n" + technique("press"))
						.getBytes(StandardCharsets.UTF_8)));

		assertEquals(List.of(), checked.essential());
		assertEquals(Optional.of(Verdict.ASK_DOCTOR), cell("press", "cold").verdict());
		assertTrue(checked.matrix().undecided(Finds.one(checked.content(), Technique.class, "press")).isEmpty());
	}
}
