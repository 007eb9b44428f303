package org.kneadwork.compiler.plugin;

/**
 * Something that a plug-in adds and that is there to be used.
 *
 * @param kind what it is
 * @param name the code of a rule, the word for a form, the name of a pack, the id of a library
 * @param description what it does, as half a sentence
 * @param from the plug-in, as a message names it, such as the name of its jar
 */
public record Plugin(PluginKind kind, String name, String description, String from) {
}
