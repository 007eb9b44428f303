package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.Summary;
import org.kneadwork.cli.output.Trouble;
import org.kneadwork.cli.watch.FolderWatch;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.preview.PreviewContent;
import org.kneadwork.preview.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadwork preview}: leads through the routines of a library in a browser. */
@Command(
		name = "preview",
		description = {"Lead through the routines of a library in a browser on this machine, as an app would.",
				"The page follows whenever a file is saved, and shows what is wrong instead of content that may be unsafe."})
public final class Preview implements Callable<Integer> {

	private static final int LAST_PORT = 65_535;

	private final Kneadwork kneadwork;

	@Spec
	private CommandSpec spec;

	@Mixin
	private LibraryArguments arguments;

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
			description = "The port of this machine to serve on. Without it, any that is free; only this machine is served.")
	private int port;

	@Option(names = "--open", description = "Open the page in your browser.")
	private boolean open;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Preview(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
		this.arguments = new LibraryArguments();
	}

	@Override
	public Integer call() throws IOException {
		if (port < 0 || port > LAST_PORT) {
			throw new ParameterException(spec.commandLine(), "A port is a number from 0 to " + LAST_PORT + ".");
		}
		LibraryCompiler compiler = new LibraryCompiler(1, arguments.plugins(kneadwork));
		// What changes while it is checked for the first time is not to be missed either.
		try (UntilCtrlC untilCtrlC = new UntilCtrlC(); FolderWatch watch = FolderWatch.on(List.of(arguments.folder(kneadwork.io())))) {
			Outcome<CheckedLibrary> outcome = check(watch, compiler);
			try (PreviewServer server = PreviewServer.start(port, PreviewContent.of(outcome))) {
				begin(server, outcome);
				serve(server, watch, compiler);
			}
		} catch (InterruptedException atItsEnd) {
			return ExitCode.FINE;
		} finally {
			kneadwork.io().out().flush();
		}
		return ExitCode.FINE;
	}

	private void begin(PreviewServer server, Outcome<CheckedLibrary> outcome) {
		PrintStream out = kneadwork.io().out();
		out.println(Summary.of(outcome, kneadwork.ink()));
		out.println("The preview is at " + kneadwork.ink().strong(server.address().toString()));
		out.println(kneadwork.ink().quiet("It follows what you save. Ctrl+C ends."));
		out.flush();
		if (open) {
			openInBrowser(server);
		}
	}

	private void serve(PreviewServer server, FolderWatch watch, LibraryCompiler compiler) throws InterruptedException {
		Io io = kneadwork.io();
		while (!Thread.interrupted() && !io.out().checkError()) {
			watch.await();
			try {
				Outcome<CheckedLibrary> outcome = check(watch, compiler);
				if (Thread.currentThread().isInterrupted()) {
					return;
				}
				server.show(PreviewContent.of(outcome));
				io.out().println(Summary.of(outcome, kneadwork.ink()));
			} catch (IOException unreadable) {
				server.show(PreviewContent.unreadable(Trouble.sentence(unreadable, io::shown)));
			} catch (RuntimeException | StackOverflowError unforeseen) {
				server.show(PreviewContent.unreadable("Kneadwork failed on this state of the library (" + unforeseen
						+ "). That is a fault of Kneadwork, not yours."));
				if (kneadwork.debug()) {
					unforeseen.printStackTrace(io.err());
				}
			}
			io.out().flush();
		}
	}

	/** What changed in a library in use before that was watched is not to be missed: it is read once more. */
	private Outcome<CheckedLibrary> check(FolderWatch watch, LibraryCompiler compiler) throws IOException {
		Outcome<CheckedLibrary> outcome = arguments.check(kneadwork, compiler);
		boolean more = outcome.value().map(library -> watch.follow(library.texts().folders())).orElse(false);
		return more ? arguments.check(kneadwork, compiler) : outcome;
	}

	private void openInBrowser(PreviewServer server) {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		List<String> command = system.startsWith("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler")
				: system.startsWith("mac") ? List.of("open") : List.of("xdg-open");
		try {
			new ProcessBuilder(Stream.concat(command.stream(), Stream.of(server.address().toString())).toList())
					.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException noBrowser) {
			kneadwork.io().err().println("No browser could be opened. Open the address above yourself.");
			kneadwork.io().err().flush();
		}
	}
}
