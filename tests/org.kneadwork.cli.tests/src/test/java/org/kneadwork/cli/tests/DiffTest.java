package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.cli.tests.Cli.Run;

/** {@code kneadwork diff}, on bundles and on libraries. */
class DiffTest {

	private static final Path LOWER_BACK =
			Path.of(System.getProperty("kneadwork.checkout")).resolve("bundles/org.kneadwork.lowerback/library");
	private static final String NO_CHANGES = "No changes: version 0.1.0 says what version 0.1.0 says.";

	@TempDir
	Path folder;
	private Cli cli;

	/**
	 * A change of the lower-back library.
	 *
	 * @param file the file
	 * @param old a regular expression for what is replaced, the first time that it is found
	 * @param now what comes in its place
	 * @param says a part of what the comparison says
	 */
	record Mutation(String file, String old, String now, String says) {
	}

	@BeforeEach
	void smallLibraries() throws IOException {
		cli = Cli.in(folder);
		assertEquals(0, cli.run("new", "legs").exitCode());
		Files.writeString(folder.resolve("legs/tips.knead"), "tip slowly \"Slowly\" { text \"Take your time.\" }\n");
		Files.move(folder.resolve("legs"), folder.resolve("old"));
		copy(folder.resolve("old"), folder.resolve("new"));
	}

	private void largeLibraries() throws IOException {
		for (String name : List.of("old", "new")) {
			try (Stream<Path> files = Files.list(folder.resolve(name))) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			copy(LOWER_BACK, folder.resolve(name));
		}
	}

	/** A change of a text makes its translations stale, and what is stale is not exported. */
	private void leaveOutTranslations() throws IOException {
		for (String name : List.of("old", "new")) {
			Path header = folder.resolve(name).resolve("library.knead");
			Files.writeString(header, Files.readString(header).replaceFirst("\n +translated-to [^\n]+", ""));
			try (Stream<Path> files = Files.walk(folder.resolve(name).resolve("translations"))) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Files.createDirectories(to.resolve(from.relativize(path).toString()).getParent());
				if (Files.isRegularFile(path)) {
					Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	private void edit(String file, String old, String now) throws IOException {
		Path path = folder.resolve("new").resolve(file);
		String text = Files.readString(path);
		String changed = text.replaceFirst(old, now);
		assertFalse(text.equals(changed), file + " has no " + old);
		Files.writeString(path, changed);
	}

	private void version(String version) throws IOException {
		edit("library.knead", "version +0\\.1\\.0", "version " + version);
	}

	private void export(String library) {
		Run run = cli.run("export", library, "-o", library + "-bundle");
		assertEquals(0, run.exitCode(), () -> run.out() + run.err());
	}

	/** What is printed, without the line that names the two paths. */
	private static String changes(Run run) {
		return run.out().substring(run.out().indexOf('\n'));
	}

	static List<Mutation> mutations() {
		return List.of(
				new Mutation("cautions/illness.knead", "\n +tell +\"", "\n  tell \"Please note: ", "is worded differently: \"Please note: "),
				new Mutation("techniques/balls.knead", "stop-when +\"", "stop-when \"you feel faint\", \"", "the stop rule \"you feel faint\" is new."),
				new Mutation("techniques/balls.knead", "frequency +at-most 1 per day", "frequency at-most 2 per day", "the number of times per day was 1 at the most and is 2 at the most now."),
				new Mutation("red-flags.knead", "then +emergency", "then same-day", "the urgency was emergency and is same-day now."));
	}

	@ParameterizedTest
	@MethodSource("mutations")
	void textsAndBundlesOfTheSameVersionsGiveTheSameChanges(Mutation mutation) throws IOException {
		largeLibraries();
		leaveOutTranslations();
		edit(mutation.file(), mutation.old(), mutation.now());
		Run ofTexts = cli.run("diff", "old", "new");
		assertTrue(ofTexts.out().contains(mutation.says()), ofTexts.out() + ofTexts.err());
		for (String version : List.of("old", "new")) {
			Run exported = cli.run("export", version, "-o", version + "-bundle");
			assertEquals(0, exported.exitCode(), () -> exported.out() + exported.err());
		}
		for (List<String> pair : List.of(List.of("old-bundle", "new-bundle"), List.of("old", "new-bundle"), List.of("old-bundle", "new"),
				List.of("old-bundle/lower-back-0.1.0.en.json", "new-bundle/manifest.json"))) {
			Run run = cli.run("diff", pair.get(0), pair.get(1));
			assertEquals(changes(ofTexts), changes(run), pair::toString);
			assertEquals(ofTexts.exitCode(), run.exitCode(), pair::toString);
		}
	}

	@Test
	void whereThingsStandIsNoChange() throws IOException {
		largeLibraries();
		Path all = folder.resolve("new");
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(all)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				texts.put(all.relativize(file).toString(), Files.readString(file));
				Files.delete(file);
			}
		}
		int number = 0;
		for (String text : ((TreeMap<String, String>) texts).descendingMap().values()) {
			String laidOut = "// moved\r\n\r\n" + text.replace("\n", "\r\n").replace("  ", "\t ").replace(" {\r\n", "\r\n{ /* here */\r\n");
			Files.writeString(all.resolve("file-" + number++ + ".knead"), laidOut);
		}
		assertTrue(number > 10);
		export("old");
		for (String old : List.of("old", "old-bundle")) {
			Run run = cli.run("diff", old, "new");
			assertEquals(0, run.exitCode(), run.out() + run.err());
			assertTrue(run.out().contains(NO_CHANGES), run.out());
		}
	}

	/** Each row: what is changed, the version that the new library states, the exit code, and the last line. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"major|0.1.1|1|A major change is due: version 1.0.0 or higher. The library says 0.1.1: that is too low.",
			"major|0.9.0|1|A major change is due: version 1.0.0 or higher. The library says 0.9.0: that is too low.",
			"major|1.0.0|0|A major change is due: version 1.0.0 or higher. The library says 1.0.0: that will do.",
			"minor|0.1.1|1|A minor change is due: version 0.2.0 or higher. The library says 0.1.1: that is too low.",
			"minor|0.2.0|0|A minor change is due: version 0.2.0 or higher. The library says 0.2.0: that will do.",
			"patch|0.1.0|1|A patch change is due: version 0.1.1 or higher. The library says 0.1.0: that is too low.",
			"patch|0.1.1|0|A patch change is due: version 0.1.1 or higher. The library says 0.1.1: that will do.",
			"patch|3.0.0|0|A patch change is due: version 0.1.1 or higher. The library says 3.0.0: that will do.",
			"none|0.1.0|0|No changes: version 0.1.0 says what version 0.1.0 says.",
			"none|0.0.9|1|No changes, but version 0.0.9 comes before version 0.1.0: are they the wrong way round?",
	})
	void theVersionHasToBeHighEnough(String change, String version, int exitCode, String verdict) throws IOException {
		switch (change) {
			case "major" -> edit("safety.knead", "then +emergency", "then same-day");
			case "minor" -> edit("techniques.knead", "stop-when +\"", "stop-when \"you feel faint\", \"");
			case "patch" -> edit("tips.knead", "Take your time", "Do take your time");
			default -> { }
		}
		if (!version.equals("0.1.0")) {
			version(version);
		}
		Run run = cli.run("diff", "old", "new");
		assertEquals(verdict, run.out().lines().toList().getLast());
		assertEquals(exitCode, run.exitCode(), run.out());
	}

	@Test
	void aReleasedIdThatVanishedFailsWhateverTheVersion() throws IOException {
		version("2.0.0");
		edit("tips.knead", "tip slowly", "tip calmly");
		Run run = cli.run("diff", "old", "new");
		assertEquals(1, run.exitCode(), run.out());
		assertTrue(run.out().contains("Released ids that were lost: apps refer to them for ever (KW904)"), run.out());
		assertTrue(run.out().contains("' has vanished."), run.out());
		assertTrue(run.out().contains("The library says 2.0.0: that will do."), run.out());
	}

	@Test
	void aReleasedIdOfAnotherKindFails() throws IOException {
		version("2.0.0");
		edit("tips.knead", "tip(.*)text", "question$1answer");
		Run run = cli.run("diff", "old", "new");
		assertEquals(1, run.exitCode(), run.out());
		assertTrue(run.out().contains("' has become a question."), run.out());
	}

	@Test
	void whatIsDeprecatedAndKeptIsNotLost() throws IOException {
		version("0.2.0");
		edit("techniques.knead", "stop-when", "deprecated since 0.2.0 because \"There is a safer one.\"\n  stop-when");
		Run run = cli.run("diff", "old", "new");
		assertEquals(0, run.exitCode(), run.out());
		assertTrue(run.out().contains("'deprecated' is new"), run.out());
	}

	@Test
	void jsonIsOneObjectThatSaysTheSame() throws IOException {
		edit("safety.knead", "then +emergency", "then same-day");
		Run run = cli.run("diff", "old", "new", "--format", "json");
		assertEquals(1, run.exitCode());
		assertTrue(run.out().startsWith("{") && run.out().endsWith("}\n"), run.out());
		for (String part : List.of("\"format\" : \"kneadwork-diff\"", "\"library\" : \"legs\"", "\"due\" : \"major\"",
				"\"lowestVersion\" : \"1.0.0\"", "\"passes\" : false", "\"aspect\" : \"urgency\"", "\"kind\" : \"red-flag\"",
				"the urgency was emergency and is same-day now.")) {
			assertTrue(run.out().contains(part), part + "\n" + run.out());
		}
	}

	/** Whatever stands in a text: on the page it is text. */
	@Test
	void thePageShowsEveryTextAsTextAndLoadsNothing() throws IOException {
		String evil = "<script>alert(1)</script> ]]> <img src=x onerror=alert(1)> & {{this}} 'quotes' \u202Eright to left\u202C \uD83D\uDC46";
		edit("tips.knead", "Take your time", Matcher.quoteReplacement(evil));
		edit("library.knead", "title +\"[^\"]+\"", Matcher.quoteReplacement("title \"" + evil + "\""));
		Run run = cli.run("diff", "old", "new", "--format", "html");
		assertEquals(1, run.exitCode(), run.err());
		assertTrue(run.out().startsWith("<!DOCTYPE html>"), run.out());
		assertTrue(run.out().contains("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &lt;img src"), run.out());
		assertTrue(run.out().contains("{{this}}") && run.out().contains("\uD83D\uDC46"), run.out());
		for (String forbidden : List.of("<script", "<img", " src=\"", "href=\"http", "@import", "url(")) {
			assertFalse(run.out().contains(forbidden), forbidden);
		}
		for (String part : List.of("Content-Security-Policy", "prefers-color-scheme: dark", "@media print", "<html lang=\"en\">",
				"<main id=\"main\"", "scope=\"col\"", "that is too low.")) {
			assertTrue(run.out().contains(part), part);
		}
	}

	@Test
	void aFileHoldsWhatWouldBePrinted() throws IOException {
		edit("safety.knead", "then +emergency", "then same-day");
		Run printed = cli.run("diff", "old", "new");
		Run written = cli.run("diff", "old", "new", "-o", "changes.txt");
		assertEquals(printed.exitCode(), written.exitCode());
		assertEquals(printed.out(), Files.readString(folder.resolve("changes.txt")));
		assertTrue(written.out().endsWith("Wrote changes.txt." + System.lineSeparator()), written.out());
	}

	@Test
	void whatCannotBeComparedIsRefusedWithAReason() throws IOException {
		export("old");
		Path bundle = folder.resolve("old-bundle");
		String name = "legs-0.1.0.en.json";
		String text = Files.readString(bundle.resolve(name));
		Files.writeString(folder.resolve("cut.json"), text.substring(0, text.length() / 2));
		Files.writeString(folder.resolve("newer.json"), text.replace("\"formatVersion\": \"1.1\"", "\"formatVersion\": \"7.0\""));
		Files.writeString(folder.resolve("changed.json"), text.replaceFirst("Take your time", "Make it quick"));
		Files.writeString(folder.resolve("text.json"), "not json");
		copy(bundle, folder.resolve("touched"));
		Files.writeString(folder.resolve("touched").resolve(name), text + " ");
		copy(bundle, folder.resolve("torn"));
		Files.delete(folder.resolve("torn").resolve(name));
		Files.createDirectory(folder.resolve("empty"));
		Files.writeString(folder.resolve("new/techniques.knead"), "technique {");
		cli.run("export", "old", "--draft", "-o", "draft");
		cli.run("new", "arms");
		assertAll(
				() -> assertRefused("There is no folder or file nowhere.", "nowhere", "old"),
				() -> assertRefused("holds neither a bundle, with its manifest.json, nor a library", "old", "empty"),
				() -> assertRefused("cut.json is damaged", "cut.json", "old"),
				() -> assertRefused("has the format version 7.0; this Kneadwork reads 1.0 to 1.2", "newer.json", "old"),
				() -> assertRefused("changed.json is damaged: its content is not the one that its fingerprint stands for.", "changed.json", "old"),
				() -> assertRefused("text.json is damaged: what stands in line 1", "text.json", "old"),
				() -> assertRefused("is not the file that the manifest beside it means: it was changed after the export.", "touched", "old"),
				() -> assertRefused("names " + name + ", which is not there", "torn", "old"),
				() -> assertRefused("is no content of a bundle but a kneadwork-source-map", "old-bundle/legs-0.1.0.map.json", "old"),
				() -> assertRefused("cannot be compared before it can be read: techniques.knead, line 1", "old", "new"),
				() -> assertRefused("is a draft", "draft", "old"),
				() -> assertRefused("These are two libraries, 'legs' and 'arms'", "old", "arms"),
				() -> assertRefused("Missing required parameter", "old"));
	}

	private void assertRefused(String message, String... arguments) {
		Run run = cli.run(Stream.concat(Stream.of("diff"), Stream.of(arguments)).toArray(String[]::new));
		assertTrue(run.err().contains(message), () -> message + "\nbut: " + run.err() + run.out());
		assertEquals(2, run.exitCode(), run.err());
		assertEquals("", run.out());
	}

	/** One small file that is kept from release to release is enough: no manifest, no map. */
	@Test
	void theContentFileAloneIsEnough() throws IOException {
		export("old");
		Files.move(folder.resolve("old-bundle/legs-0.1.0.en.json"), folder.resolve("released.json"));
		Run run = cli.run("diff", "released.json", "new");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains(NO_CHANGES), run.out());
	}

	@Test
	void aBundleOfAnOlderFormatIsNamedAsSuch() throws IOException {
		export("old");
		String text = Files.readString(folder.resolve("old-bundle/legs-0.1.0.en.json"), StandardCharsets.UTF_8);
		int facts = text.indexOf(",\n  \"safetyFacts\"");
		Files.writeString(folder.resolve("older.json"),
				text.substring(0, facts).replace("\"formatVersion\": \"1.1\"", "\"formatVersion\": \"1.0\"") + "\n}\n");
		Run run = cli.run("diff", "older.json", "new");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("was written by an older Kneadwork and holds nothing to compare with"), run.err());
	}
}
