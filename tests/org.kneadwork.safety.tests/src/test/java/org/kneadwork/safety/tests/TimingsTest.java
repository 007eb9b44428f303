package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kneadwork.safety.tests.Samples.library;
import static org.kneadwork.safety.tests.Samples.redFlag;
import static org.kneadwork.safety.tests.Samples.routine;
import static org.kneadwork.safety.tests.Samples.timed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.timing.Timings;

class TimingsTest {

	@TempDir
	Path folder;

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"step \"a\" for 10 s                                        | 10 s",
			"step \"a\" hold 5 to 10 s                                  | 5 to 10 s",
			"step \"a\" for 10 s hold 5 s                               | 15 s",
			"step \"a\" for 10 s hold 5 s each side                     | 30 s",
			"step \"a\" for 10 s side both                              | 10 s",
			"step \"a\" for 10 s  step \"b\"                            | 10 s",
			"step \"a\"                                                 | ``",
			"step \"a\"  rest 20 s                                      | 20 s",
			"repeat 3 times { step \"a\" hold 2 s  rest 1 s }           | 9 s",
			"repeat 2 to 4 times { step \"a\" hold 2 to 5 s }           | 4 to 20 s",
			"repeat 3 times each side { step \"a\" hold 2 s }           | 12 s",
			"repeat 2 times { step \"a\"  repeat 3 times { step \"b\" hold 5 s } } | 30 s",
			"repeat 5 times { step \"a\" }                              | ``",
			"step \"a\" hold 10 s  repeat 5 times { step \"b\" }        | 10 s",
			"step \"a\" hold until \"soft\" at-most 30 s                | 0 to 30 s",
			"step \"a\" for \"a while\" until \"soft\" at-most 1 min    | 0 to 60 s",
			"step \"a\" hold until \"soft\"  step \"b\" for 10 s        | ``",
			"step \"a\" for 45 s to 1 min                               | 45 to 60 s",
			"step \"a\" for 1 h                                         | 1 h",
	})
	void addsStepsUp(String steps, String expected) {
		CheckedText checked = CheckedText.of(folder, library(timed("press", "1 min", steps)));

		Technique technique = Finds.one(checked.content(), Technique.class, "press");

		assertEquals(duration(expected), Timings.ofSteps(technique));
	}

	private static Optional<Duration> duration(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(Duration.valueOf(text));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"main { do press }                                          | 1 to 2 min",
			"main { do press for 30 s }                                 | 30 s",
			"main { do press for 60 s each side }                       | 120 s",
			"main { do press for 30 s, 2 times }                        | 60 s",
			"main { do press for 30 s each side, 2 to 3 times }         | 120 to 180 s",
			"main { do press each side }                                | 2 to 4 min",
			"main { do press for 30 s  rest 20 s }                      | 50 s",
			"main { do press for 30 s  optional { do press for 1 min  rest 5 s } } | 30 to 95 s",
			"main { any-order { do press for 30 s  do press for 40 s } } | 70 s",
			"main { repeat 2 to 3 times { do press for 30 s  rest 5 s } } | 70 to 105 s",
			"warm-up { do press for 10 s } main { do press for 20 s } cool-down { do press for 30 s } | 60 s",
			"main { include inner  rest 10 s }                          | 100 s",
			"main { repeat 2 times { include inner } }                  | 180 s",
			"main { do press for \"a while\" at-most 1 min }            | 0 to 60 s",
			"main { do press for \"a while\" }                          | ``",
			"main { do vague }                                          | 0 to 3 min",
			"main { do endless }                                        | ``",
			"main { do unknown }                                        | ``",
			"main { include tested }                                    | ``",
			"main { }                                                   | ``",
	})
	void addsBlocksUp(String blocks, String expected) {
		CheckedText checked = CheckedText.of(folder, library(redFlag("weakness", "soon"),
				timed("press", "1 to 2 min", "step \"a\""), timed("vague", "\"a few minutes\" at-most 3 min", "step \"a\""),
				timed("endless", "\"a few minutes\"", "step \"a\""),
				routine("inner", "90 s", "main { do press for 90 s }"), routine("tested", "1 min", blocks)));

		Routine routine = Finds.one(checked.content(), Routine.class, "tested");

		assertEquals(duration(expected), Timings.ofBlocks(routine));
		assertEquals(duration(expected), Timings.timeline(routine).map(timeline -> timeline.total()));
	}

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource({
			"100 s, 110 s, true", "100 s, 111 s, false", "100 s, 90 s, true", "100 s, 89 s, false", "0 s, 0 s, true",
			"0 s, 1 s, false", "9 s, 9 s, true", "9 s, 10 s, false", "10 s, 11 s, true", "100 to 200 s, 110 to 220 s, true",
			"100 to 200 s, 110 to 221 s, false", "100 to 200 s, 89 to 200 s, false"})
	void agreesWithinATenthOfEachDeclaredEnd(String declared, String computed, boolean expected) {
		assertEquals(expected, Timings.agree(Duration.valueOf(declared), Duration.valueOf(computed)));
	}

	@Test
	void comparesOnlyTheLongestTimeWithACap() {
		CheckedText checked = CheckedText.of(folder, library(
				timed("fits", "\"a few minutes\" at-most 2 min", "step \"a\" for 1 to 2 min"),
				timed("longer", "\"a few minutes\" at-most 2 min", "step \"a\" for 1 to 3 min"),
				timed("shorter", "\"a few minutes\" at-most 2 min", "step \"a\" for 1 min")));

		assertEquals(List.of("'Longer' lasts 1 to 3 min by its steps but says at most 2 min.",
				"'Shorter' lasts 1 min by its steps but says at most 2 min."),
				checked.of("KW203").stream().map(finding -> finding.message()).toList());
	}
}
