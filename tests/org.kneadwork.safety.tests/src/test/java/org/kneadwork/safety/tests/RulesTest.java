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
import static org.kneadwork.safety.tests.Samples.timed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/** What each rule finds beyond the smallest text that breaks it, and where it has to be silent. */
class RulesTest {

	@TempDir
	Path folder;

	private CheckedText checked;

	private List<Finding> check(String code, String... entries) {
		checked = CheckedText.of(folder, library(entries));
		return checked.of(code);
	}

	private List<String> messages(String code, String... entries) {
		return check(code, entries).stream().map(Finding::message).toList();
	}

	/** The text at which a rule is first reported. */
	private String placed(String code, String... entries) {
		String text = library(entries);
		checked = CheckedText.of(folder, text);
		TextPlace found = (TextPlace) checked.of(code).getFirst().place();
		return text.substring(found.offset(), found.offset() + found.length());
	}

	private static final String WEAKNESS = redFlag("weakness", "soon");

	@Nested
	class KW003 {

		@Test
		void allowsTheSameIdInDifferentKinds() {
			assertEquals(List.of(), messages("KW003", "region back \"Back\" { }", condition("back")));
		}

		@Test
		void pointsToTheOther() {
			Finding finding = check("KW003", redFlag("weakness", "soon"), redFlag("weakness", "emergency")).getFirst();

			assertEquals("There is another red-flag with the id weakness: 'Weakness'.", finding.message());
			assertEquals(2, ((TextPlace) finding.related().getFirst().place()).line());
		}
	}

	@Nested
	class KW004 {

		@Test
		void reportsAMissingHeaderAtTheBeginningOfTheFirstFile() {
			checked = CheckedText.of(folder, Map.of("a.knead", technique("press").getBytes(StandardCharsets.UTF_8),
					"b.knead", technique("rub").getBytes(StandardCharsets.UTF_8)));

			Finding finding = checked.of("KW004").getFirst();

			assertEquals(1, checked.of("KW004").size());
			assertEquals("a.knead", ((TextPlace) finding.place()).file());
			assertEquals(1, CheckedText.line(finding));
		}

		@Test
		void reportsAMissingHeaderAlsoInAnEmptyFile() {
			checked = CheckedText.of(folder, "");

			assertEquals(1, checked.of("KW004").size());
		}
	}

	@Nested
	class KW101 {

		@Test
		void holdsForRoutinesToo() {
			assertEquals(List.of("The routine 'Evening' does not say how long it lasts."),
					messages("KW101", WEAKNESS, technique("press"),
							"routine evening \"Evening\" {\n  screen-red-flags weakness\n  main { do press }\n}"));
		}

		@Test
		void proposesWhatTheStepsSay() {
			Finding finding = check("KW101", "technique press \"Press\" {\n  steps { step \"Press.\" for 40 s }\n"
					+ "  contraindications { none because \"-\" }\n  stop-when \"it hurts\"\n}").getFirst();

			assertTrue(finding.mend().contains("duration 40 s"), finding.mend());
		}
	}

	@Nested
	class KW102 {

		@Test
		void anEmptyBlockDeclaresNothing() {
			assertEquals(1, check("KW102", deciding("press", "")).size());
		}

		@ParameterizedTest
		@ValueSource(strings = {"none because \"Light.\"", "see chill", "avoid with cold because \"-\""})
		void anythingInTheBlockCounts(String declared) {
			assertEquals(List.of(), messages("KW102", condition("cold"), caution("chill", "with cold", "avoid everything"),
					deciding("press", declared)));
		}
	}

	@Nested
	class KW103 {

		@Test
		void aRestIsNoStep() {
			assertEquals(1, check("KW103", timed("press", "1 min", "rest 1 min")).size());
		}

		@Test
		void aStepWithinARepetitionIsOne() {
			assertEquals(List.of(), messages("KW103", timed("press", "1 min", "repeat 2 times { step \"Press.\" }")));
		}
	}

	@Nested
	class KW105 {

		@Test
		void holdsWhereverThereIsATime() {
			List<Finding> found = check("KW105", WEAKNESS,
					"tool pad \"Pad\" { time \"a while\" }",
					timed("press", "until \"soft\"", "step \"a\" for \"some time\" hold until \"soft\"\nrest \"a bit\""),
					"routine evening \"Evening\" {\n  duration \"long\"\n  screen-red-flags weakness\n"
							+ "  main { do press for \"a while\"  rest until \"calm\" }\n}");

			assertEquals(8, found.size(), found::toString);
			assertEquals("The time \"a while\" in 'Pad' has no end that a clock can tell.", found.getFirst().message());
		}

		@Test
		void isSilentWithACap() {
			assertEquals(List.of(), messages("KW105", timed("press", "\"a few minutes\" until \"soft\" at-most 3 min",
					"step \"a\" hold until \"soft\" at-most 3 min")));
		}
	}

	@Nested
	class KW106 {

		@Test
		void aPictureOrARecordingIsNoMoreThanAVideo() {
			assertEquals(List.of("A step of 'Press' is only a picture: whoever cannot see or hear it does not know what to do.",
					"A step of 'Press' is only a recording: whoever cannot see or hear it does not know what to do."),
					messages("KW106", timed("press", "1 min", "step picture \"u\"\nstep audio \"u\"")));
		}

		@Test
		void aStepThatSaysNothingAtAllIsReportedToo() {
			assertEquals(List.of("A step of 'Press' says nothing."),
					messages("KW106", timed("press", "30 s", "step hold 30 s")));
		}

		@Test
		void aTechniqueThatIsOnlyAVideoIsReported() {
			assertEquals(List.of("'Press' is only a video, without a word on what to do."),
					messages("KW106", "technique press \"Press\" {\n  duration 1 min\n  video \"u\"\n"
							+ "  contraindications { none because \"-\" }\n  stop-when \"it hurts\"\n}"));
		}

		@Test
		void aVideoBesideATextIsFine() {
			assertEquals(List.of(), messages("KW106", timed("press", "1 min", "step \"Press.\" video \"u\"")));
		}
	}

	@Nested
	class KW109 {

		@ParameterizedTest
		@ValueSource(strings = {"screen all", "screen-red-flags weakness", "screen-conditions cold"})
		void anyScreeningCounts(String screening) {
			assertEquals(List.of(), messages("KW109", WEAKNESS, condition("cold"), technique("press"),
					"baseline all \"All\" { red-flags weakness }",
					"routine evening \"Evening\" {\n  duration 2 min\n  " + screening + "\n  main { do press }\n}"));
		}
	}

	@Nested
	class KW201 {

		@ParameterizedTest(name = "{0}")
		@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
				"step \"a\" hold 10 to 5 s                     | 10 s | 5 s",
				"step \"a\" for 2 min to 1 min                 | 2 min | 1 min",
				"step \"a\" hold until \"b\" at-most 3 to 2 min | 3 min | 2 min",
				"repeat 4 to 2 times { step \"a\" }            | 4 times | 2 times",
				"step \"a\" pressure firm to light             | firm | light",
				"rest 3 to 2 s                                 | 3 s | 2 s",
		})
		void holdsForEveryKindOfRange(String steps, String from, String to) {
			assertEquals(List.of("A range in 'Press' begins at " + from + " and ends at " + to + "."),
					messages("KW201", timed("press", "1 min", steps)));
		}

		@Test
		void holdsForLinesOfASource() {
			assertEquals(List.of("A range in 'Drink' begins at line 9 and ends at line 7."), messages("KW201",
					"source a \"A\" { kind web-article }", "tip drink \"Drink\" { text \"Drink.\"  from a lines 9 to 7 }"));
		}

		@Test
		void aRangeMayBeginWhereItEnds() {
			assertEquals(List.of(), messages("KW201", "source a \"A\" { kind web-article }",
					"tip drink \"Drink\" { text \"Drink.\"  from a lines 7 to 7 }",
					timed("press", "1 to 1 min", "repeat 2 to 2 times { step \"a\" pressure light to light }")));
		}

		@Test
		void swapsTheTwoEndsAsAFix() {
			Finding finding = check("KW201", timed("press", "3 to 2 min", "step \"a\"")).getFirst();

			assertEquals("2 to 3 min", finding.fixes().getFirst().edits().getFirst().text());
			assertEquals("2 to 4", check("KW201", timed("press", "1 min", "repeat 4 to 2 times { step \"a\" }")).getFirst()
					.fixes().getFirst().edits().getFirst().text());
		}

		@Test
		void isTheOnlyFindingAboutAReversedDuration() {
			assertEquals(1, check("KW201", timed("press", "3 to 2 min", "step \"a\" for 2 to 3 min")).size());
			assertEquals(List.of(), checked.of("KW203"));
		}
	}

	@Nested
	class KW203 {

		@Test
		void saysBothTimesAndReplacesTheDeclaredOne() {
			Finding finding = check("KW203", timed("peanut-ball", "1 to 2 min", "repeat 5 times {\n"
					+ "step \"right\" hold 2 to 5 s\nstep \"left\" hold 2 to 5 s\n}")).getFirst();

			assertEquals("'Peanut ball' lasts 20 to 50 s by its steps but says 1 to 2 min.", finding.message());
			assertEquals("Change the duration, or add the time between the holds.", finding.mend());
			assertEquals("20 to 50 s", finding.fixes().getFirst().edits().getFirst().text());
		}

		@Test
		void isReportedAtTheDeclaredTime() {
			assertEquals("1 to 2 min", placed("KW203", timed("press", "1 to 2 min derived because \"-\"", "step \"a\" for 9 s")));
			assertEquals("2 min", placed("KW203", timed("press", "until \"soft\" at-most 2 min", "step \"a\" for 9 s")));
		}

		@ParameterizedTest
		@ValueSource(strings = {"step \"a\"", "step \"a\" for 62 s", "step \"a\" hold until \"soft\""})
		void isSilentWhereStepsSayNothingOrTheSameOrSomethingUnknown(String steps) {
			assertEquals(List.of(), messages("KW203", timed("press", "1 min", steps)));
		}
	}

	@Nested
	class KW204 {

		@Test
		void isSilentWhereATimeIsUnknown() {
			assertEquals(List.of(), messages("KW204", WEAKNESS, timed("press", "until \"soft\"", "step \"a\""),
					routine("evening", "5 min", "main { do press }")));
		}

		@Test
		void saysBothTimes() {
			assertEquals(List.of("The routine 'Evening' adds up to 2 to 4 min by its blocks but says 4 min."),
					messages("KW204", WEAKNESS, technique("press"),
							routine("evening", "4 min", "main { do press  optional { do press } }")));
		}
	}

	@Nested
	class KW301 {

		private static final String BASELINE = "baseline all \"All\" { conditions cold, clots, sores }";

		private List<Finding> undecided(String technique) {
			return check("KW301", condition("cold"), condition("clots", "contraindication absolute"),
					condition("sores", "contraindication local"), condition("extra"), BASELINE, technique);
		}

		@Test
		void listsWhatIsUndecidedInOneFinding() {
			assertEquals(List.of("Nothing says whether 'Press' may be done with cold, clots and sores."),
					undecided(technique("press")).stream().map(Finding::message).toList());
		}

		@Test
		void listsTwoWithAnAndBetweenThem() {
			assertEquals(List.of("Nothing says whether 'Press' may be done with clots and sores."),
					undecided(deciding("press", "avoid with cold because \"-\"")).stream().map(Finding::message).toList());
		}

		@ParameterizedTest
		@CsvSource({"'cold, clots', ERROR", "'cold, sores', ERROR", "'clots, sores', WARNING"})
		void isAnErrorWhereTheContraindicationIsAbsoluteOrLocal(String decided, Severity expected) {
			assertEquals(List.of(expected), undecided(deciding("press", "avoid with " + decided + " because \"-\"")).stream()
					.map(Finding::severity).toList());
		}

		@Test
		void isSilentAboutATechniqueThatDecidesSomethingThatDoesNotExist() {
			assertEquals(List.of(), undecided(deciding("press", "avoid with cold, clotz, sores because \"-\"")));
			assertEquals(1, checked.of("KW002").size());
		}

		@Test
		void isReportedInTheRoutineThatUsesAnUndecidedTechniqueOfAnotherLibrary() {
			CheckedText.of(folder, Map.of("core/library.knead",
					("library core version 1.0.0 { title \"Core\" }\n" + technique("press")).getBytes(StandardCharsets.UTF_8)));

			checked = CheckedText.of(folder.resolve("sample"), Map.of("library.knead",
					("library sample version 1.0.0 { title \"Sample\"  uses core 1.0 }\n" + WEAKNESS + condition("cold")
							+ caution("chill", "with cold", "avoid techniques where heat")
							+ "\nbaseline all \"All\" { conditions cold  red-flags weakness }\n"
							+ "routine evening \"Evening\" {\n  duration 2 min\n  stop-when \"s\"\n  screen all\n  main {\n    do core:press\n  }\n}")
							.getBytes(StandardCharsets.UTF_8)));

			List<Finding> undecided = checked.findings().stream().filter(finding -> finding.code().equals("KW301")).toList();
			assertEquals(List.of("Nothing says whether 'Press' may be done with cold."),
					undecided.stream().map(Finding::message).toList());
			assertEquals("library.knead", ((TextPlace) undecided.getFirst().place()).file());
		}
	}

	@Nested
	class KW302 {

		private static final String[] REGIONS = {"region back \"Back\" { pressure up-to moderate }",
				"region lower-back \"Lower back\" { part-of back  pressure up-to firm }", "region leg \"Leg\" { }"};

		private List<String> pressing(String technique) {
			return messages("KW302", REGIONS[0], REGIONS[1], REGIONS[2], technique);
		}

		@Test
		void holdsAPartToTheLimitOfTheWhole() {
			assertEquals(List.of("'Press' presses firm on 'Lower back', where moderate is the most."),
					pressing(technique("press", "targets lower-back", "pressure light to firm")));
		}

		@Test
		void holdsForStepsToo() {
			assertEquals(List.of("'Press' presses deep on 'Back', where moderate is the most."),
					pressing("technique press \"Press\" {\n  targets back\n  pressure light\n  duration 1 min\n"
							+ "  steps { step \"a\"  step \"b\" pressure deep }\n  contraindications { none because \"-\" }\n"
							+ "  stop-when \"it hurts\"\n}"));
		}

		@ParameterizedTest
		@CsvSource({"light to firm, firm", "firm to light, firm", "deep, deep"})
		void isReportedAtThePressureThatIsTooStrong(String pressure, String place) {
			assertEquals(place, placed("KW302", REGIONS[0], technique("press", "targets back", "pressure " + pressure)));
		}

		@Test
		void takesTheStrictestOfSeveralTargets() {
			assertEquals(List.of("'Press' presses firm on 'Back', where moderate is the most."),
					pressing(technique("press", "targets leg, back", "pressure firm")));
			assertEquals(List.of("'Press' presses deep on 'Hand', where light is the most."),
					messages("KW302", REGIONS[0], REGIONS[1], "region hand \"Hand\" { pressure up-to light }",
							technique("press", "targets back, hand, lower-back", "pressure deep")));
		}

		@Test
		void isSilentWithinTheLimitOrWithoutOne() {
			assertEquals(List.of(), pressing(technique("press", "targets lower-back", "pressure moderate")));
			assertEquals(List.of(), pressing(technique("press", "targets leg", "pressure deep")));
			assertEquals(List.of(), pressing(technique("press", "targets back")));
		}
	}

	@Nested
	class KW303 {

		private static final String[] REGIONS = {"region spine \"Spine\" { never-press because \"Bone lies close.\" }",
				"region lower-spine \"Lower spine\" { part-of spine }", "region back \"Back\" { }"};

		private List<String> targeting(String... statements) {
			return messages("KW303", REGIONS[0], REGIONS[1], REGIONS[2], technique("press", statements));
		}

		@Test
		void holdsForPartsOfTheRegion() {
			assertEquals(List.of("'Press' presses on 'Lower spine', a part of 'Spine', where nothing may press: Bone lies close."),
					targeting("targets back, lower-spine", "pressure light"));
		}

		@Test
		void whoDeclaresNoPressureMayPress() {
			assertEquals(List.of("'Press' works on 'Spine' where nothing may press, and does not say that it presses nothing:"
					+ " Bone lies close."), targeting("targets spine"));
		}

		@Test
		void isSilentWhereNothingPresses() {
			assertEquals(List.of(), targeting("targets spine", "pressure none"));
			assertEquals(List.of(), targeting("targets back", "pressure deep"));
		}
	}

	@Nested
	class KW304 {

		private List<String> deciding304(String... contraindications) {
			return messages("KW304", condition("cold"), condition("fever"),
					caution("chill", "with cold, fever", "ask-doctor-before everything"),
					caution("draught", "with cold", "avoid techniques where heat"),
					deciding("press", String.join("  ", contraindications)));
		}

		@Test
		void namesBothVerdicts() {
			assertEquals(List.of("'Press' says adapt with cold, but the caution chill says ask-doctor."),
					deciding304("adapt with cold by \"-\""));
		}

		@Test
		void isSilentWhereTheTechniqueIsAsStrictOrStricter() {
			assertEquals(List.of(), deciding304("ask-doctor with cold because \"-\"", "avoid with fever because \"-\""));
		}

		@Test
		void isSilentWithAlthough() {
			assertEquals(List.of(), deciding304("adapt with cold by \"-\"", "although chill because \"-\""));
		}

		@Test
		void anAlthoughOfAnotherCautionDoesNotHelp() {
			assertEquals(1, deciding304("adapt with cold by \"-\"", "although draught because \"-\"").size());
		}

		@Test
		void countsACautionThatTheTechniqueItselfPointsTo() {
			assertEquals(List.of("'Press' says ask-doctor with cold, but the caution draught says avoid."),
					deciding304("see draught", "ask-doctor with cold because \"-\""));
		}

		@Test
		void noneBecauseIsNoDecision() {
			assertEquals(List.of(), deciding304("none because \"-\""));
		}
	}

	@Nested
	class KW307 {

		private static final String TOOLS = "tool cream \"Cream\" { kind cream }\ntool pad \"Pad\" { kind heat }\n"
				+ "tool wax \"Wax\" { kind wax }\ntool ball \"Ball\" { kind ball }\n"
				+ "caution burns \"Burns\" { never combine cream with kind heat  because \"-\" }\n";

		private List<String> combining(String... entries) {
			String[] all = new String[entries.length + 2];
			all[0] = TOOLS;
			all[1] = WEAKNESS;
			System.arraycopy(entries, 0, all, 2, entries.length);
			return messages("KW307", all);
		}

		@Test
		void holdsWithinOneTechniqueAndIsNotRepeatedInItsRoutines() {
			assertEquals(List.of("'Press' combines 'Cream' with 'Pad', which the caution burns says never to combine."),
					combining(technique("press", "uses cream, pad"), routine("evening", "2 min", "main { do press }")));
		}

		@Test
		void isReportedAtTheTemperatureWhereThatIsTheSecondOfTheTwo() {
			String technique = technique("press", "uses cream", "temperature up-to 40 C");
			assertEquals(List.of("'Press' combines 'Cream' with the warmth of 'Press', which the caution burns says never to "
					+ "combine."), combining(technique));

			long before = technique.lines().takeWhile(line -> !line.contains("temperature")).count();
			long start = (Samples.HEADER + TOOLS + "\n" + WEAKNESS + "\n").lines().count();
			assertEquals(start + before + 1, CheckedText.line(checked.of("KW307").getFirst()));
		}

		@Test
		void countsSubstitutes() {
			assertEquals(1, combining(technique("warm", "uses ball or pad"), technique("rub", "uses cream"),
					routine("evening", "4 min", "main { do warm  do rub }")).size());
		}

		@ParameterizedTest
		@ValueSource(strings = {"uses wax", "temperature up-to 40 C"})
		void whateverWarmsIsHeat(String statement) {
			assertEquals(1, combining(technique("warm", statement), technique("rub", "uses cream"),
					routine("evening", "4 min", "main { do warm  do rub }")).size());
		}

		@Test
		void isReportedAtTheToolThatASubstituteReplaces() {
			assertEquals("ball or wax or pad", placed("KW307", TOOLS, technique("press", "uses cream, ball or wax or pad")));
			assertEquals("pad", placed("KW307", TOOLS, technique("press", "uses cream, ball, pad")));
		}

		@Test
		void reachesIntoIncludedRoutinesAndIsReportedOnce() {
			assertEquals(List.of("The routine 'Inner' combines 'Cream' with 'Pad', which the caution burns says never to combine."),
					combining(technique("warm", "uses pad"), technique("rub", "uses cream"),
							routine("outer", "4 min", "main { include inner }"),
							routine("inner", "4 min", "main { do warm  do rub }")));
		}

		@Test
		void isReportedWhereTheSecondOfTheTwoIsDone() {
			combining(technique("warm", "uses pad"), technique("rub", "uses cream"),
					routine("rubbing", "2 min", "main { do rub }"),
					routine("evening", "4 min", "main {\n  include rubbing\n  do warm\n}"));

			Finding finding = checked.of("KW307").getFirst();
			int include = ((TextPlace) finding.related().getFirst().place()).line();
			assertEquals(include + 1, CheckedText.line(finding));
		}

		@Test
		void isSilentWithOnlyOneOfTheTwo() {
			assertEquals(List.of(), combining(technique("warm", "uses pad, ball"), technique("soak", "uses wax"),
					routine("evening", "4 min", "main { do warm  do soak }")));
		}

		@Test
		void oneToolDoesNotCombineWithItself() {
			assertEquals(List.of(), messages("KW307", "tool cream \"Cream\" { kind cream }",
					"caution burns \"Burns\" { never combine cream with kind cream  because \"-\" }",
					technique("rub", "uses cream")));
		}
	}

	@Nested
	class KW310 {

		@ParameterizedTest
		@ValueSource(strings = {"disc-or-stenosis", "spinal-stenosis", "nerve-root-pain", "sciatica", "bulging-disc"})
		void knowsConditionsOfDiscsAndNerves(String id) {
			assertEquals(1, check("KW310", condition(id), deciding("press", "adapt with " + id + " by \"-\"")).size());
		}

		@ParameterizedTest
		@ValueSource(strings = {"aortic-stenosis", "discomfort", "nervousness", "reduced-sensation"})
		void takesNoOtherForOneOfThem(String id) {
			assertEquals(List.of(), check("KW310", condition(id), deciding("press", "adapt with " + id + " by \"-\"")));
		}

		@Test
		void knowsThemByTheirTitleToo() {
			assertEquals(1, check("KW310", "condition trouble \"Trouble with a herniated disc\" { ask \"Have you?\" }",
					deciding("press", "adapt with trouble by \"-\"")).size());
		}

		@Test
		void isReportedOnceAtACautionHoweverManyTechniquesItMatches() {
			assertEquals(1, check("KW310", condition("sciatica"), caution("nerve", "with sciatica", "allow everything"),
					technique("press"), technique("rub")).size());
		}
	}

	@Nested
	class KW312 {

		@Test
		void oneCautionIsEnoughAndEachConditionIsNamedOnce() {
			assertEquals(List.of("No caution says anything about fever, which the baseline 'All' names."),
					messages("KW312", condition("cold"), condition("fever"),
							caution("chill", "with cold", "avoid techniques where heat"),
							"baseline all \"All\" { conditions cold, fever }", "baseline more \"More\" { conditions fever }"));
		}
	}

	@Nested
	class KW401 {

		@Test
		void saysWhatIsMissing() {
			assertEquals(List.of("The red flag 'Weakness' does not say what to ask, how soon help is needed and where to go."),
					messages("KW401", "red-flag weakness \"Weakness\" { summary \"A weak leg.\" }"));
			assertEquals(List.of("The red flag 'Weakness' does not say where to go."),
					messages("KW401", "red-flag weakness \"Weakness\" { ask \"Weak?\"  then soon }"));
		}
	}

	@Nested
	class KW402 {

		private List<String> screening(String statement) {
			return messages("KW402", WEAKNESS, redFlag("other", "soon"), condition("cold"),
					caution("chill", "with cold", "avoid everything"), "tool pad \"Pad\" { kind heat }",
					"baseline all \"All\" { conditions cold  red-flags weakness }",
					"baseline heat \"Heat\" { applies-to techniques where heat  red-flags other }",
					technique("press"), technique("warm", "uses pad"),
					"routine evening \"Evening\" {\n  duration 2 min\n  " + statement + "\n}");
		}

		@Test
		void aBaselineThatAppliesToATechniqueOfTheRoutineCounts() {
			assertEquals(List.of("The routine 'Evening' does not screen for other, which a baseline asks of it."),
					screening("screen all  main { do warm }"));
			assertEquals(List.of(), screening("screen all  main { do press }"));
			assertEquals(List.of(), screening("screen all, heat  main { do warm }"));
			assertEquals(List.of(), screening("screen all  screen-red-flags other  main { do warm }"));
		}

		@Test
		void conditionsAloneAreNoScreeningForRedFlags() {
			assertEquals(List.of("The routine 'Evening' does not screen for weakness, which a baseline asks of it."),
					screening("screen-conditions cold  main { do press }"));
		}

		@Test
		void isSilentWhereTheScreeningRefersToSomethingThatDoesNotExist() {
			assertEquals(List.of(), screening("screen al  main { do press }"));
		}
	}

	@Nested
	class KW902 {

		@Test
		void namesTheWayRound() {
			assertEquals(List.of("The routine 'B' contains itself: a includes b includes a."),
					messages("KW902", WEAKNESS, technique("press"),
							routine("a", "2 min", "main { do press  include b }"),
							routine("b", "2 min", "main { optional { include a } }")));
		}

		@Test
		void aRoutineIncludedTwiceIsNoCircle() {
			assertEquals(List.of(), messages("KW902", WEAKNESS, technique("press"),
					routine("a", "8 min", "main { include b  include c }"),
					routine("b", "4 min", "main { include c  include c }"), routine("c", "2 min", "main { do press }")));
		}
	}
}
