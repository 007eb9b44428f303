package org.kneadwork.safety.matrix;

import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.Technique;

/**
 * A verdict that a technique declares itself.
 *
 * @param technique the technique
 * @param decision its decision
 */
public record DecisionOrigin(Technique technique, ConditionDecision decision) implements Origin {
}
