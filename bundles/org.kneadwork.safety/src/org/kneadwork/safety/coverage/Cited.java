package org.kneadwork.safety.coverage;

/**
 * A place in a source.
 *
 * @param source the id of the source
 * @param title its title
 * @param lines which lines, such as {@code 12} or {@code 12 to 15}; empty: all of it
 * @param url where it can be read; empty where that is not known
 */
public record Cited(String source, String title, String lines, String url) {
}
