package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.compiler.starter.StarterFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kneadwork new}: a library to begin with. */
@Command(
		name = "new",
		description = "Make a small library that checks without a finding, with notes on how to go on.")
public final class New implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Parameters(paramLabel = "DIR", description = "The folder to make. Its name becomes the library's id.")
	private Path directory;

	@Option(names = "--id", paramLabel = "ID", description = "The id of the library, where it is not the folder's name.")
	private Optional<String> givenId;

	@Option(names = "--title", paramLabel = "TITLE", description = "The title of the library, where it is not the id in plain words.")
	private Optional<String> givenTitle;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public New(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		Io io = kneadwork.io();
		Path folder = io.resolve(directory);
		String id = id(folder);
		Starter starter = new Starter(id, title(id));
		refuseToOverwrite(folder);
		tell(io, folder, starter.writeTo(folder));
		return ExitCode.FINE;
	}

	private String id(Path folder) throws RefusedException {
		String id = givenId.orElseGet(() -> folder.getFileName() == null ? "" : folder.getFileName().toString());
		if (Starter.isId(id)) {
			return id;
		}
		throw new RefusedException(ExitCode.USAGE, "\"" + id + "\" cannot be the id of a library: an id has small letters, digits and"
				+ " single hyphens, and begins with a letter."
				+ Starter.idFrom(id).map(near -> " Try --id " + near + ".").orElse(" Give one with --id."));
	}

	private String title(String id) throws RefusedException {
		String title = givenTitle.orElseGet(() -> Starter.titleFrom(id));
		if (title.isBlank() || title.chars().anyMatch(Character::isISOControl)) {
			throw new RefusedException(ExitCode.USAGE, "The title has to be one line of text.");
		}
		return title;
	}

	private void refuseToOverwrite(Path folder) throws IOException, RefusedException {
		if (!Files.isDirectory(folder)) {
			if (Files.exists(folder)) {
				throw new RefusedException(ExitCode.USAGE, kneadwork.io().shown(folder) + " is a file. Nothing was changed.");
			}
			return;
		}
		try (Stream<Path> present = Files.list(folder)) {
			if (present.findAny().isPresent()) {
				throw new RefusedException(ExitCode.USAGE, kneadwork.io().shown(folder)
						+ " is there already and is not empty. Nothing was changed: choose another folder.");
			}
		}
	}

	private void tell(Io io, Path folder, List<StarterFile> files) {
		PrintStream out = io.out();
		String shown = io.shown(folder);
		out.println(kneadwork.ink().strong("Made the library " + shown) + ":");
		int longest = files.stream().mapToInt(file -> file.name().length()).max().orElse(0);
		for (StarterFile file : files) {
			out.println("  " + file.name() + " ".repeat(longest - file.name().length()) + "  " + file.purpose());
		}
		out.println();
		out.println("What to do next:");
		out.println("  1. Open " + io.shown(folder.resolve("techniques.knead")) + ", copy the technique, and change it into one of yours.");
		out.println("  2. Check it:       kneadwork check " + quoted(shown));
		out.println("  3. Make a bundle:  kneadwork export " + quoted(shown) + " -o out");
		out.println();
		out.println("The example's content is only an example: no clinician has reviewed it.");
	}

	/** So that the printed command works where a folder's name has a space in it. */
	private static String quoted(String path) {
		return path.matches("[\\w./\\\\:~-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
	}
}
