package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kneadwork.safety.tests.Samples.caution;
import static org.kneadwork.safety.tests.Samples.library;
import static org.kneadwork.safety.tests.Samples.technique;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/** What the rules about words report, and where. What is found in which sentence, the tests of the matching tell. */
class WordingRulesTest {

	@TempDir
	Path folder;

	private String text;

	private List<Finding> checkWith(String header, String code, String... entries) {
		text = header + String.join("\n", entries) + "\n";
		return CheckedText.of(folder, text).of(code);
	}

	private List<Finding> check(String code, String... entries) {
		return checkWith(Samples.HEADER, code, entries);
	}

	private List<String> messages(String code, String... entries) {
		return check(code, entries).stream().map(Finding::message).toList();
	}

	private static String tip(String words) {
		return "tip water \"Water\" { text \"" + words + "\" }";
	}

	private static String header(String statements) {
		return "library sample version 1.0.0 { title \"Sample\"  " + statements + " }\n";
	}

	/** What stands in the file where a finding points to. */
	private String at(Finding finding) {
		TextPlace place = (TextPlace) finding.place();
		return text.substring(place.offset(), place.offset() + place.length());
	}

	@Nested
	class KW503 {

		@Test
		void saysWhatWasSaidWhyNotAndWhatInstead() {
			Finding finding = check("KW503", technique("press", "summary \"It heals your back.\"")).getFirst();

			assertEquals("The summary of 'Press' says 'heals your back', which promises a cure.", finding.message());
			assertTrue(finding.mend().startsWith("A self-care technique cannot promise to cure. Say what people may notice"),
					finding.mend());
			assertEquals("heals your back", at(finding));
		}

		@Test
		void whatALibraryBansIsReportedWithItsSeverityAndItsReason() {
			List<Finding> findings = check("KW503", """
					wording "no knots" {
					  info    on "knots"
					  warning on "breaks"
					  because "No source is given."
					}""", tip("A ball breaks each knot."));

			assertEquals(List.of(Severity.WARNING, Severity.INFO), findings.stream().map(Finding::severity).toList());
			assertEquals("The text of 'Water' says 'breaks', which the wording rule 'no knots' of this library bans.",
					findings.getFirst().message());
			assertEquals("No source is given. Say it in other words.", findings.getFirst().mend());
			assertEquals(2, ((TextPlace) findings.getFirst().related().getFirst().place()).line());
		}

		@Test
		void ofThePackAndTheLibraryTheMoreSeriousBanIsReported() {
			String toxins = tip("It removes toxins.");

			assertEquals(List.of(), messages("KW503", "wording \"w\" { info on \"toxins\" because \"-\" }", toxins));
			assertEquals(1, check("KW504", "wording \"w\" { info on \"toxins\" because \"-\" }", toxins).size());
			assertEquals(1, check("KW503", "wording \"w\" { error on \"toxins\" because \"-\" }", toxins).size());
			assertEquals(List.of(), messages("KW504", "wording \"w\" { error on \"toxins\" because \"-\" }", toxins));
		}

		@Test
		void aLibraryCannotAllowWhatThePackBans() {
			assertEquals(List.of(Severity.ERROR), check("KW503", "wording \"w\" { info on \"cures\" because \"-\" }",
					tip("It cures.")).stream().map(Finding::severity).toList());
		}

		@Test
		void whatOthersSayIsNotReported() {
			assertEquals(List.of(), messages("KW503",
					"source paper \"Massage Cures Back Pain\" { by \"A. Author\"  kind web-article }",
					"claim cure \"Massage cures back pain\" { evidence none  according-to paper  rejected because \"A promise.\" }",
					"claim quick \"Relief is guaranteed\" { reworded \"It may ease pain.\" because \"Nothing cures at once.\" }",
					"disagreement cure \"Whether it cures\" { paper says \"It cures.\"  resolved \"It does not cure.\" because \"-\" }",
					"question cure \"Will massage cure me?\" { answer \"No.\" }"));
		}

		@Test
		void aClaimThatIsKeptAndOneInOtherWordsAreReported() {
			assertEquals(List.of("The title of 'Massage cures back pain' says 'cures', which promises a cure.",
					"A claim of 'Relief' says 'guaranteed', which promises certainty."), messages("KW503",
					"claim cure \"Massage cures back pain\" { adopted because \"-\" }",
					"claim quick \"Relief\" { reworded \"Relief is guaranteed.\" because \"-\" }"));
		}

		@Test
		void theEnglishPackHoldsForEnglish() {
			assertEquals(List.of(), checkWith(header("language de"), "KW503", tip("It cures.")));
			assertEquals(1, checkWith(header("language en-GB"), "KW503", tip("It cures.")).size());
			assertEquals(1, checkWith(header(""), "KW503", tip("It cures.")).size(), "no language declared");
		}

		@Test
		void wordsThatAreBannedInAnotherLanguageAreFoundAsWritten() {
			assertEquals(List.of("heilt"), checkWith(header("language de"), "KW503",
					"wording \"Heilung\" { error on \"heilt\" because \"-\" }", tip("Es heilt, und ist geheilt.")).stream()
					.map(this::words).toList());
		}

		private String words(Finding finding) {
			return at(finding);
		}

		@Test
		void aTranslationIntoEnglishIsHeldAgainstTheEnglishPack() {
			String translated = "translation en of sample { tip water \"Water\" { text \"It cures.\" } }";

			assertEquals(List.of("A translation of 'Wasser' says 'cures', which promises a cure."),
					checkWith(header("language de"), "KW503", "tip water \"Wasser\" { text \"Trinken.\" }", translated).stream()
							.map(Finding::message).toList());
		}

		@Test
		void pointsAtTheWordsAlsoInATextOverSeveralLines() {
			Finding finding = check("KW503", """
					tip water "Water" {
					  text \"""
					    Have a glass of water.
					      You will feel instant
					    relief.
					  \"""
					}""").getFirst();

			assertEquals("instant\n    relief", at(finding));
			assertEquals(5, CheckedText.line(finding));
			assertEquals(21, ((TextPlace) finding.place()).column());
			assertEquals("The text of 'Water' says 'instant relief', which promises speed.", finding.message());
		}

		@Test
		void pointsAtTheWordsBehindEscapedCharactersToo() {
			assertEquals("cures", at(check("KW503", tip("A \\\"new\\\" way \\\\ it\\tcures pain.")).getFirst()));
		}

		@Test
		void pointsAtTheRightOneOfSeveralTexts() {
			Finding finding = check("KW503", "technique press \"Press\" {\n  duration 2 min  steps { step \"Press.\" }\n"
					+ "  contraindications { none because \"-\" }\n  stop-when \"it hurts\",\n    \"it cures\"\n}").getFirst();

			assertEquals("A stop rule of 'Press' says 'cures', which promises a cure.", finding.message());
			assertEquals(6, CheckedText.line(finding));
		}
	}

	@Nested
	class KW506 {

		private static final String HARD = "Discontinue immediately, and consult a physician concerning alternative possibilities.";

		@Test
		void saysWhatMakesTheTextHard() {
			Finding finding = check("KW506", caution("clots", "avoid everything").replace("Advice of clots.", HARD)).getFirst();

			assertEquals("What to tell with 'Clots' reads at school grade 24.6: 9 words in 1 sentence, 3.1 syllables a word. "
					+ "The level is 8.", finding.message());
		}

		@Test
		void aLibraryStatesItsOwnLevel() {
			String text = caution("clots", "avoid everything").replace("Advice of clots.",
					"Ask a doctor about the medicine that you take before you begin, since it may make bleeding and bruising more likely.");

			assertEquals(List.of(), checkWith(header("language en"), "KW506", text));
			assertEquals(1, checkWith(header("language en  reading-level grade 7"), "KW506", text).size());
			assertEquals(List.of(), checkWith(header("language en  reading-level grade 9"), "KW506", text));
		}

		@Test
		void aFewWordsMayHoldALongOne() {
			assertEquals(List.of(), messages("KW506",
					"red-flag weakness \"Weakness\" { ask \"Is a leg weak?\"  then emergency \"Go to an emergency department now.\" }"));
		}

		@Test
		void textsThatAreNotForSafetyAreNotMeasured() {
			assertEquals(List.of(), messages("KW506", tip(HARD), technique("press", "summary \"" + HARD + "\"")));
		}

		@Test
		void theFormulaIsForEnglish() {
			assertEquals(List.of(), checkWith(header("language de"), "KW506",
					caution("clots", "avoid everything").replace("Advice of clots.", HARD)));
		}

		@Test
		void canBeSwitchedDown() {
			assertEquals(List.of(Severity.INFO), checkWith(header("language en  severity KW506 info"), "KW506",
					caution("clots", "avoid everything").replace("Advice of clots.", HARD)).stream().map(Finding::severity).toList());
		}
	}

	@Nested
	class KW507 {

		@Test
		void pointsAtTheWordAndOffersOthers() {
			Finding finding = check("KW507", tip("Then massge lightly.")).getFirst();

			assertEquals("'massge' is in no dictionary.", finding.message());
			assertEquals("Did you mean 'massage'? If it is right, add it to the header of the library: words \"massge\".",
					finding.mend());
			assertEquals("massge", at(finding));
			assertEquals(Severity.INFO, finding.severity());
		}

		@Test
		void theFixMendsTheText() {
			Finding finding = check("KW507", "tip water \"Water\" { text \"\"\"\n    One \\ line.\n\n    Then massge it.\n  \"\"\" }")
					.getFirst();
			Fix fix = finding.fixes().getFirst();
			TextPlace place = (TextPlace) fix.edits().getFirst().place();
			String mended = text.substring(0, place.offset()) + fix.edits().getFirst().text() + text.substring(place.offset() + place.length());

			assertEquals(text.replace("massge", "massage"), mended);
			assertEquals(List.of(), aboutWording(CheckedText.of(folder, mended)));
		}

		@Test
		void aWordThatIsRightIsAddedToThoseOfTheLibrary() {
			Fix fix = checkWith(header("language en  words \"frobnic\""), "KW507", tip("A frobnic gloob.")).getFirst().fixes().getLast();
			assertEquals("Add 'gloob' to the words of the library", fix.title());
			TextPlace place = (TextPlace) fix.edits().getFirst().place();
			String mended = text.substring(0, place.offset()) + fix.edits().getFirst().text() + text.substring(place.offset() + place.length());
			assertEquals(text.replace("words \"frobnic\"", "words \"frobnic\", \"gloob\""), mended);
		}

		@Test
		void aWordOfTheLibraryIsRightInEveryForm() {
			assertEquals(List.of(), checkWith(header("language en  words \"gloob\", \"frobnic\""), "KW507",
					tip("A frobnic gloob, many gloobs.")));
		}

		@Test
		void aWordIsReportedOnceAText() {
			assertEquals(1, check("KW507", tip("A gloob is a gloob.")).size());
			assertEquals(2, check("KW507", tip("A gloob is a gloob."), "tip tea \"Tea\" { text \"A gloob.\" }").size());
		}

		@Test
		void sourcesAndIdsAreNotLookedUp() {
			assertEquals(List.of(), messages("KW507",
					"source smth-2019 \"Masage and its efects\" { by \"J. Smth\"  url \"urn:masage\" }",
					"region lwr-bck \"Lower back\" { coded uberon \"xkcd\" }"));
		}

		@Test
		void aTextWithoutALanguageIsNotLookedAt() {
			assertEquals(List.of(), checkWith(header(""), "KW507", tip("A gloob.")));
			assertEquals(List.of(), checkWith(header("language fr"), "KW507", tip("Une pause.")));
		}
	}

	@Test
	void aSampleWithoutASlipHasNoFindings() {
		assertEquals(List.of(), aboutWording(CheckedText.of(folder, library(technique("press")))));
	}

	private static List<Finding> aboutWording(CheckedText checked) {
		return checked.findings().stream().filter(finding -> finding.code().startsWith("KW5")).toList();
	}
}
