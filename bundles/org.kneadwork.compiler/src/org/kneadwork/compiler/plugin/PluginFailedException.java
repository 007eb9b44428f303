package org.kneadwork.compiler.plugin;

import java.io.IOException;

/** A plug-in failed at what it was asked for. The message names it and is one for people. */
public final class PluginFailedException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param plugin the plug-in
	 * @param failure what it has thrown
	 */
	PluginFailedException(Plugin plugin, Throwable failure) {
		super("The " + plugin.kind().words() + " '" + plugin.name() + "' of the plug-in " + plugin.from() + " failed (" + failure + ").",
				failure);
	}
}
