package org.kneadwork.preview.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.RoutineScreening;
import org.kneadwork.bundle.ScreeningAnswer;
import org.kneadwork.bundle.ScreeningOutcome;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;

/** What the page says follows from each yes, for every routine, is what the engine says; and only then there is a way to begin. */
class ScreeningOutcomesTest {

	private static BundleRequest request(Path folder) throws IOException {
		CheckedLibrary library = new LibraryCompiler().check(new CheckRequest(folder, List.of()), Progress.NONE).value().orElseThrow();
		return new BundleRequest(library.content(), library.matrix(), BundleStatus.CHECKED, library.places()::apply,
				library.libraries()::apply);
	}

	private static Map<String, Object> expected(Routine routine, Entity about, BundleRequest request) {
		RoutineScreening screening = RoutineScreening.of(routine, request);
		Map<Entity, ScreeningAnswer> answers = new HashMap<>();
		screening.questions().forEach(question -> answers.put(question, ScreeningAnswer.NO));
		answers.put(about, ScreeningAnswer.YES);
		ScreeningOutcome outcome = screening.outcome(answers);
		List<String> says = new ArrayList<>();
		List<String> leftOut = new ArrayList<>();
		String word = switch (outcome) {
			case ScreeningOutcome.SeekHelp help -> {
				help.redFlags().forEach(flag -> says.add(flag.getDestination()));
				yield "seek-help";
			}
			case ScreeningOutcome.Stop stop -> {
				says.addAll(stop.tell());
				yield "stop";
			}
			case ScreeningOutcome.Changed changed -> {
				says.addAll(changed.tell());
				changed.changes().forEach(change -> {
					says.add(change.technique().getTitle());
					says.addAll(change.tell());
					says.addAll(change.adaptations());
					if (change.leavesOut()) {
						leftOut.add(change.technique().getTitle());
					}
				});
				yield changed.doctorFirst() ? "ask-doctor" : "adapt";
			}
			case ScreeningOutcome.Begin begin -> "begin";
			case ScreeningOutcome.Unanswered open -> throw new AssertionError("All were answered.");
		};
		String key = (about instanceof RedFlag ? "red-flag:" : "condition:") + about.getName();
		return Map.of("routine", routine.getName(), "key", key, "outcome", word, "says", says, "leftOut", leftOut);
	}

	@Test
	void everyAnswerOfEveryRoutineHasTheOutcomeOfTheEngine() throws IOException {
		BundleRequest request = request(Served.lowerBack());
		List<Map<String, Object>> cases = new ArrayList<>();
		for (Routine routine : request.content().own(Routine.class)) {
			for (Entity about : RoutineScreening.of(routine, request).questions()) {
				assertEquals(true, about instanceof RedFlag || about instanceof Condition);
				cases.add(expected(routine, about, request));
			}
		}
		Set<Object> outcomes = new TreeSet<>();
		cases.forEach(one -> outcomes.add(one.get("outcome").toString()));
		assertEquals(Set.of("seek-help", "stop", "ask-doctor", "adapt", "begin"), outcomes);
		try (Served served = Served.of(Served.lowerBack())) {
			Browser.carryOut("everyOutcome", Map.of("address", served.address(), "cases", cases));
		}
	}
}
