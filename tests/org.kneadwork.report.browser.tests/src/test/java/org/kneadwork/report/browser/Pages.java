package org.kneadwork.report.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;

/** The reports of these tests, each made once in a run by the command line, as a user would make it. */
final class Pages {

	/** The day of all reports. */
	static final String DAY = "2026-05-02";

	private Pages() {
	}

	/** The folder of this test module. */
	static Path module() {
		return checkout().resolve("tests/org.kneadwork.report.browser.tests");
	}

	static Path checkout() {
		return Path.of(System.getProperty("kneadwork.checkout"));
	}

	/** Libraries that use every statement of the language, among others. */
	static Path libraries() {
		return checkout().resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries");
	}

	private static final class LowerBack {
		private static final Path PAGE = report("lower-back", checkout().resolve("bundles/org.kneadwork.lowerback/library"));
	}

	/** The lower-back library: everything decided, nothing signed. */
	static Path lowerBack() {
		return LowerBack.PAGE;
	}

	private static final class Everything {
		private static final Path PAGE = make();

		private static Path make() {
			Path library = libraries().resolve("full");
			Path earlier = report("everything-earlier", library, "--uses=" + libraries(), "--date=2026-04-01");
			return report("everything", library, "--uses=" + libraries(), "--history=" + earlier);
		}
	}

	/** A library that uses every statement of the language: with gaps, open disagreements, a departure, German in part, a history. */
	static Path everything() {
		return Everything.PAGE;
	}

	private static final class German {
		private static final Path WHOLE = report("german", checkout().resolve("bundles/org.kneadwork.lowerback/library"), "--language=de");
		private static final Path EVERYTHING = make();

		private static Path make() {
			Path library = libraries().resolve("full");
			Path earlier = report("german-earlier", library, "--uses=" + libraries(), "--date=2026-04-01");
			return report("german-everything", library, "--uses=" + libraries(), "--history=" + earlier, "--language=de");
		}
	}

	/** The lower-back library with its page in German. */
	static Path german() {
		return German.WHOLE;
	}

	/** The library with every statement, with its page in German; the report before it was in English. */
	static Path germanEverything() {
		return German.EVERYTHING;
	}

	private static final class Gaps {
		private static final Path PAGE = make();

		private static Path make() {
			Path whole = checkout().resolve("bundles/org.kneadwork.lowerback/library");
			Path copy = module().resolve("target/library-with-gaps");
			copy(whole, copy, "illness.knead");
			Path bundle = module().resolve("target/bundle-without-gaps");
			kneadwork("export", whole.toString(), "-o", bundle.toString());
			return report("gaps", copy, "--baseline=" + bundle);
		}
	}

	/** The lower-back library without its cautions about illness: it has errors, dangerous gaps, and less than the bundle before. */
	static Path gaps() {
		return Gaps.PAGE;
	}

	private static void copy(Path from, Path to, String without) {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith(without)).toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static final class Hostile {
		private static final Path PAGE = make();

		private static Path make() {
			Path folder = HostileLibrary.write(libraries(), module().resolve("target/hostile-libraries"));
			return report("hostile", folder.resolve("full"), "--uses=" + folder);
		}
	}

	/** The same library, each of its texts an attack. */
	static Path hostile() {
		return Hostile.PAGE;
	}

	private static final class Large {
		private static final Path PAGE = report("large", LargeLibrary.write(module().resolve("target/large-library")));
	}

	/** A library of 5,000 techniques. */
	static Path large() {
		return Large.PAGE;
	}

	/** Makes a report on a library in a folder of its own. One with errors gets a report too, and the exit code 1. */
	static Path report(String name, Path library, String... options) {
		Path folder = module().resolve("target/reports").resolve(name);
		List<String> arguments = new ArrayList<>(List.of("report", library.toString(), "-o", folder.toString(), "--format=html,json"));
		arguments.addAll(List.of(options));
		if (arguments.stream().noneMatch(argument -> argument.startsWith("--date="))) {
			arguments.add("--date=" + DAY);
		}
		kneadwork(arguments.toArray(String[]::new));
		return folder;
	}

	/** Runs the command line. Errors in a library, and the exit code 1 that comes with them, are no failure. */
	private static void kneadwork(String... arguments) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
		int exitCode = Main.run(new Io(stream, stream, InputStream.nullInputStream(), module(), Map.of(), false), arguments);
		if (exitCode > 1) {
			throw new AssertionError(said.toString(StandardCharsets.UTF_8));
		}
	}
}
