package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/** How a text looks when it has been formatted. */
class FormatterTest {

	private static final Injector LANGUAGE = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
	private static final Formatter FORMATTER = LANGUAGE.getInstance(Formatter.class);
	private static final FormatOptions NARROW = new FormatOptions(60);

	private static void assertFormatted(String after, String before, FormatOptions options) {
		assertEquals(after, FORMATTER.format(before, options).orElseThrow());
		assertEquals(after, FORMATTER.format(after, options).orElseThrow(), "formatting twice changes something");
	}

	private static void assertFormatted(String after, String before) {
		assertFormatted(after, before, FormatOptions.DEFAULT);
	}

	private static String applied(String text, List<Edit> edits) {
		StringBuilder result = new StringBuilder(text);
		edits.stream().sorted((one, other) -> other.offset() - one.offset())
				.forEach(edit -> result.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
		return result.toString();
	}

	@Nested
	class Statements {

		@Test
		void theyStandInTheOrderOfTheSamplesOneALineWithTheirValuesInOneColumn() {
			assertFormatted("""
					technique press "Press" {
					  summary   "s"
					  targets   back, legs
					  pressure  light to moderate derived because "Enough."
					  duration  1 min 30 s to 2 min
					  steps {
					    step "a" for 30 s
					    repeat 2 times each side {
					      rest 10 s
					    }
					  }
					  stop-when "it hurts"
					  frequency at-most 1 per day, 48 h apart
					  deprecated since 0.2.0 use other because "It is simpler."
					}
					""", """
					technique   press "Press"{ frequency at-most 1 per day,48 h apart
					stop-when
						"it hurts" summary "s" deprecated since 0.2.0 use other because "It is simpler."
					duration 1min 30s to 2 min
					    steps{
					step "a" for 30s  repeat 2 times each side {
					rest 10 s } }
					 pressure light to moderate derived because "Enough." targets back ,legs
					}""");
		}

		@Test
		void thoseThatStandSeveralTimesKeepTheirOrderAmongThemselves() {
			assertFormatted("""
					caution c "C" {
					  with  a
					  avoid techniques where heat
					  adapt everything by "x"
					  avoid techniques where powered
					  tell  "t"
					}
					""", """
					caution c "C" {
					  avoid techniques where heat
					  tell "t"
					  adapt everything by "x"
					  with a
					  avoid techniques where powered
					}
					""");
		}

		/** The last of two that contradict each other counts, so that they must not change places. */
		@Test
		void thoseThatSayTheSameThingTwiceStayAsTheyAre() {
			assertFormatted("""
					claim c "C" {
					  evidence low
					  rejected because "x"
					  reworded "y" because "z"
					  adopted because "q"
					}
					""", """
					claim c "C" {
					  rejected because "x"
					  reworded "y" because "z"
					  adopted because "q"
					  evidence low
					}
					""");
		}

		@Test
		void whatIsDoneOneAfterTheOtherStaysInItsOrder() {
			assertFormatted("""
					routine r "R" {
					  duration 1 min
					  cool-down { do c }
					  main {
					    rest 20 s
					    do b for 1 min each side, 2 times
					    do a
					  }
					  warm-up { do w }
					}
					""", """
					routine r "R" {
					  cool-down { do c }
					  duration 1 min
					  main {
					    rest 20 s
					    do b for 1 min each side , 2 times
					    do a
					  }
					  warm-up { do w }
					}
					""");
		}

		@Test
		void aBlockOnOneLineStaysThereWhereItFits() {
			String text = """
					region back "Back" { part-of body  paired  pressure up-to moderate }
					tool   ball "Ball" { }
					routine r "R" { main { do a  rest 5 s } }
					""";
			assertFormatted(text.replace("tool   ball", "tool ball"), text);
			assertFormatted("""
					region back "Back" {
					  part-of  body
					  paired
					  pressure up-to moderate
					}

					tool ball "Ball" { }

					routine r "R" {
					  main { do a  rest 5 s }
					}
					""", text, new FormatOptions(30));
		}

		@Test
		void entriesAreSetApartByOneEmptyLineUnlessBothAreShort() {
			assertFormatted("""
					tool a "A" { }
					tool b "B" { }

					tool c "C" {
					  kind ball
					}

					tool d "D" { }
					""", """


					tool a "A" { }
					tool b "B" { }
					tool c "C" {

					  kind ball

					}



					tool d "D" { }


					""");
		}

		@Test
		void emptyLinesBetweenStatementsStayUnlessTheOrderChanges() {
			String grouped = "tool a \"A\" {\n  kind ball\n\n  note \"n\"\n}\n";
			assertFormatted(grouped, grouped.replace("\n\n", "\n\n\n\n"));
			assertFormatted(grouped.replace("\n\n", "\n"), "tool a \"A\" {\n  note \"n\"\n\n  kind ball\n}\n");
		}

		@Test
		void theNumberOfATranslatedTextBelongsToItsName() {
			assertFormatted("""
					translation de of full {
					  technique press "Drücken" {
					    step 1      "Eins."
					    stop-when 2 "Zwei."
					    summary     "Drei."
					    of          "41d09f2c"
					  }
					}
					""", """
					translation de of full {
					  technique press "Drücken" {
					    of "41d09f2c"
					    step 1 "Eins."
					    stop-when 2 "Zwei."
					    summary "Drei."
					  }
					}
					""");
		}

		@Test
		void wordsOfTheLanguageMayBeIds() {
			assertFormatted("""
					technique step "Step" {
					  targets other:because, for
					  uses    roller or ball for more pressure, hands
					  steps {
					    step
					    step side left
					  }
					}
					""", """
					technique step "Step" {
					  uses roller or ball for more pressure, hands
					  targets other : because, for
					  steps {
					    step
					    step side left
					  }
					}
					""");
		}
	}

	@Nested
	class Lines {

		@Test
		void aLongListGoesOnBelowItsFirstItem() {
			assertFormatted("""
					baseline all "All" {
					  conditions osteoporosis, pregnancy, blood-clots, fever,
					             other:recent-surgery
					  from       article-000 lines 37 to 39, article-003,
					             article-004
					}
					""", """
					baseline all "All" {
					  conditions osteoporosis, pregnancy, blood-clots, fever, other:recent-surgery
					  from article-000 lines 37 to 39, article-003, article-004
					}
					""", NARROW);
		}

		@Test
		void sentencesInAListStandOneALineAndShortWordsDoNot() {
			assertFormatted("""
					technique a "A" {
					  stop-when "the pain gets sharp or spreads",
					            "you feel dizzy",
					            "your hand tingles"
					}

					wording "w" {
					  error on "cures", "heals", "instantly", "guaranteed",
					        "miracle"
					}
					""", """
					technique a "A" {
					  stop-when "the pain gets sharp or spreads", "you feel dizzy", "your hand tingles"
					}
					wording "w" {
					  error on "cures", "heals", "instantly", "guaranteed", "miracle"
					}
					""", NARROW);
		}

		@Test
		void aLongStatementIsBrokenBeforeItsPartsTheOuterOnesFirst() {
			assertFormatted("""
					caution c "C" {
					  avoid techniques where pressure at-least firm
					        or not (uses kind roller and targets spine)
					        by "Use your hands, not a ball, and stop."
					}

					technique t "T" {
					  pressure  light to moderate
					            derived because "No source says how hard."
					  steps {
					    step "Roll slowly, a hand's width up and down."
					         for 30 to 45 s derived because "About eight."
					         each side
					  }
					  frequency at-most 3 per week, 48 h apart
					            derived because "Muscles need a rest."
					}
					""", """
					caution c "C" {
					  avoid techniques where pressure at-least firm or not (uses kind roller and targets spine) by "Use your hands, not a ball, and stop."
					}
					technique t "T" {
					  pressure light to moderate derived because "No source says how hard."
					  steps {
					    step "Roll slowly, a hand's width up and down." for 30 to 45 s derived because "About eight." each side
					  }
					  frequency at-most 3 per week, 48 h apart derived because "Muscles need a rest."
					}
					""", NARROW);
		}

		@Test
		void whatCannotBeBrokenMayBeLonger() {
			String text = "tip t \"T\" {\n  text \"" + "word ".repeat(60) + "\"\n}\n";
			assertFormatted(text, text);
		}

		@Test
		void aTextOverSeveralLinesIsNotTouched() {
			String block = "\"\"\"  \n\tGeneral\t information.  \n      More.\n\n   \"\"\"";
			assertFormatted("library l version 0.1.0 {\n  language   en\n  disclaimer " + block + "\n}\n",
					"library l version 0.1.0 {\n disclaimer\n" + block + "\n\tlanguage en }");
		}

		@Test
		void theLineBreaksAndTheByteOrderMarkAreThoseOfTheFile() {
			assertFormatted("\uFEFFtool a \"A\" {\r\n  kind ball\r\n  note \"\"\"x\ny\"\"\"\r\n}\r\n",
					"\uFEFFtool a \"A\" {\r\nnote \"\"\"x\ny\"\"\"\r\nkind ball}");
		}

		@Test
		void anEmptyFileStaysEmpty() {
			assertFormatted("", "");
			assertFormatted("", " \n\n ");
			assertFormatted("// only this\n", "\n\n// only this");
		}

		@Test
		void aLineHasRoomForACharacter() {
			assertThrows(IllegalArgumentException.class, () -> new FormatOptions(0));
		}
	}

	@Nested
	class Comments {

		@Test
		void theyTravelWithTheStatementThatTheyStandWith() {
			assertFormatted("""
					// What this file is about.

					// About the technique.
					technique press "Press" {  // begins
					  // Why these.

					  /* both */ targets back  // and nothing else
					  duration  1 min  /* about */
					  // How it ends.
					  // Really.
					  stop-when "it hurts"

					  // The end.
					}  // done

					// The last word.
					""", """
					// What this file is about.



					// About the technique.
					technique press "Press" { // begins
					  // How it ends.
					  // Really.
					  stop-when "it hurts"
					  duration 1 min /* about */
					  // Why these.

					  /* both */ targets back    // and nothing else

					  // The end.
					} // done



					// The last word.
					""");
		}

		@Test
		void inAListTheyStayAtTheirItems() {
			assertFormatted("""
					baseline all "All" {
					  conditions osteoporosis,  // bones
					             pregnancy,  // any week
					             // no longer than a day ago
					             fever, /* a clot */ blood-clots
					}
					""", """
					baseline all "All" {
					  conditions osteoporosis // bones
					    , pregnancy, // any week
					  // no longer than a day ago
					      fever, /* a clot */ blood-clots
					}
					""");
		}

		@Test
		void oneOverSeveralLinesMovesAsAWhole() {
			assertFormatted("""
					tool a "A" {
					  /* First,
					       second,
					     third. */
					  kind ball
					}
					""", """
					tool a "A" {
					      /* First,
					           second,
					         third. */
					   kind ball
					}
					""");
		}

		@Test
		void aBlockMayHoldNothingElseOrNothingAtAll() {
			assertFormatted("tool a \"A\" {\n  // nothing yet\n}\n", "tool a \"A\" {\n// nothing yet\n}");
			assertFormatted("tool a \"A\" {  // nothing yet\n}\n", "tool a \"A\" { // nothing yet\n}");
			assertFormatted("tool a \"A\" {\n}\n", "tool a \"A\" {\n\n}");
			assertFormatted("tool a \"A\" { }\n", "tool a \"A\" {}");
			assertFormatted("tool a \"A\" { /* nothing yet */ }\n", "tool a \"A\" {/* nothing yet */}");
		}
	}

	@Nested
	class Damage {

		@ParameterizedTest
		@ValueSource(strings = {
				"technique press \"Press\" { duration }",
				"technique press \"Press {\n duration 1 min }",
				"technique press \"Press\" {\n duration 1 min",
				"technique  press \"Press\" { summary \"bad \\q escape\" }",
				"tool a \"A\" { } \u0000",
				"/* no end",
		})
		void aTextThatDoesNotParseIsLeftAlone(String text) {
			assertEquals(Optional.empty(), FORMATTER.format(text, FormatOptions.DEFAULT));
			assertEquals(Optional.empty(), FORMATTER.edits(text, FormatOptions.DEFAULT));
			assertEquals(Optional.empty(), FORMATTER.edits(text, 0, text.length(), FormatOptions.DEFAULT));
		}

		@Test
		void whatIsNestedWithoutEndIsLeftAlone() {
			String text = "caution c \"C\" { avoid techniques where " + "(".repeat(60_000) + "heat" + ")".repeat(60_000) + " }";
			assertEquals(Optional.empty(), FORMATTER.format(text, FormatOptions.DEFAULT));
		}

		/** Duplicates and references that lead nowhere are errors of another kind: the layout can be mended all the same. */
		@Test
		void otherErrorsDoNotKeepItFromItsWork() {
			assertFormatted("tool a \"A\" {\n  kind ball\n  kind mat\n  from nowhere\n}\n",
					"tool a \"A\" {\nfrom nowhere\nkind ball\nkind mat }");
		}
	}

	@Nested
	class Parts {

		private static final String TEXT = """
				tool a "A" {
				note   "n"
				  kind   ball
				}
				tool b "B" {
				note   "n"
				  kind   mat
				}
				""";

		private static String formatted(String from, String to) {
			int start = TEXT.indexOf(from);
			int end = TEXT.indexOf(to, start) + to.length();
			return applied(TEXT, FORMATTER.edits(TEXT, start, end, FormatOptions.DEFAULT).orElseThrow());
		}

		@Test
		void anEntryInThePartIsFormattedAndTheOthersStay() {
			assertEquals("""
					tool a "A" {
					note   "n"
					  kind   ball
					}
					tool b "B" {
					  kind mat
					  note "n"
					}
					""", formatted("tool b", "}"));
		}

		@Test
		void aPartOfAnEntryChangesItsLayoutAndNotItsOrder() {
			assertEquals(TEXT.replace("kind   ball", "kind ball"), formatted("kind   ball", "ball"));
			assertEquals(TEXT.replace("{\nnote   \"n\"\n  kind   ball", "{\n  note \"n\"\n  kind ball"), formatted(" {\nnote", "ball"));
		}
	}

	@Nested
	class WhileTyping {

		/** Types a character where {@code <|>} stands. */
		private static String typed(String text, char character) {
			int at = text.indexOf("<|>");
			String typed = text.substring(0, at) + character + text.substring(at + 3);
			return applied(typed, FORMATTER.afterTyping(typed, at + 1, character, FormatOptions.DEFAULT));
		}

		@Test
		void aNewLineIsIndentedAndTheOneBeforeItIsTidied() {
			assertEquals("tool a \"A\" {\n  note \"n\"\n  kind ball\n  \n}\n",
					typed("tool a \"A\" {\n  note \"n\"\n  kind   ball<|>\n}\n", '\n'));
		}

		@Test
		void aNewLineIsIndentedEvenInATextThatDoesNotParse() {
			assertEquals("technique a \"A\" {\n  steps {\n    ", typed("technique a \"A\" {\n  steps {<|>", '\n'));
			assertEquals("technique a \"A\" {\n  steps {\n  }", typed("technique a \"A\" {\n  steps {<|>}", '\n'));
		}

		@Test
		void aClosingBraceComesToStandBelowItsBlockWhichIsTidied() {
			assertEquals("technique a \"A\" {\n  steps {\n    step  \"a\"\n  }", typed("technique a \"A\" {\n  steps {\n    step  \"a\"\n    <|>", '}'));
			assertEquals("technique a \"A\" {\n  steps {\n    step \"a\"\n  }\n}",
					typed("technique a \"A\" {\n  steps {\n    step  \"a\"\n    <|>\n}", '}'));
		}

		@Test
		void theOrderNeverChangesUnderTheHandsOfWhoTypes() {
			assertEquals("tool a \"A\" {\n  note \"n\"\n  kind ball\n}", typed("tool a \"A\" {\n  note \"n\"\n  kind  ball\n  <|>", '}'));
		}

		@ParameterizedTest
		@ValueSource(strings = {"tip t \"T\" { text \"\"\"a<|>\n b\"\"\" }", "/* a<|>\n b */", "tip t \"T\" { text \"\"\" { <|>"})
		void nothingHappensInATextOrAComment(String text) {
			assertEquals(text.replace("<|>", "\n"), typed(text, '\n'));
			assertEquals(text.replace("<|>", "}"), typed(text, '}'));
		}
	}

	/** What an editor waits for after every key must not grow faster than the file. */
	@Test
	void aLargeFileTakesNoLongerThanItsSize() {
		String small = "tool a \"A\" {\n  kind ball\n  note \"n\" // c\n}\n".repeat(1_000);
		String large = small.repeat(8);
		FORMATTER.format(small, FormatOptions.DEFAULT);
		long start = System.nanoTime();
		FORMATTER.format(small, FormatOptions.DEFAULT);
		long forSmall = System.nanoTime() - start;
		start = System.nanoTime();
		assertTrue(FORMATTER.format(large, FormatOptions.DEFAULT).isPresent());
		long forLarge = System.nanoTime() - start;
		assertTrue(forLarge < 8 * 8 * Math.max(forSmall, 20_000_000), forLarge / 1_000_000 + " ms against " + forSmall / 1_000_000 + " ms");
	}
}
