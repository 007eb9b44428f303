package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kneadwork.safety.wording.Misspelling;
import org.kneadwork.safety.wording.Spelling;

/** Spelling: which words of which text are reported stands in {@code wording/spelling.txt}. */
class SpellingTest {

	@TestFactory
	Stream<DynamicTest> texts() {
		return DataTable.rows("spelling.txt", 2).stream().map(row -> DynamicTest.dynamicTest(row.get(1), () ->
				assertEquals(row.get(0).equals("-") ? List.of() : List.of(row.get(0).split(" ")),
						misspelt("en", List.of(), row.get(1)))));
	}

	private static List<String> misspelt(String language, List<String> words, String text) {
		return Spelling.of(language, words).orElseThrow().in(text).stream().map(Misspelling::word).toList();
	}

	@Test
	void eachCountryHasItsSpellingAndEnglishWithoutOneHasBoth() {
		String text = "The color of a tumour.";

		assertEquals(List.of(), misspelt("en", List.of(), text));
		assertEquals(List.of("color"), misspelt("en-GB", List.of(), text));
		assertEquals(List.of("tumour"), misspelt("en-US", List.of(), text));
		assertEquals(List.of("color"), misspelt("en-AU", List.of(), text));
	}

	@Test
	void aLanguageWithoutADictionaryIsNotChecked() {
		assertTrue(Spelling.of("de", List.of()).isEmpty());
		assertTrue(Spelling.of("", List.of()).isEmpty());
	}

	@Test
	void wordsOfTheLibraryAreRightInAllFormsAndNamesAsTheyAreWritten() {
		List<String> words = List.of("gloob", "Weasler", "pain-frob");

		assertEquals(List.of(), misspelt("en", words, "Gloob it. Two gloobs were gloobed."));
		assertEquals(List.of(), misspelt("en", words, "Weasler says so. A frob."));
		assertEquals(List.of("weasler"), misspelt("en", words, "So says weasler."));
	}

	@Test
	void tellsWhereTheWordStands() {
		String text = "Press, and\n  massge it.";

		Misspelling found = Spelling.of("en", List.of()).orElseThrow().in(text).getFirst();

		assertEquals("massge", text.substring(found.start(), found.end()));
	}

	@Test
	void suggestsWhatMayHaveBeenMeant() {
		Spelling spelling = Spelling.of("en", List.of()).orElseThrow();

		assertEquals("massage", spelling.suggestions("massge").getFirst());
		assertTrue(spelling.suggestions("teh").size() <= 3);
		assertEquals(List.of(), spelling.suggestions("xqzvwkj"));
	}

	/** A library in another language than it says would else take minutes. */
	@Test
	void stopsSuggestingAfterManyWords() {
		Spelling spelling = Spelling.of("en", List.of()).orElseThrow();
		List<String> words = new ArrayList<>(List.of("massge"));
		for (char c = 'a'; c <= 'z'; c++) {
			words.add("massg" + c);
		}

		assertFalse(spelling.suggestions(words.getFirst()).isEmpty());
		words.forEach(spelling::suggestions);

		assertEquals(List.of(), spelling.suggestions("doctr"));
		assertFalse(spelling.suggestions(words.getFirst()).isEmpty(), "what was found before is kept");
	}

	@Test
	void survivesAnyText() {
		Spelling spelling = Spelling.of("en", List.of("", " ", "-")).orElseThrow();
		for (String text : List.of("", " ", "'", "-", "--", "'s", "a-", "-a", "…", "\u0301", "\uD83D\uDE00", "x'", "'x",
				"/", "@", ".", "a.b")) {
			spelling.in(text);
		}
	}
}
