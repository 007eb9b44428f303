package org.kneadwork.compiler.plugin;

import java.util.Optional;

/**
 * Something of a plug-in that cannot be used.
 *
 * @param from the plug-in, as a message names it, such as the name of its jar
 * @param kind what it would have been; empty where that is not known, as of a jar that cannot be read
 * @param message what is wrong, as a sentence for people
 */
public record PluginProblem(String from, Optional<PluginKind> kind, String message) {

	/**
	 * Whether no check is whole because of it: what is missing would have been a part of checks, or may have been.
	 *
	 * @return whether checks are concerned
	 */
	public boolean concernsChecks() {
		return kind.map(PluginKind::isPartOfChecks).orElse(true);
	}

	/**
	 * The whole message.
	 *
	 * @return a sentence that names the plug-in
	 */
	public String sentence() {
		return "The plug-in " + from + " cannot be used" + kind.map(what -> " as a " + what.words()).orElse("") + ": " + message;
	}
}
