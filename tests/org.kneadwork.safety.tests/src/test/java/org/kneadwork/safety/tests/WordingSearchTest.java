package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.wording.BannedWords;
import org.kneadwork.safety.wording.Phrase;
import org.kneadwork.safety.wording.Readability;
import org.kneadwork.safety.wording.Spelling;
import org.kneadwork.safety.wording.WordForms;
import org.kneadwork.safety.wording.WordingHit;
import org.kneadwork.safety.wording.WordingPack;
import org.kneadwork.safety.wording.WordingSearch;

/** Banned words, as words: what is found in which sentence stands in {@code wording/sentences.txt}. */
class WordingSearchTest {

	private static final WordingSearch ENGLISH = new WordingSearch(WordingPack.of("en", code -> Severity.ERROR));

	@TestFactory
	Stream<DynamicTest> sentences() {
		return DataTable.rows("sentences.txt", 2).stream().map(row -> DynamicTest.dynamicTest(row.get(1), () ->
				assertEquals(row.get(0), found(ENGLISH, row.get(1).replace("\\n", "\n")), row.get(1))));
	}

	/** "KW503 cures", or "-". */
	private static String found(WordingSearch search, String text) {
		List<WordingHit> hits = search.in(text);
		return hits.isEmpty() ? "-"
				: hits.stream().map(hit -> hit.banned().code() + " " + hit.words()).collect(Collectors.joining(", "));
	}

	@TestFactory
	Stream<DynamicTest> formsOfWords() {
		return DataTable.rows("word-forms.txt", 2).stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
			Set<String> forms = WordForms.of(row.get(0));
			List<String> wanted = Arrays.asList(row.get(1).split(" "));
			List<String> unwanted = wanted.stream().filter(word -> word.startsWith("!")).map(word -> word.substring(1)).toList();
			assertEquals(List.of(), wanted.stream().filter(word -> !word.startsWith("!") && !forms.contains(word)).toList());
			assertEquals(List.of(), unwanted.stream().filter(forms::contains).toList());
		}));
	}

	@Test
	void tellsWhereTheWordsStand() {
		String text = "Relief, it says,\nis quite\tguaranteed.";

		WordingHit hit = ENGLISH.in(text).getFirst();

		assertEquals("guaranteed", text.substring(hit.start(), hit.end()));
	}

	@Test
	void findsAllOfSeveralAndNoneTwice() {
		assertEquals("KW503 cures, KW504 toxins, KW505 unbeatable",
				found(ENGLISH, "It cures, removes toxins and is unbeatable."));
	}

	@Test
	void ofTwoBansOnTheSameWordsTheMoreSeriousIsReportedElseTheFirst() {
		BannedWords first = banned("A", Severity.WARNING, "instant relief");
		BannedWords serious = banned("B", Severity.ERROR, "relief");
		BannedWords second = banned("C", Severity.WARNING, "instant");

		assertEquals("A instant relief", found(new WordingSearch(List.of(first, second)), "You get instant relief."));
		assertEquals("C instant, B relief", found(new WordingSearch(List.of(first, second, serious)), "You get instant relief."));
	}

	@Test
	void anEllipsisStandsForUpToThreeWordsOfOneClause() {
		WordingSearch search = new WordingSearch(List.of(banned("A", Severity.ERROR, "breaks … knots")));

		assertEquals("A breaks knots", found(search, "It breaks knots."));
		assertEquals("A broke all the old knots", found(search, "It broke all the old knots."));
		assertEquals("-", found(search, "It breaks each and every old knot."));
		assertEquals("-", found(search, "If the stick breaks, tie two knots: the knots hold it."));
		assertEquals("-", found(search, "The stick breaks (see knots)."));
	}

	@Test
	void wordsOfAnotherLanguageAreFoundAsWritten() {
		Phrase phrase = Phrase.of("heilt", Phrase::asWritten).orElseThrow();
		WordingSearch search = new WordingSearch(
				List.of(new BannedWords("A", Severity.ERROR, Message.NONE, Message.NONE, Message.NONE, List.of(phrase), List.of())));

		assertEquals("A Heilt", found(search, "Heilt den Rücken."));
		assertEquals("-", found(search, "Heilte den Rücken, verheilt, geheilt."));
	}

	@Test
	void aPhraseHasAWord() {
		assertTrue(Phrase.of("…", WordForms::of).isEmpty());
		assertTrue(Phrase.of("", WordForms::of).isEmpty());
	}

	@Test
	void survivesAnyText() {
		for (String text : List.of("", " ", "…", "?", "'", "\"", "\u201c", "''", "cures", "not", "no", "a, b", "cures ", "\uD83D",
				"cures\n\n", "'cures", "(cures", "never", "once cures", "instead of")) {
			ENGLISH.in(text);
		}
	}

	/** Words that mean something here, and marks, in any order: whatever is found lies in the text and does not overlap. */
	@Test
	void whatIsFoundInAnyTextIsAPartOfIt() {
		String[] pieces = {"cures", "cure", "not", "no", "nothing", "never", "fails", "toxins", "instead of", "treatment", "heals",
				"pain", "until", "once", "does", "it", "and", "or", ",", ".", ";", "?", "'", "\"", "(", ")", "-", "\n", "…", "\u201c"};
		Random random = new Random(1);
		int found = 0;
		for (int round = 0; round < 5000; round++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(12); length >= 0; length--) {
				text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
			}
			int end = 0;
			for (WordingHit hit : ENGLISH.in(text.toString())) {
				assertTrue(hit.start() >= end && hit.end() > hit.start() && hit.end() <= text.length(), text.toString());
				end = hit.end();
				found++;
			}
		}
		assertTrue(found > 1000, "too few to mean anything: " + found);
	}

	/** With a step that is quadratic in the length of a text, each of these would take minutes. */
	@ParameterizedTest
	@ValueSource(strings = {"cures ", "cures, ", "'a ", "not ", "\u201ca ", "xq-", "x.", "does cures ", "heals a b "})
	void timeGrowsWithTheLengthOfTheText(String piece) {
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			String text = piece.repeat(100_000);
			ENGLISH.in(text);
			Spelling.of("en", List.of()).orElseThrow().in(text);
			Readability.of(text);
		});
	}

	@Test
	void thePackGivesAReasonAndAnAdviceForEachBan() {
		List<BannedWords> pack = WordingPack.of("en-GB", code -> Severity.ERROR);

		assertEquals(List.of("KW503", "KW503", "KW503", "KW503", "KW504", "KW505"), pack.stream().map(BannedWords::code).toList());
		for (BannedWords banned : pack) {
			assertTrue(!banned.because().inEnglish().isBlank() && !banned.instead().inEnglish().isBlank() && !banned.phrases().isEmpty(),
					banned.name().inEnglish());
		}
		assertEquals(List.of(), WordingPack.of("de", code -> Severity.ERROR));
		assertEquals(List.of(), WordingPack.of("eng-x", code -> Severity.ERROR));
	}

	/** A phrase that its own pack could never find would be a gap that nobody sees. */
	@Test
	void everyPhraseOfThePackIsFoundInASentence() {
		List<String> unfound = WordingPack.of("en", code -> Severity.ERROR).stream().flatMap(banned -> banned.phrases().stream())
				.map(Phrase::written).filter(phrase -> ENGLISH.in("We say: " + phrase.replace("… ", "").replace(" …", "")).isEmpty())
				.toList();

		assertEquals(List.of(), unfound);
	}

	private static BannedWords banned(String code, Severity severity, String phrase) {
		return new BannedWords(code, severity, Message.NONE, Message.NONE, Message.NONE, List.of(Phrase.of(phrase, WordForms::of).orElseThrow()), List.of());
	}
}
