package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.reading.DidYouMean;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.model.reading.Replacement;

/** Which misspelt words may be put right without asking, and which are only suggested. */
class SafeReplacementTest {

	private static final String BODY = """
			region lower-legs "Lower legs" {}
			region ilium "Ilium" {}
			tool foam-roller "Foam roller" { kind roller }
			tool ball-small "Small ball" { kind ball }
			tool ball-smart "Smart ball" { kind ball }
			condition blood-clots "Blood clots" {}
			caution clots-here "Clots" { with blood-clots }
			""";

	/** The likeliest mend of the one problem of a text. */
	private static Replacement replacement(String text) {
		KneadResource file = KneadTexts.read(BODY + text);
		List<ReadingProblem> problems = KneadTexts.problems(file);
		assertEquals(1, problems.size(), () -> KneadTexts.lines(file).toString());
		List<Replacement> all = problems.getFirst().replacements();
		assertTrue(all.stream().skip(1).noneMatch(Replacement::safe), "what is less likely is never safe");
		return all.getFirst();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"technique a \"A\" { positoin sitting }       | position  | true",
			"technique a \"A\" { sumary \"s\" }           | summary   | true",
			"tecnique a \"A\" { }                         | technique | true",
			"technique a \"A\" { stop-whn \"s\" }         | stop-when | true",
			"technique a \"A\" { steps { stpe \"s\" } }   | step      | true",
			// two slips
			"technique a \"A\" { psition-s sitting }      | position  | false",
			// what is decided, as opposed to what is spoken of
			"technique a \"A\" { contraindications { avod with blood-clots because \"b\" } }         | avoid | false",
			"technique a \"A\" { contraindications { alowed with blood-clots because \"b\" } }       | allowed | false",
			"technique a \"A\" { contraindications { althogh clots-here because \"b\" } }            | although | false",
			"technique a \"A\" { pressure lihgt }         | light     | false",
			"caution c \"C\" { with blood-clots avid everything }                                    | avoid | false",
			"caution c \"C\" { with blood-clots avoid everythng }                                    | everything | false",
			"red-flag r \"R\" { ask \"?\" then emergncy }                                            | emergency | false",
	})
	void aKeyword(String text, String meant, boolean safe) {
		Replacement replacement = replacement(text);
		assertEquals(meant, replacement.text());
		assertEquals(safe, replacement.safe());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"technique a \"A\" { uses foam-rolller }      | foam-roller | true",
			"technique a \"A\" { targets lower-lges }     | lower-legs  | true",
			// two slips
			"technique a \"A\" { uses fom-rolller }       | foam-roller | false",
			// a second one is near
			"technique a \"A\" { uses ball-smal }         | ball-small  | false",
			// who must not do it
			"technique a \"A\" { contraindications { avoid with blod-clots because \"b\" } }         | blood-clots | false",
			"technique a \"A\" { contraindications { see clot-here } }                               | clots-here | false",
			"baseline b \"B\" { conditions blod-clots }   | blood-clots | false",
	})
	void anId(String text, String meant, boolean safe) {
		Replacement replacement = replacement(text);
		assertEquals(meant, replacement.text());
		assertEquals(safe, replacement.safe());
	}

	@Test
	void certaintyNeedsLengthNearnessAndNoOther() {
		assertTrue(DidYouMean.isCertain("postion", "position", List.of("position", "pressure")));
		assertFalse(DidYouMean.isCertain("postion", "position", List.of("position", "positron")));
		assertFalse(DidYouMean.isCertain("hnd", "hand", List.of("hand")));
		assertFalse(DidYouMean.isCertain("ear", "hear", List.of("hear")));
		assertFalse(DidYouMean.isCertain("position", "position", List.of("position")));
	}
}
