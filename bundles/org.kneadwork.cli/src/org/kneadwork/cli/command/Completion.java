package org.kneadwork.cli.command;

import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kneadwork completion}: lets the shell complete commands, options and rule codes. */
@Command(
		name = "completion",
		description = "Print a script that lets bash or zsh complete commands, options and rule codes.",
		footer = {"", "To use it, add this line to ~/.bashrc or ~/.zshrc:", "  source <(kneadwork completion)"})
public final class Completion implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Spec
	private CommandSpec spec;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Completion(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() {
		kneadwork.io().out().print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
		return ExitCode.FINE;
	}
}
