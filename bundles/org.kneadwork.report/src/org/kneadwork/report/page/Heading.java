package org.kneadwork.report.page;

/**
 * How a part of the page begins, and its line in the contents.
 *
 * @param id its id in the page
 * @param title the question that it answers
 * @param tone how things stand
 * @param answer the answer in one sentence
 * @param count the answer in a few words, for the contents
 * @param explanation what else has to be said; empty for nothing
 */
record Heading(String id, String title, Tone tone, String answer, String count, String explanation) {
}
