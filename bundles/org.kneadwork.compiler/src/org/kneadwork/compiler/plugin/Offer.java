package org.kneadwork.compiler.plugin;

import java.util.concurrent.Callable;

/**
 * Something that a plug-in says it adds. Whether it works is known only when it is made.
 *
 * @param kind what it is to be
 * @param from the plug-in, as a message names it, such as the name of its jar
 * @param make makes it; may fail in any way
 */
public record Offer(PluginKind kind, String from, Callable<?> make) {
}
