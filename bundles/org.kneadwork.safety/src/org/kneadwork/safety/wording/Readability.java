package org.kneadwork.safety.wording;

import org.kneadwork.safety.wording.WordSequence.Gap;
import org.kneadwork.safety.wording.WordSequence.Word;

/**
 * How hard an English text is to read, as a school grade of the United States:
 *
 * <pre>0.39 × words per sentence + 11.8 × syllables per word − 15.59</pre>
 *
 * <p>The formula is the Flesch-Kincaid grade level (J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation
 * of New Readability Formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy Enlisted
 * Personnel", Research Branch Report 8-75, Naval Technical Training, Millington 1975). As with Flesch, a sentence ends at a
 * full stop, a question mark or an exclamation mark, and also at a colon or a semicolon; a number is one word.
 *
 * @param words the number of words
 * @param sentences the number of sentences, at least 1
 * @param syllables the number of syllables
 */
public record Readability(int words, int sentences, int syllables) {

	/** How many words the texts have for which the formula was made (Kincaid and others used passages of some 100 words). */
	private static final double WORDS_OF_A_PASSAGE = 100;

	/**
	 * Counts a text.
	 *
	 * @param text the text
	 * @return its counts
	 */
	public static Readability of(String text) {
		int sentences = 0;
		int syllables = 0;
		WordSequence sequence = WordSequence.of(text);
		for (Word word : sequence.words()) {
			sentences += word.before().atLeast(Gap.HALT) ? 1 : 0;
			syllables += Syllables.count(text.substring(word.start(), word.end()));
		}
		return new Readability(sequence.size(), Math.max(1, sentences), syllables);
	}

	/**
	 * The school grade.
	 *
	 * @return the grade, which can be below 0; 0 for a text without words
	 */
	public double grade() {
		return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
	}

	/**
	 * How far the grade of so short a text may be above a level and still say nothing: in a few words, one long word that
	 * cannot be avoided ("emergency department") decides. The tolerance is of our own making. It falls as chance does, with the
	 * square root of the number of words, from four grades for six words to one for a passage of 100 words.
	 *
	 * @return the tolerance in grades
	 */
	public double tolerance() {
		return words == 0 ? 0 : Math.sqrt(WORDS_OF_A_PASSAGE / words);
	}
}
