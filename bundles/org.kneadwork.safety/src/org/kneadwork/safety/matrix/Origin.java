package org.kneadwork.safety.matrix;

/** What a verdict comes from: a caution, or a technique's own decision. */
public sealed interface Origin permits CautionOrigin, DecisionOrigin {
}
