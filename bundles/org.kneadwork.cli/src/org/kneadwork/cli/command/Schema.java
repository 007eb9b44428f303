package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.report.FindingSchema;
import org.kneadwork.report.coverage.CoverageSchema;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kneadwork schema}: what an app may rely on in a bundle. */
@Command(
		name = "schema",
		description = "Print the JSON Schema (2020-12) of the bundle, its TypeScript declarations, or the schema of a"
				+ " finding or of a coverage report.")
public final class Schema implements Callable<Integer> {

	/** What to print instead of the bundle's schema: one of these, or none. */
	private static final class Instead {

		@Option(names = "--typescript", description = "Print TypeScript declarations instead.")
		private boolean typescript;

		@Option(names = "--finding", description = "Print the schema of a line of 'check --format json' instead.")
		private boolean finding;

		@Option(names = "--report", description = "Print the schema of the JSON of 'report' instead.")
		private boolean report;

		private String text() {
			if (report) {
				return CoverageSchema.json();
			}
			if (finding) {
				return FindingSchema.json();
			}
			return typescript ? BundleSchema.typescript() : BundleSchema.json();
		}
	}

	private final Kneadwork kneadwork;

	@ArgGroup
	private Instead instead = new Instead();

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
		String text = instead.text();
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
