package org.kneadwork.report.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/** Runs {@code kneadwork check} on libraries. */
final class Checks {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));

	/** What a run left behind. */
	record Run(int exitCode, String out, String err) {
	}

	private Checks() {
	}

	/** The folder of this test module. */
	static Path module() {
		return CHECKOUT.resolve("tests/org.kneadwork.report.tests");
	}

	/** A library without errors, and one in which nothing has been decided yet. */
	static List<Path> libraries() {
		return List.of(CHECKOUT.resolve("bundles/org.kneadwork.lowerback/library"),
				CHECKOUT.resolve("tests/org.kneadwork.lowerback.tests/src/test/resources/as-written"));
	}

	/** Runs the command line in a folder. */
	static Run run(Path directory, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Io io = new Io(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				InputStream.nullInputStream(), directory, Map.of(), false);
		int exitCode = Main.run(io, arguments);
		return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** What a check prints in some form; nothing may stand on the error output. */
	static String report(Path directory, String library, String form) {
		Run run = run(directory, "check", library, "--format", form);
		if (run.exitCode() > 1 || !run.err().isEmpty()) {
			throw new AssertionError(run.toString());
		}
		return run.out();
	}

	/** A library that has something of everything wrong, in a folder with a name that needs care. */
	static Path troubled(Path directory) throws IOException {
		Path library = directory.resolve("my legs, 100 % größer");
		if (run(directory, "new", library.getFileName().toString(), "--id", "legs").exitCode() != 0) {
			throw new AssertionError("No library could be made.");
		}
		Path techniques = library.resolve("techniques.knead");
		Files.writeString(techniques, Files.readString(techniques).replace("2 to 4 min", "7 to 9 min") + """

				technique knee-hug "Knee: hug, 100 % \u4f60\ud83d\ude42" {
				  summary  "Lie on your back."
				  targets  upper-legs
				  uses     hand
				  position supine
				  pressure light to none
				  steps { step "Hold the knee." hold 30 to 20 s each side }
				  contraindications { see clots, sore-place }
				  frequency at-most 1 per day derived because "a"
				  frequency at-most 1 per day
				    derived because "a"
				}
				""");
		Files.createDirectories(library.resolve("more"));
		Files.writeString(library.resolve("more/timed.knead"), """
				technique knee-roll "Knee roll" {\r
				  summary   "Lie on your back."\r
				  targets   upper-legs\r
				  position  supine\r
				  pressure  none\r
				  steps { step "Roll the knee." for 30 s }\r
				  contraindications { see clots, sore-places, numb-skin allowed with varicose-veins because "Nothing presses." }\r
				  stop-when "it hurts"\r
				}\r
				""");
		return library;
	}

	/** A library that lives with something that it knows to be missing. */
	static Path waiving(Path directory) throws IOException {
		if (run(directory, "new", "waiving").exitCode() != 0) {
			throw new AssertionError("No library could be made.");
		}
		Path library = directory.resolve("waiving");
		Path techniques = library.resolve("techniques.knead");
		Files.writeString(techniques, Files.readString(techniques).replaceFirst("(?m)^ *frequency .*$", "")
				+ "\nwaiver KW108 on technique thigh-strokes until 2099-12-31 { because \"We will ask.\" by \"A. B.\" }\n");
		return library;
	}

	/** All .knead files of a folder tree with their texts. */
	static Map<Path, String> texts(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".knead")).collect(Collectors.toMap(file -> file, file -> {
				try {
					return Files.readString(file);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}));
		}
	}
}
