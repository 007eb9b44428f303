package org.kneadwork.safety.coverage;

import org.kneadwork.model.content.Contraindication;

/**
 * A column of the matrix.
 *
 * @param condition the condition
 * @param contraindication how strictly massage is contraindicated: what the author declares, else relative
 * @param question what a person is asked; empty where nothing is asked
 * @param baseline whether a baseline asks about it; else only a caution or a technique names it
 */
public record ConditionColumn(Named condition, Contraindication contraindication, String question, boolean baseline) {
}
