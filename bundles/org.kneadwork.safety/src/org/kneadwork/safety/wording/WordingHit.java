package org.kneadwork.safety.wording;

/**
 * Banned words in a text.
 *
 * @param banned the ban
 * @param phrase which of its phrases
 * @param words the words as they stand in the text, in one line
 * @param start where they begin in the text, in UTF-16 units
 * @param end where they end, exclusive
 */
public record WordingHit(BannedWords banned, Phrase phrase, String words, int start, int end) {
}
