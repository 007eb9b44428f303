package org.kneadwork.safety.finding;

/** Where something was found: in the model, or in a text. */
public sealed interface Place permits ElementPlace, TextPlace {
}
