package org.kneadwork.safety.wording;

/**
 * A word that is in no dictionary.
 *
 * @param word the word
 * @param start where it begins in its text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Misspelling(String word, int start, int end) {
}
