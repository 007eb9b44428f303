package org.kneadwork.safety.finding;

/**
 * Another place that a reader of a finding should look at.
 *
 * @param message what is there, in a few words
 * @param place the place
 */
public record Related(String message, Place place) {
}
