package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kneadwork.safety.tests.Samples.library;
import static org.kneadwork.safety.tests.Samples.redFlag;
import static org.kneadwork.safety.tests.Samples.routine;
import static org.kneadwork.safety.tests.Samples.timed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.model.content.AnyOrder;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.timing.Timeline;
import org.kneadwork.safety.timing.Timings;

class TimelineTest {

	private static final ContentFactory MAKE = ContentFactory.eINSTANCE;

	@TempDir
	Path folder;

	private Optional<Timeline> timeline(String... blocks) {
		CheckedText checked = CheckedText.of(folder, library(redFlag("weakness", "soon"),
				timed("press", "1 min", "step \"a\""), timed("rub", "2 min", "step \"a\""),
				routine("inner", "2 min", "warm-up { do rub }"), routine("tested", "1 min", blocks)));
		return Timings.timeline(Finds.one(checked.content(), Routine.class, "tested"));
	}

	private static String written(Timeline.Entry entry) {
		return entry.start() + ": " + entry.technique().map(Technique::getName).orElse("rest")
				+ entry.side().map(side -> " " + side.getLiteral()).orElse("") + " for " + entry.length()
				+ (entry.optional() ? ", optional" : "") + (entry.anyOrder() ? ", any order" : "") + " in "
				+ entry.phase().getLiteral();
	}

	private static List<String> written(Optional<Timeline> timeline) {
		return timeline.orElseThrow().entries().stream().map(TimelineTest::written).toList();
	}

	@Test
	void whatIsIncludedTellsByWhichStatementOfTheRoutine() {
		List<Timeline.Entry> entries = timeline("main { do press include inner }").orElseThrow().entries();
		assertEquals(entries.getFirst().item(), entries.getFirst().own());
		assertTrue(entries.getLast().own() instanceof RoutineUse use && use.getRoutine().getName().equals("inner"));
		assertTrue(entries.getLast().item() instanceof TechniqueUse);
	}

	@Test
	void writesOutSidesRepetitionsAndIncludes() {
		assertEquals(List.of(
				"0 s: press left for 30 s in main", "30 s: press right for 30 s in main", "1 min: rest for 10 s in main",
				"1 min 10 s: press for 1 min in main", "2 min 10 s: press for 1 min, optional in main",
				"2 min 10 s to 3 min 10 s: rub for 2 min in main"),
				written(timeline("main { do press for 30 s each side  rest 10 s  do press 1 to 2 times  include inner }")));
	}

	@Test
	void putsPhasesInTheirOrderWhateverTheOrderOfTheText() {
		assertEquals(List.of("0 s: rub for 2 min in warm-up", "2 min: press for 1 min in main"),
				written(timeline("main { do press }", "warm-up { do rub }")));
	}

	@Test
	void saysWhatMayBeLeftOutAndWhatMayBeDoneInAnyOrder() {
		assertEquals(List.of("0 s: press for 1 min, optional in main", "0 to 60 s: rub for 2 min, any order in main",
				"2 to 3 min: press left for 1 min, any order in main"),
				written(timeline("main { optional { do press } any-order { do rub  do press side left } }")));
	}

	@Test
	void putsThePhasesOfAnIncludedRoutineInTheirOrderAndIntoThePartThatIncludesIt() {
		CheckedText checked = CheckedText.of(folder, library(redFlag("weakness", "soon"),
				timed("press", "1 min", "step \"a\""), timed("rub", "2 min", "step \"a\""),
				routine("inner", "3 min", "cool-down { do rub }", "warm-up { do press }"),
				routine("tested", "3 min", "main { include inner }")));

		assertEquals(List.of("0 s: press for 1 min in main", "1 min: rub for 2 min in main"),
				written(Timings.timeline(Finds.one(checked.content(), Routine.class, "tested"))));
	}

	@Test
	void isNotMadeWhereATimeOrATechniqueIsUnknown() {
		assertEquals(Optional.empty(), timeline("main { do press for \"a while\" }"));
		assertEquals(Optional.empty(), timeline("main { do unknown for 1 min }"));
	}

	@Test
	void isNotMadeOfMoreThanAnybodyCouldFollow() {
		assertEquals(10_000, timeline("main { repeat 100 times { repeat 100 times { do press for 1 s } } }").orElseThrow()
				.entries().size());
		assertEquals(Optional.empty(), timeline("main { repeat 100 times { repeat 101 times { do press for 1 s } } }"));
		assertEquals(Optional.empty(), timeline("main { repeat 1000000000 times { do press for 0 s } }"));
	}

	@Test
	void routinesThatIncludeEachOtherTwiceOverAreGivenUpInTime() {
		Routine routine = MAKE.createRoutine();
		routine.getBlocks().add(block(MAKE.createOptionalPart()));
		for (int level = 0; level < 60; level++) {
			RoutineUse first = MAKE.createRoutineUse();
			RoutineUse second = MAKE.createRoutineUse();
			first.setRoutine(routine);
			second.setRoutine(routine);
			routine = MAKE.createRoutine();
			routine.getBlocks().add(block(first, second));
		}

		assertEquals(Optional.of(Duration.ZERO), Timings.ofBlocks(routine));
		assertEquals(Optional.empty(), Timings.timeline(routine));
	}

	/** The length of a routine and the end of its timeline are worked out in two ways. */
	@Test
	void endsWhenTheRoutineDoes() {
		int entries = 0;
		for (int seed = 0; seed < 500; seed++) {
			Routine routine = new RandomRoutine(seed).make();
			Timeline timeline = Timings.timeline(routine).orElseThrow();
			entries += timeline.entries().size();
			Duration end = Duration.ZERO;
			for (Timeline.Entry entry : timeline.entries()) {
				assertEquals(end, entry.start());
				end = end.plus(entry.optional() ? new Duration(0, entry.length().maxSeconds()) : entry.length());
			}
			assertEquals(timeline.total(), end);
			assertEquals(Timings.ofBlocks(routine), Optional.of(timeline.total()));
		}
		assertTrue(entries > 2_000, "too few entries to show anything: " + entries);
	}

	private static RoutineBlock block(RoutineItem... items) {
		RoutineBlock block = MAKE.createRoutineBlock();
		block.getItems().addAll(List.of(items));
		return block;
	}

	/** A routine of nested parts, with an included one. */
	private static final class RandomRoutine {

		private final Random random;

		private RandomRoutine(long seed) {
			random = new Random(seed);
		}

		private Routine make() {
			Routine included = MAKE.createRoutine();
			included.getBlocks().add(block(item(1, Optional.empty()), item(1, Optional.empty())));
			Routine routine = MAKE.createRoutine();
			for (int number = 0; number < 3; number++) {
				routine.getBlocks().add(block(item(3, Optional.of(included)), item(2, Optional.of(included))));
			}
			return routine;
		}

		private RoutineItem item(int depth, Optional<Routine> included) {
			switch (random.nextInt(depth > 0 ? 6 : 2)) {
				case 0 -> {
					Rest rest = MAKE.createRest();
					rest.setTime(timing());
					return rest;
				}
				case 2 -> {
					OptionalPart part = MAKE.createOptionalPart();
					part.getItems().addAll(List.of(item(depth - 1, included), item(depth - 1, included)));
					return part;
				}
				case 3 -> {
					AnyOrder part = MAKE.createAnyOrder();
					part.getItems().addAll(List.of(item(depth - 1, included), item(depth - 1, included)));
					return part;
				}
				case 4 -> {
					RepeatedPart part = MAKE.createRepeatedPart();
					part.setTimes(new Count(random.nextInt(2), 1 + random.nextInt(3)));
					part.getItems().addAll(List.of(item(depth - 1, included), item(depth - 1, included)));
					return part;
				}
				case 5 -> {
					if (included.isPresent()) {
						RoutineUse use = MAKE.createRoutineUse();
						use.setRoutine(included.get());
						return use;
					}
					return use();
				}
				default -> {
					return use();
				}
			}
		}

		private TechniqueUse use() {
			Technique technique = MAKE.createTechnique();
			technique.setDuration(timing());
			TechniqueUse use = MAKE.createTechniqueUse();
			use.setTechnique(technique);
			if (random.nextBoolean()) {
				use.setTime(timing());
			}
			if (random.nextBoolean()) {
				use.setSide(random.nextBoolean() ? Side.EACH : Side.LEFT);
			}
			if (random.nextBoolean()) {
				use.setRepetitions(new Count(1, 1 + random.nextInt(3)));
			}
			return use;
		}

		private Timing timing() {
			Timing timing = MAKE.createTiming();
			int seconds = random.nextInt(60);
			Duration duration = new Duration(seconds, seconds + random.nextInt(30));
			if (random.nextInt(4) == 0) {
				timing.setCap(duration);
			} else {
				timing.setSpan(duration);
			}
			return timing;
		}
	}
}
