package org.kneadwork.safety.finding;

/**
 * A mechanical mend.
 *
 * @param title what it does, as an author reads it
 * @param place whose text is replaced
 * @param replacement the new text, in the Knead language
 */
public record Fix(String title, Place place, String replacement) {
}
