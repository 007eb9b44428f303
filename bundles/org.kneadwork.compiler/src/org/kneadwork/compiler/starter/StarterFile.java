package org.kneadwork.compiler.starter;

/**
 * A file of the library to begin with.
 *
 * @param name its name, without a folder
 * @param purpose what an author finds in it, a few words
 */
public record StarterFile(String name, String purpose) {
}
