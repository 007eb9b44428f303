package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kneadwork.safety.tests.Samples.condition;
import static org.kneadwork.safety.tests.Samples.deciding;
import static org.kneadwork.safety.tests.Samples.library;
import static org.kneadwork.safety.tests.Samples.redFlag;
import static org.kneadwork.safety.tests.Samples.technique;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Urgency;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.screening.Consequence.Follow;
import org.kneadwork.safety.screening.Consequence.SeekHelp;
import org.kneadwork.safety.screening.ScreeningQuestion;
import org.kneadwork.safety.screening.Screenings;

class ScreeningsTest {

	@TempDir
	Path folder;

	private CheckedText checked;

	private Routine check(String screening) {
		checked = CheckedText.of(folder, library(redFlag("slow", "soon"), redFlag("sudden", "emergency"),
				redFlag("today", "same-day"), redFlag("other", "soon"), condition("cold"), condition("fever"),
				"baseline first \"First\" { conditions fever  red-flags slow, sudden }",
				"tool pad \"Pad\" { kind heat }",
				"baseline heat \"Heat\" { applies-to techniques where heat  red-flags other }",
				deciding("press", "avoid with cold because \"-\"  allowed with fever because \"-\""),
				technique("warm", "uses pad"),
				"routine tested \"Tested\" {\n  duration 2 min\n  " + screening + "\n  main { do press }\n}",
				"routine warming \"Warming\" {\n  duration 2 min\n  screen first\n  main { do warm }\n}"));
		return Finds.one(checked.content(), Routine.class, "tested");
	}

	@Test
	void asksForRedFlagsFirstTheMostUrgentFirstAndThenForConditions() {
		Routine routine = check("screen first  screen-red-flags today, slow  screen-conditions cold");

		List<ScreeningQuestion> questions = Screenings.questions(routine, checked.matrix());

		assertEquals(List.of("sudden", "today", "slow", "fever", "cold"),
				questions.stream().map(question -> question.subject().getName()).toList());
		assertEquals("Do you have it?", questions.getFirst().question());
	}

	@Test
	void aRedFlagSendsForHelp() {
		Routine routine = check("screen-red-flags sudden");

		assertEquals(new SeekHelp(Optional.of(Urgency.EMERGENCY), "Go and see a doctor."),
				Screenings.questions(routine, checked.matrix()).getFirst().ifYes());
	}

	@Test
	void aConditionSaysWhatHoldsForTheRoutineAndItsTechniques() {
		Routine routine = check("screen-conditions cold");

		Follow follow = (Follow) Screenings.questions(routine, checked.matrix()).getFirst().ifYes();

		assertEquals(Optional.of(Verdict.AVOID), follow.routine().verdict());
		assertEquals(List.of(Optional.of(Verdict.AVOID)), follow.techniques().stream().map(Cell::verdict).toList());
	}

	@Test
	void aBaselineThatOnlyAppliesToSomeTechniquesAsksOfTheirRoutines() {
		checked = CheckedText.of(folder, library(redFlag("other", "soon"), redFlag("asked", "soon"),
				"tool pad \"Pad\" { kind heat }",
				"baseline heat \"Heat\" { applies-to techniques where heat  red-flags other }",
				technique("press"), technique("warm", "uses pad"),
				"routine cool \"Cool\" {\n  duration 2 min\n  screen-red-flags asked\n  main { do press }\n}",
				"routine warming \"Warming\" {\n  duration 2 min\n  screen-red-flags asked\n  main { do warm }\n}"));

		assertEquals(List.of(), missing("cool"));
		assertEquals(List.of("other"), missing("warming"));
	}

	private List<String> missing(String routine) {
		return Finds.ids(Screenings.missing(Finds.one(checked.content(), Routine.class, routine), checked.matrix()));
	}

	@Test
	void whatABaselineAsksForAndNobodyScreensIsMissing() {
		Routine routine = check("screen-red-flags slow");

		assertEquals(List.of("sudden"), Finds.ids(Screenings.missing(routine, checked.matrix())));
		assertEquals(List.of("other"), missing("warming"));
	}
}
