package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.DiffPrinter;
import org.kneadwork.compiler.FileFormatting;
import org.kneadwork.compiler.FileFormatting.Formatted;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.safety.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kneadwork format}: the layout of the samples of the language, without a change of what is said. */
@Command(
		name = "format",
		description = {"Put files into the usual layout: one statement a line, in the usual order, values in one column.",
				"What they say stays the same, and so do their comments. A file that cannot be read is left as it is."})
public final class Format implements Callable<Integer> {

	private static final String STANDARD_INPUT = "-";
	private static final int NARROWEST = 20;
	private static final int WIDEST = 1_000;

	private final Kneadwork kneadwork;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", arity = "0..*", defaultValue = ".",
			description = {"The folder of a library, or files. Without it: the folder you are in.",
					STANDARD_INPUT + " reads a text from standard input and prints it formatted."})
	private List<Path> paths = new ArrayList<>();

	@Option(names = "--check", description = "Change nothing. Name the files that are laid out otherwise; if there are any, return 1.")
	private boolean check;

	@Option(names = "--diff", description = "Change nothing. Show what would change.")
	private boolean diff;

	@Option(names = "--width", paramLabel = "N", description = "How long a line may be, in characters. Without it: 120.")
	private Optional<Integer> width = Optional.empty();

	/** What became of the files so far. */
	private int files;
	private int changed;
	private int left;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Format(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException {
		if (width.isPresent() && (width.get() < NARROWEST || width.get() > WIDEST)) {
			throw new ParameterException(spec.commandLine(), "--width takes a number from " + NARROWEST + " to " + WIDEST + ".");
		}
		FileFormatting formatting = new FileFormatting(width);
		boolean piped = paths.stream().anyMatch(path -> path.toString().equals(STANDARD_INPUT));
		if (piped && paths.size() > 1) {
			throw new ParameterException(spec.commandLine(), STANDARD_INPUT + " stands for the only text: give no file beside it.");
		}
		if (piped) {
			handleInput(formatting);
		} else {
			for (Path file : filesOf()) {
				handle(file, formatting.format(file));
			}
			kneadwork.io().out().println(summary());
		}
		return left > 0 || check && changed > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
	}

	private Set<Path> filesOf() throws LibraryUnreadableException {
		Set<Path> all = new LinkedHashSet<>();
		for (Path path : paths) {
			all.addAll(FileFormatting.files(kneadwork.io().resolve(path)));
		}
		return all;
	}

	private void handleInput(FileFormatting formatting) throws IOException {
		Io io = kneadwork.io();
		Formatted formatted = formatting.format(io.resolve(Path.of("text.knead")), io.in().readAllBytes());
		count("The text", formatted);
		if (diff) {
			show("text", formatted);
		} else if (!check) {
			// An editor puts what comes out in the place of what went in, whatever came of it.
			io.out().write(formatted.after().getBytes(StandardCharsets.UTF_8));
		}
	}

	private void handle(Path file, Formatted formatted) throws IOException {
		Io io = kneadwork.io();
		count(io.shown(file), formatted);
		if (diff) {
			show(io.shown(file).replace('\\', '/'), formatted);
		} else if (formatted.isChanged() && check) {
			io.out().println(io.shown(file));
		} else if (formatted.isChanged()) {
			WholeFile.write(file, formatted.after().getBytes(StandardCharsets.UTF_8));
			io.out().println("Formatted " + io.shown(file) + ".");
		}
	}

	private void count(String name, Formatted formatted) {
		files++;
		changed += formatted.isChanged() ? 1 : 0;
		if (formatted.trouble().isPresent()) {
			left++;
			FileFormatting.Trouble trouble = formatted.trouble().get();
			kneadwork.io().err().println(kneadwork.ink().severity(Severity.ERROR, name + ":" + trouble.line() + ":" + trouble.column()
					+ ":") + " left as it is, because it cannot be read to its end: " + trouble.message());
		}
	}

	private void show(String name, Formatted formatted) {
		if (formatted.isChanged()) {
			new DiffPrinter(kneadwork.io().out(), kneadwork.ink(), kneadwork.io().terminal()).print(name, formatted.before(),
					formatted.after());
		}
	}

	private String summary() {
		String what = check || diff ? " would be laid out otherwise." : " formatted.";
		String rest = left == 0 ? "" : " " + counted(left) + " left as " + (left == 1 ? "it is." : "they are.");
		return (changed == 0 ? counted(files - left) + (files - left == 1 ? " is" : " are") + " laid out as usual."
				: changed + " of " + counted(files) + what) + rest;
	}

	private static String counted(int files) {
		return files + (files == 1 ? " file" : " files");
	}
}
