package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.syntax.StatementPlaces;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.model.reading.Replacement;

/** Where statements are added and taken away, and what stays as it was. */
class StatementPlacesTest {

	private static final String STATEMENT = "duration 40 s derived because \"From its steps.\"";

	private static String added(String text, String statement) {
		KneadResource file = KneadTexts.read(text);
		EObject entry = KneadTexts.document(file).getEntries().getFirst();
		Optional<Edit> edit = StatementPlaces.add(entry, statement);
		return edit.map(change -> applied(text, change.offset(), change.length(), change.text())).orElse("nowhere");
	}

	private static String applied(String text, int offset, int length, String by) {
		return text.substring(0, offset) + by + text.substring(offset + length);
	}

	@Nested
	class Adding {

		@Test
		void aStatementStandsBehindThoseThatComeBeforeItInTheSamplesAndInLineWithThem() {
			assertEquals("""
					technique press "Press" {
					  summary   "s"  // why
					  pressure  light
					  duration  40 s derived because "From its steps."
					  steps { step "a" hold 40 s }
					  stop-when "b"
					}
					""", added("""
					technique press "Press" {
					  summary   "s"  // why
					  pressure  light
					  steps { step "a" hold 40 s }
					  stop-when "b"
					}
					""", STATEMENT));
		}

		@Test
		void aCommentBesideTheStatementBeforeStaysBesideIt() {
			assertEquals("""
					technique press "Press" {
						pressure light // not more
						duration 40 s derived because "From its steps."
						// now the steps
						steps { step "a" hold 40 s }
					}
					""", added("""
					technique press "Press" {
						pressure light // not more
						// now the steps
						steps { step "a" hold 40 s }
					}
					""", STATEMENT));
		}

		@Test
		void aLongCommentThatBeginsBesideTheStatementBeforeIsNotBroken() {
			assertEquals("""
					technique press "Press" {
					  pressure light
					  duration 40 s derived because "From its steps." /* not more,
					    never */
					  steps { step "a" hold 40 s }
					}
					""", added("""
					technique press "Press" {
					  pressure light /* not more,
					    never */
					  steps { step "a" hold 40 s }
					}
					""", STATEMENT));
		}

		@Test
		void inABlockOfOneLineItStaysOneLine() {
			assertEquals("technique press \"Press\" { pressure light duration 40 s derived because \"From its steps.\" stop-when \"b\" }",
					added("technique press \"Press\" { pressure light stop-when \"b\" }", STATEMENT));
			assertEquals("technique press \"Press\" { duration 40 s derived because \"From its steps.\" }",
					added("technique press \"Press\" {}", STATEMENT));
			assertEquals("technique press \"Press\" { duration 40 s derived because \"From its steps.\" }",
					added("technique press \"Press\" { }", STATEMENT));
		}

		@Test
		void statementsThatShareALineAreNotTornApart() {
			assertEquals("""
					technique press "Press" {
					  pressure light
					  duration 40 s derived because "From its steps." stop-when "b"
					}
					""", added("""
					technique press "Press" {
					  pressure light stop-when "b"
					}
					""", STATEMENT));
		}

		@Test
		void inAnEmptyBlockItIsIndented() {
			assertEquals("""
					technique press "Press" {
					  duration 40 s derived because "From its steps."
					}
					""", added("""
					technique press "Press" {
					}
					""", STATEMENT));
		}

		@Test
		void theLineBreaksAreThoseOfTheFile() {
			assertEquals("technique press \"Press\" {\r\n  pressure light\r\n  duration 40 s derived because \"From its steps.\"\r\n}\r\n",
					added("technique press \"Press\" {\r\n  pressure light\r\n}\r\n", STATEMENT));
		}

		@Test
		void aBlockOfStatementsIsAStatementToo() {
			assertEquals("""
					technique press "Press" {
					  steps { step "a" }
					  contraindications { none because "b" }
					  stop-when "c"
					  frequency at-most 1 per day
					}
					""", added("""
					technique press "Press" {
					  steps { step "a" }
					  contraindications { none because "b" }
					  frequency at-most 1 per day
					}
					""", "stop-when \"c\""));
		}

		@Test
		void aRoutineHasAnOrderOfItsOwn() {
			assertEquals("""
					routine easy "Easy" {
					  goal     "g"
					  duration 40 s derived because "From its steps."
					  screen   all
					}
					""", added("""
					routine easy "Easy" {
					  goal     "g"
					  screen   all
					}
					""", STATEMENT));
		}

		@Test
		void whatABlockDoesNotKnowIsAddedNowhere() {
			assertEquals("nowhere", added("tool ball \"Ball\" { kind ball }", STATEMENT));
		}
	}

	@Nested
	class TakingAway {

		private String mended(String text) {
			KneadResource file = KneadTexts.read(text);
			Replacement replacement = KneadTexts.problems(file).stream().filter(problem -> problem.code().equals("KW006"))
					.map(ReadingProblem::replacements).flatMap(List::stream).filter(Replacement::safe).findFirst().orElseThrow();
			return applied(text, replacement.offset(), replacement.length(), replacement.text());
		}

		@Test
		void aStatementGoesWithItsLines() {
			assertEquals("""
					technique press "Press" {
					  duration 40 s
					    derived because "x"
					  // about the position
					  position sitting
					}
					""", mended("""
					technique press "Press" {
					  duration 40 s
					    derived because "x"
					  duration   40 s derived
					    because "x"
					  // about the position
					  position sitting
					}
					"""));
		}

		@Test
		void aCommentBesideItStays() {
			assertEquals("""
					technique press "Press" {
					  targets  a, b
					  // really
					}
					""", mended("""
					technique press "Press" {
					  targets  a, b
					  targets  a, b // really
					}
					"""));
		}

		@Test
		void whatSharesItsLineStays() {
			assertEquals("technique press \"Press\" { position sitting targets a, b pressure light }",
					mended("technique press \"Press\" { position sitting targets a, b position  sitting pressure light }"));
		}

		@Test
		void aWholeBlockGoes() {
			assertEquals("technique press \"Press\" {\n  steps { step \"a\" }\n}",
					mended("technique press \"Press\" {\n  steps { step \"a\" }\n  steps {\n    step \"a\"\n  }\n}"));
		}

		/** The second one would take the place of the first: what it forbids would be lost on everybody. */
		@Test
		void aSecondBlockOfContraindicationsIsReported() {
			String text = """
					technique press "Press" {
					  contraindications { avoid with a because "x" }
					  contraindications { allowed with a because "y" }
					}
					""";
			assertEquals(List.of("3:3 KW006 'contraindications' stands twice in this block. | Keep one of the two, and join what they say."),
					KneadTexts.lines(KneadTexts.read(text)).stream().filter(line -> line.contains("KW006")).toList());
		}

		@ParameterizedTest
		@ValueSource(strings = {
				"technique press \"Press\" { duration 40 s duration 41 s }",
				"technique press \"Press\" { duration 40 s duration 40 s derived because \"x\" }",
				"technique press \"Press\" { duration 40 s duration /* why */ 40 s }",
				"technique press \"Press\" { duration 40 s duration 41 s duration 40 s }",
				"technique press \"Press\" { position sitting duration 40 s duration 40 s pozition }",
		})
		void whatSaysSomethingElseOrHoldsACommentOrCannotBeReadIsLeftToItsAuthor(String text) {
			assertEquals(0, KneadTexts.problems(KneadTexts.read(text)).stream().filter(problem -> problem.code().equals("KW006"))
					.flatMap(problem -> problem.replacements().stream()).filter(Replacement::safe).count());
		}
	}
}
