package org.kneadwork.safety.finding;

/** One change that a mechanical mend makes to the text of a library. */
public sealed interface Change permits ReplaceText, AddStatement, AddBehind, AddEntry, RemoveEntry {
}
