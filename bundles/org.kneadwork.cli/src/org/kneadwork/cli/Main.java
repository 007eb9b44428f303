package org.kneadwork.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kneadwork.cli.command.Check;
import org.kneadwork.cli.command.Completion;
import org.kneadwork.cli.command.Diff;
import org.kneadwork.cli.command.Explain;
import org.kneadwork.cli.command.Export;
import org.kneadwork.cli.command.Format;
import org.kneadwork.cli.command.Kneadwork;
import org.kneadwork.cli.command.Lsp;
import org.kneadwork.cli.command.New;
import org.kneadwork.cli.command.PluginsCommand;
import org.kneadwork.cli.command.Preview;
import org.kneadwork.cli.command.RefusedException;
import org.kneadwork.cli.command.Report;
import org.kneadwork.cli.command.Schema;
import org.kneadwork.cli.command.SignOffCommand;
import org.kneadwork.cli.command.Translations;
import org.kneadwork.cli.command.TranslationsExtract;
import org.kneadwork.cli.command.TranslationsImport;
import org.kneadwork.cli.command.TranslationsStatus;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.cli.output.Trouble;
import org.kneadwork.compiler.NoVersionException;
import org.kneadwork.safety.finding.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the command line. */
public final class Main {

	private static final int HELP_WIDTH = 100;
	/** It writes down all others. */
	private static final String COMPLETION = "completion";
	private static final long MEGA = 1 << 20;

	private final Io io;
	private final Kneadwork kneadwork;

	private Main(Io io) {
		this.io = io;
		this.kneadwork = new Kneadwork(io);
	}

	/**
	 * Runs the command line in this process, and ends it.
	 *
	 * @param arguments the user's arguments
	 */
	public static void main(String[] arguments) {
		System.exit(run(Io.ofProcess(), arguments));
	}

	/**
	 * Runs the command line.
	 *
	 * @param io the world around it
	 * @param arguments the user's arguments
	 * @return what the process shall return, see {@link ExitCode}
	 */
	public static int run(Io io, String... arguments) {
		return new Main(io).run(arguments);
	}

	private int run(String... arguments) {
		int exitCode;
		try {
			exitCode = commandLine(arguments).execute(arguments);
		} catch (StackOverflowError | OutOfMemoryError exhausted) {
			exitCode = exhausted(exhausted);
		} catch (RuntimeException | Error unforeseen) {
			// This is the last place before the user: whatever it is, they get a sentence and not a stack trace.
			exitCode = unforeseen(unforeseen);
		}
		io.err().flush();
		if (io.out().checkError() && exitCode == ExitCode.FINE) {
			complain("The output could not be written to its end.");
			io.err().flush();
			return ExitCode.UNREADABLE;
		}
		return exitCode;
	}

	/** By their names, in the order of the help. */
	private Map<String, Supplier<Object>> commands() {
		Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
		commands.put("new", () -> new New(kneadwork));
		commands.put("check", () -> new Check(kneadwork));
		commands.put("format", () -> new Format(kneadwork));
		commands.put("export", () -> new Export(kneadwork));
		commands.put("preview", () -> new Preview(kneadwork));
		commands.put("diff", () -> new Diff(kneadwork));
		commands.put("report", () -> new Report(kneadwork));
		commands.put("sign-off", () -> new SignOffCommand(kneadwork));
		commands.put("translations", this::translations);
		commands.put("schema", () -> new Schema(kneadwork));
		commands.put("explain", () -> new Explain(kneadwork));
		commands.put("plugins", () -> new PluginsCommand(kneadwork));
		commands.put("lsp", () -> new Lsp(kneadwork));
		commands.put(COMPLETION, () -> new Completion(kneadwork));
		return commands;
	}

	private CommandLine translations() {
		return new CommandLine(new Translations())
				.addSubcommand(new TranslationsExtract(kneadwork))
				.addSubcommand(new TranslationsStatus(kneadwork))
				.addSubcommand(new TranslationsImport(kneadwork));
	}

	/** Each command costs some milliseconds, so that the others are made only for what shows all of them. */
	private static List<Object> asked(Map<String, Supplier<Object>> commands, String... arguments) {
		boolean one = arguments.length > 0 && commands.containsKey(arguments[0]) && !arguments[0].equals(COMPLETION);
		return one ? List.of(commands.get(arguments[0]).get()) : commands.values().stream().map(Supplier::get).toList();
	}

	private CommandLine commandLine(String... arguments) {
		CommandLine commandLine = new CommandLine(kneadwork);
		asked(commands(), arguments).forEach(commandLine::addSubcommand);
		commandLine.setOut(writer(io.out()))
				.setErr(writer(io.err()))
				.setUsageHelpWidth(HELP_WIDTH)
				.setColorScheme(colors())
				.setExecutionStrategy(parsed -> {
					// Only now is it known what --color says.
					parsed.asCommandLineList().forEach(command -> command.setColorScheme(colors()));
					return new RunLast().execute(parsed);
				})
				.setParameterExceptionHandler(this::wrongUsage)
				.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception));
		withHeadings(commandLine.getSubcommands().values());
		return commandLine;
	}

	private static void withHeadings(Collection<CommandLine> commands) {
		commands.forEach(command -> {
			command.getCommandSpec().usageMessage().parameterListHeading("%n").optionListHeading("%nOptions:%n");
			withHeadings(command.getSubcommands().values());
		});
	}

	private static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
	}

	private Help.ColorScheme colors() {
		return Help.defaultColorScheme(kneadwork.ink().ansi());
	}

	private int wrongUsage(ParameterException exception, String[] arguments) {
		CommandLine command = exception.getCommandLine();
		complain(exception instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched, command) : exception.getMessage());
		Help help = command.getHelp();
		io.err().print("Usage: " + help.synopsis("Usage: ".length()));
		io.err().print(help.commandListHeading() + help.commandList());
		io.err().println(command.getCommandSpec().qualifiedName() + " --help tells more.");
		return ExitCode.USAGE;
	}

	private static String unmatched(UnmatchedArgumentException exception, CommandLine command) {
		String argument = exception.getUnmatched().getFirst();
		List<String> suggestions = exception.getSuggestions();
		return argument + (exception.isUnknownOption() ? " is not an option." : command.getParent() == null ? " is not a command."
				: " is one argument too many.")
				+ (suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?");
	}

	private int failed(Exception exception) {
		return switch (exception) {
			case RefusedException refused -> {
				complain(refused.getMessage());
				trace(refused);
				yield refused.exitCode();
			}
			case NoVersionException unusable -> {
				complain(unusable.getMessage());
				trace(unusable);
				yield ExitCode.USAGE;
			}
			case IOException trouble -> {
				complain(Trouble.sentence(trouble, io::shown));
				trace(trouble);
				yield ExitCode.UNREADABLE;
			}
			default -> unforeseen(exception);
		};
	}

	private int exhausted(Error error) {
		complain(error instanceof StackOverflowError
				? "Something in the library is nested too deeply to be read."
				: "The memory of " + Runtime.getRuntime().maxMemory() / MEGA + " MB does not suffice for this library."
						+ " Java's option -Xmx in the variable KNEADWORK_JAVA_OPTS gives more, such as -Xmx4g.");
		trace(error);
		return ExitCode.UNREADABLE;
	}

	private int unforeseen(Throwable throwable) {
		complain("Kneadwork failed in a way that nobody foresaw (" + throwable + "). That is a fault of Kneadwork, not yours."
				+ (kneadwork.debug() ? ""
						: "\nPlease run the same command with --debug, and report what it prints together with the library."));
		trace(throwable);
		return ExitCode.UNREADABLE;
	}

	private void complain(String message) {
		// What was printed before has to stand before the complaint where both go to the same terminal.
		io.out().flush();
		io.err().println(kneadwork.ink().severity(Severity.ERROR, "kneadwork:") + " " + message);
	}

	private void trace(Throwable throwable) {
		if (kneadwork.debug()) {
			throwable.printStackTrace(io.err());
		}
	}
}
