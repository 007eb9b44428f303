package org.kneadwork.compiler.drafting;

/**
 * Something that an entry may refer to.
 *
 * @param id its id as the library refers to it, with the library before it where it is another one's
 * @param title its title, else its id
 */
public record Choice(String id, String title) {
}
