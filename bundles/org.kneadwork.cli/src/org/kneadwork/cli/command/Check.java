package org.kneadwork.cli.command;

import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.compiler.LibraryUnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kneadwork check}: is the library safe and complete? */
@Command(
		name = "check",
		description = {"Check a library and print what is wrong, what is undecided, and how to mend it.",
				"Each finding begins with a rule's code: kneadwork explain CODE tells more about it."})
public final class Check implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Mixin
	private LibraryArguments arguments;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Check(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new LibraryArguments();
	}

	@Override
	public Integer call() throws LibraryUnreadableException {
		return arguments.check(kneadwork).hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
	}
}
