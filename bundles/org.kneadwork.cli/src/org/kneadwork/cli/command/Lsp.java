package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.dsl.ide.server.ServerRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadwork lsp}: the editor services, for an editor that starts this command. */
@Command(
		name = "lsp",
		description = {"Serve an editor with findings, completion and the rest, over the Language Server Protocol.",
				"Editors start this command themselves; you need not."})
public final class Lsp implements Callable<Integer> {

	private static final int LAST_PORT = 65_535;

	private final Kneadwork kneadwork;

	@Spec
	private CommandSpec spec;

	@Mixin
	private PluginOption plugins = new PluginOption();

	@Option(names = "--stdio", description = "Talk over standard input and output. So it is without --port, too.")
	private boolean stdio;

	@Option(names = "--port", paramLabel = "PORT",
			description = "Wait for one editor on this port of this machine instead. 0 takes any free port and prints it.")
	private Optional<Integer> port = Optional.empty();

	@Option(names = "--clientProcessId", paramLabel = "ID", hidden = true,
			description = "The process of the editor. Editors say it again when they begin, which is what counts.")
	private Optional<Long> client = Optional.empty();

	/**
	 * @param kneadwork the command that this is one of
	 */
	public Lsp(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException {
		Io io = kneadwork.io();
		if (port.filter(given -> given < 0 || given > LAST_PORT).isPresent()) {
			throw new ParameterException(spec.commandLine(), "A port is a number from 0 to " + LAST_PORT + ".");
		}
		plugins.warn(kneadwork);
		Plugins found = plugins.load(io);
		if (port.isPresent()) {
			return ServerRun.serve(port.get(), found, open -> {
				io.err().println("Listening on 127.0.0.1:" + open);
				io.err().flush();
			});
		}
		// What any library prints would fall between the messages.
		PrintStream printed = System.out;
		System.setOut(System.err);
		try {
			return ServerRun.serve(io.in(), io.out(), found);
		} finally {
			System.setOut(printed);
		}
	}
}
