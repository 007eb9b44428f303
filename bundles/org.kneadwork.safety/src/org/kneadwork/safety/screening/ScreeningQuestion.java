package org.kneadwork.safety.screening;

import org.kneadwork.model.content.Entity;

/**
 * A question that is asked before a routine, to be answered with yes or no.
 *
 * @param subject what is asked about: a red flag or a condition
 * @param question the question as the author wrote it; empty where the author wrote none
 * @param ifYes what follows when the answer is yes
 */
public record ScreeningQuestion(Entity subject, String question, Consequence ifYes) {
}
