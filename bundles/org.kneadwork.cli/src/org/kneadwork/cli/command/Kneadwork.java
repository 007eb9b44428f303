package org.kneadwork.cli.command;

import java.time.InstantSource;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.cli.output.ProgressDisplay;
import org.kneadwork.compiler.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code kneadwork} itself: the options that all commands share. */
@Command(
		name = "kneadwork",
		versionProvider = ToolVersion.class,
		description = "Checks self-massage techniques, routines and cautions written as text, and exports them for apps.",
		synopsisSubcommandLabel = "COMMAND",
		commandListHeading = "%nCommands:%n",
		optionListHeading = "%nOptions:%n",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = {
				ExitCode.FINE + ":all went well; there may be warnings",
				ExitCode.FINDINGS + ":the library has findings of severity error, or a check asked for found something",
				ExitCode.USAGE + ":the command was not used as it can be, or was given nothing that can be compared",
				ExitCode.UNREADABLE + ":a file cannot be read or written, or Kneadwork failed"},
		footer = {"", "Begin with: kneadwork new my-library"})
public final class Kneadwork implements Runnable {

	private static final String DEBUG_VARIABLE = "KNEADWORK_DEBUG";
	private static final int DEFAULT_COLUMNS = 80;
	private static final int FEWEST_COLUMNS = 20;
	private static final int MOST_COLUMNS = 500;

	private final Io io;

	@Spec
	private CommandSpec spec;

	@Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	private boolean help;

	@Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
	private boolean version;

	@Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", scope = ScopeType.INHERIT,
			description = "When to use colour: ${COMPLETION-CANDIDATES}. Auto means on a terminal, unless NO_COLOR is set.",
			completionCandidates = ColorOption.class, converter = ColorOption.class)
	private Ink.When color;

	@Option(names = "--debug", scope = ScopeType.INHERIT,
			description = "If Kneadwork itself fails, show where. The same as setting " + DEBUG_VARIABLE + ".")
	private boolean debug;

	/**
	 * @param io the world around the command
	 */
	public Kneadwork(Io io) {
		this.io = io;
	}

	/** A command is needed. */
	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
	}

	/**
	 * Tells whether the user wants to see where Kneadwork failed.
	 *
	 * @return whether to print a stack trace
	 */
	public boolean debug() {
		return debug || !io.environment().getOrDefault(DEBUG_VARIABLE, "").isEmpty();
	}

	/**
	 * The colours for this run.
	 *
	 * @return the ink, after the options and the environment
	 */
	public Ink ink() {
		return Ink.of(color == null ? Ink.When.AUTO : color, io.terminal(), io.environment());
	}

	/**
	 * The world around the command.
	 *
	 * @return streams, folder and environment
	 */
	Io io() {
		return io;
	}

	/**
	 * Does something that may take a while, with a progress bar when a person watches.
	 *
	 * @param <R> what it gives
	 * @param <X> how it may fail
	 * @param work what to do
	 * @return what it gave
	 * @throws X when it failed
	 */
	<R, X extends Exception> R withProgress(Work<R, X> work) throws X {
		if (!io.terminal()) {
			return work.run(Progress.NONE);
		}
		try (ProgressDisplay display = new ProgressDisplay(io.err(), columns(), InstantSource.system())) {
			return work.run(display);
		}
	}

	/**
	 * Something that tells how far it is.
	 *
	 * @param <R> what it gives
	 * @param <X> how it may fail
	 */
	interface Work<R, X extends Exception> {

		/**
		 * Does it.
		 *
		 * @param progress whom to tell
		 * @return what it gives
		 * @throws X when it fails
		 */
		R run(Progress progress) throws X;
	}

	private int columns() {
		String columns = io.environment().getOrDefault("COLUMNS", "");
		return columns.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(columns), FEWEST_COLUMNS, MOST_COLUMNS) : DEFAULT_COLUMNS;
	}
}
