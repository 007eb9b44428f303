package org.kneadwork.cli.startup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/**
 * Does once what people do most, so that Java's cache for start-up learns which classes that takes. Works in a folder of its
 * own, which is gone afterwards, and says nothing.
 */
public final class Training {

	private static final String LIBRARY = "legs";
	/** A new library has only some of the ways to select techniques. */
	private static final String SELECTORS = """
			region training-region "Somewhere" {}
			modality training-modality "Some way" {}
			tool training-tool "A ball" { kind ball }
			condition training-condition "Something" { ask "Do you have it?" }
			caution training-caution "Selectors of each kind" {
			  with training-condition
			  avoid techniques where pressure at-least deep and targets training-region or not (modality training-modality and powered)
			  ask-doctor-before techniques where uses kind ball or uses training-tool or heat
			  adapt techniques where position sitting by "Do less."
			  because "So that each of them was there once."
			  tell "Nobody reads this."
			}
			""";

	private Training() {
	}

	/**
	 * Trains.
	 *
	 * @param arguments none
	 * @throws IOException when the folder cannot be made
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Files.createTempDirectory("kneadwork-training");
		try {
			// Each command asks where it prints, which takes classes too.
			Io.ofProcess();
			for (List<String> command : List.of(
					List.of("new", LIBRARY),
					List.of("check", LIBRARY),
					List.of("check", LIBRARY, "--format", "jsonl"),
					List.of("export", LIBRARY, "-o", "out"),
					List.of("report", LIBRARY, "--format", "summary"),
					List.of("format", "--check", LIBRARY),
					List.of("explain", "KW301"),
					List.of("--help"))) {
				Main.run(silently(folder), command.toArray(String[]::new));
			}
			Files.writeString(folder.resolve(LIBRARY).resolve("selectors.knead"), SELECTORS);
			Main.run(silently(folder), "check", LIBRARY, "--no-cache");
			// What a library may hold, and the words for what is wrong in it, are classes too: the examples of the rules have both.
			for (RuleInfo rule : RuleCatalogue.infos()) {
				Files.write(folder.resolve(LIBRARY).resolve(rule.code() + ".knead"), rule.badBytes());
			}
			Main.run(silently(folder), "check", LIBRARY, "--no-cache");
		} finally {
			delete(folder);
		}
		// As each command ends: Java looks whether it is to log that.
		System.exit(0);
	}

	private static Io silently(Path folder) {
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
		return new Io(nowhere, nowhere, new ByteArrayInputStream(new byte[0]), folder, Map.of(), false);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}
}
