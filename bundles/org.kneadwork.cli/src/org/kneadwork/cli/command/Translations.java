package org.kneadwork.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadwork translations}: what goes out to translators, what comes back, and how far it is. */
@Command(
		name = "translations",
		description = {"Give the texts of a library to translators, take back what they did, and see how far it is.",
				"Translators get a file in XLIFF 2.0, which their programs read."},
		synopsisSubcommandLabel = "COMMAND",
		commandListHeading = "%nCommands:%n")
public final class Translations implements Runnable {

	@Spec
	private CommandSpec spec;

	/** A command is needed. */
	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "Say what to do with the translations: extract, status or import.");
	}
}
