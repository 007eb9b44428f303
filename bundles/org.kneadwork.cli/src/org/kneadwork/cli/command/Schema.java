package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kneadwork schema}: what an app may rely on in a bundle. */
@Command(
		name = "schema",
		description = "Print the JSON Schema (2020-12) of the bundle, or its TypeScript declarations.")
public final class Schema implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Option(names = "--typescript", description = "Print TypeScript declarations instead.")
	private boolean typescript;

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file instead of printing.")
	private Optional<Path> output;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Schema(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException {
		String text = typescript ? BundleSchema.typescript() : BundleSchema.json();
		Io io = kneadwork.io();
		if (output.isEmpty()) {
			io.out().print(text);
		} else {
			Path file = io.resolve(output.get());
			WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
			io.out().println("Wrote " + io.shown(file) + ".");
		}
		return ExitCode.FINE;
	}
}
