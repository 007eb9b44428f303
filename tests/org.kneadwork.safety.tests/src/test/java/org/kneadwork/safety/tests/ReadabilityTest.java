package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kneadwork.safety.wording.Readability;

class ReadabilityTest {

	@TestFactory
	Stream<DynamicTest> countsTheSyllablesOfWords() {
		return DataTable.rows("syllables.txt", 2).stream().flatMap(row -> Stream.of(row.get(1).split(" "))
				.map(word -> DynamicTest.dynamicTest(word, () ->
						assertEquals(Integer.parseInt(row.get(0)), Readability.of(word).syllables(), word))));
	}

	/** Worked out by hand: 7 + 4 words, 2 sentences; do not mas-sage if it hurts, stop and rest now. */
	@Test
	void isTheFormulaOfFleschAndKincaid() {
		Readability text = Readability.of("Do not massage if it hurts you. Stop and rest now.");

		assertEquals(new Readability(11, 2, 12), text);
		assertEquals(0.39 * 11 / 2 + 11.8 * 12 / 11 - 15.59, text.grade(), 1e-9);
	}

	@Test
	void aSentenceEndsAtAColonAndASemicolonToo() {
		assertEquals(3, Readability.of("Stop: it hurts; rest.").sentences());
		assertEquals(2, Readability.of("Is it sore? Then rest!").sentences());
		assertEquals(1, Readability.of("Rest 2.5 cm (an inch) beside it, as J. Smith says").sentences());
		assertEquals(1, Readability.of("no full stop").sentences());
	}

	@Test
	void longWordsAndLongSentencesMakeATextHarder() {
		double easy = Readability.of("Stop when it hurts. Ask a doctor.").grade();
		double longWords = Readability.of("Discontinue when uncomfortable. Contact a physician.").grade();
		double longSentence = Readability.of("Stop when it hurts and then ask a doctor what it is that hurts when you do it.")
				.grade();

		assertTrue(longWords > easy + 5, easy + " " + longWords);
		assertTrue(longSentence > easy + 3, easy + " " + longSentence);
	}

	@Test
	void theToleranceFallsWithTheLengthOfTheText() {
		assertEquals(4, words(6).tolerance(), 0.1);
		assertEquals(2, words(25).tolerance(), 1e-9);
		assertEquals(1, words(100).tolerance(), 1e-9);
	}

	@Test
	void aTextWithoutWordsIsNotHard() {
		assertEquals(0, Readability.of("").grade());
		assertEquals(0, Readability.of("…").tolerance());
	}

	private static Readability words(int number) {
		return Readability.of(String.join(" ", Collections.nCopies(number, "word")));
	}
}
