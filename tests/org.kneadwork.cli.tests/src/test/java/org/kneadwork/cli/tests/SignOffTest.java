package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.cli.tests.Cli.Run;

/** {@code kneadwork sign-off}: what is shown, what is written, and what is refused. */
class SignOffTest {

	private static final String UNTIL = LocalDate.now().plusYears(1).toString();
	private static final String TODAY = LocalDate.now().toString();

	@TempDir
	Path folder;
	private Cli cli;
	private Path reviews;

	@BeforeEach
	void library() {
		cli = Cli.in(folder);
		assertEquals(0, cli.run("new", "legs").exitCode());
		reviews = folder.resolve("legs/reviews.knead");
	}

	private Run sign(String kind, String id, String... more) {
		List<String> arguments = new ArrayList<>(List.of("sign-off", kind, id, "--by", "Test Reviewer", "--role", "physiotherapist",
				"--until", UNTIL, "--library", "legs"));
		arguments.addAll(List.of(more));
		return cli.run(arguments.toArray(String[]::new));
	}

	private void edit(String file, String old, String now) throws IOException {
		Path path = folder.resolve("legs").resolve(file);
		String text = Files.readString(path);
		String changed = text.replaceFirst(old, now);
		assertFalse(text.equals(changed), file + " has no " + old);
		Files.writeString(path, changed);
	}

	private String technique() throws IOException {
		return Files.readString(folder.resolve("legs/techniques.knead")).lines().filter(line -> line.startsWith("technique "))
				.findFirst().orElseThrow().split(" ")[1];
	}

	private static String written(String name, String fingerprint) {
		return "{\n  by          \"" + name + "\"\n  role        physiotherapist\n  on          " + TODAY + "\n  until       " + UNTIL
				+ "\n  decision    approved\n  fingerprint \"" + fingerprint + "\"\n}\n";
	}

	@Test
	void writesTheReviewAndItCounts() throws IOException {
		String technique = technique();
		Run run = sign("technique", technique, "--yes");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		String text = Files.readString(reviews);
		String fingerprint = text.replaceAll("(?s).*fingerprint \"([0-9a-f]{16})\".*", "$1");
		assertEquals("review of technique " + technique + " " + written("Test Reviewer", fingerprint), text);
		assertTrue(run.out().contains("Wrote legs/reviews.knead."), run.out());
		assertTrue(run.out().contains("'" + technique + "' is approved until " + UNTIL), run.out());
		assertEquals(0, cli.run("format", "legs/reviews.knead", "--check").exitCode(), "not laid out as the formatter does");
		Run check = cli.run("check", "legs");
		assertFalse(check.out().contains("The technique"), check.out());
		assertTrue(check.out().contains("has not been reviewed."), "the other items are named now:\n" + check.out());
	}

	@Test
	void showsEverythingThatIsSigned() throws IOException {
		Run run = sign("technique", technique(), "--dry-run");
		assertEquals(0, run.exitCode(), run.err());
		String source = Files.readString(folder.resolve("legs/techniques.knead"));
		source.substring(source.indexOf("technique ")).lines().filter(line -> !line.isBlank())
				.forEach(line -> assertTrue(run.out().contains("    " + line.stripTrailing()), line + "\nin\n" + run.out()));
		String safety = Files.readString(folder.resolve("legs/safety.knead"));
		for (String part : List.of("What holds with each condition", "avoid ", "from the caution", "What it stands on, and is signed with it",
				"the caution ", "the condition ", "the region ", "review of technique", "Nothing was written.")) {
			assertTrue(run.out().contains(part), part + "\nin\n" + run.out());
		}
		// Each caution that decides something stands there with all its statements.
		assertTrue(safety.lines().filter(line -> line.strip().startsWith("tell")).allMatch(line -> run.out().contains(line.strip())),
				run.out());
		assertFalse(Files.exists(reviews));
	}

	/** A later change of meaning ends the review; a change of layout does not. */
	@Test
	void theReviewEndsWithTheMeaning() throws IOException {
		String technique = technique();
		assertEquals(0, sign("technique", technique, "--yes").exitCode());
		edit("techniques.knead", "technique ", "// only words\n\n\ntechnique   ");
		assertFalse(cli.run("check", "legs").out().contains("KW702"));
		edit("techniques.knead", "stop-when +\"", "stop-when \"you feel faint\", \"");
		Run check = cli.run("check", "legs");
		assertTrue(check.out().contains("KW702"), check.out());
		assertEquals(0, sign("technique", technique, "--yes").exitCode());
		assertFalse(cli.run("check", "legs").out().contains("KW702"));
		assertEquals(1, Files.readString(reviews).split("review of").length - 1, Files.readString(reviews));
	}

	@Test
	void everyKindThatNeedsAReviewCanBeSigned() throws IOException {
		Files.writeString(folder.resolve("legs/more.knead"), """
				tip slowly "Slowly" { text "Take your time." }
				question often "How often?" { answer "Once a day at the most." }
				""");
		Map<String, String> items = Map.of("technique", "techniques.knead", "routine", "routines.knead", "caution", "safety.knead",
				"condition", "safety.knead", "red-flag", "safety.knead", "baseline", "safety.knead", "tip", "more.knead", "question",
				"more.knead");
		for (Map.Entry<String, String> item : items.entrySet()) {
			for (String line : Files.readString(folder.resolve("legs").resolve(item.getValue())).lines().toList()) {
				if (line.startsWith(item.getKey() + " ")) {
					Run run = sign(item.getKey(), line.split(" ")[1], "--yes");
					assertEquals(0, run.exitCode(), line + run.err() + run.out());
				}
			}
		}
		Run check = cli.run("check", "legs");
		assertTrue(check.out().startsWith("no findings"), check.out());
	}

	@Test
	void severalAtOnceAreAskedForOneByOne() throws IOException {
		List<String> conditions = Files.readString(folder.resolve("legs/safety.knead")).lines()
				.filter(line -> line.startsWith("condition ")).map(line -> line.split(" ")[1]).toList();
		Run run = cli.onTerminal().answering("y\nn\n").run("sign-off", "condition", conditions.get(0), conditions.get(1), "--by",
				"Test Reviewer", "--role", "doctor", "--until", UNTIL, "--library", "legs", "--color", "never");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("Approve the condition '" + conditions.get(1) + "', as Test Reviewer? [y/N]"), run.out());
		String text = Files.readString(reviews);
		assertTrue(text.contains("review of condition " + conditions.get(0)), text);
		assertFalse(text.contains("review of condition " + conditions.get(1)), text);
	}

	@Test
	void withoutAYesNothingIsWritten() throws IOException {
		Run declined = cli.onTerminal().answering("perhaps\n").run("sign-off", "technique", technique(), "--by", "Test Reviewer", "--role",
				"nurse", "--until", UNTIL, "--library", "legs");
		assertEquals(0, declined.exitCode(), declined.err());
		assertTrue(declined.out().endsWith("Nothing was written." + System.lineSeparator()), declined.out());
		Run piped = sign("technique", technique());
		assertEquals(2, piped.exitCode());
		assertTrue(piped.err().contains("There is no terminal to ask on"), piped.err());
		assertFalse(Files.exists(reviews));
	}

	/** Each row: what stands in the file before; the rest of it has to be there afterwards, byte for byte. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"\\n", "\\r\\n", "// Reviews\\n", "// no line break at the end", "\\uFEFF// with a mark\\r\\n/* and\\r\\n   more */\\r\\n",
			"question  odd   \"Odd\"{answer \"It is.\"}// odd, but mine\\n"})
	void whatIsThereStaysByteForByte(String escaped) throws IOException {
		String before = escaped.replace("\\n", "\n").replace("\\r", "\r").replace("\\uFEFF", "\uFEFF");
		Files.write(reviews, before.getBytes(StandardCharsets.UTF_8));
		Run run = sign("technique", technique(), "--yes");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		String after = new String(Files.readAllBytes(reviews), StandardCharsets.UTF_8);
		assertTrue(after.startsWith(before), after);
		String added = after.substring(before.length());
		boolean windows = before.contains("\r\n");
		assertEquals(windows, added.contains("\r\n"), added);
		assertEquals(added, windows ? added.replace("\r\n", "\n").replace("\n", "\r\n") : added.replace("\r", ""));
		assertTrue(added.contains("review of technique"), added);
		assertFalse(cli.run("check", "legs").out().contains("KW001"));
	}

	@Test
	void thePersonsOlderReviewOfTheItemIsReplacedWhereItStands() throws IOException {
		String technique = technique();
		String old = "review of technique " + technique
				+ " {  by \"test  REVIEWER\"  role nurse  on 2020-01-01  until 2021-01-01  decision rejected  fingerprint \"00000000\"  // old\n}";
		String other = "review of technique " + technique + " { by \"Other Person\" role doctor on 2020-01-01 until 2021-01-01 decision approved "
				+ "fingerprint \"00000000\" }";
		Files.writeString(reviews, "// one\n" + old + "\n\n" + other + " // two\n// three\n" + old + "  // four\n");
		assertEquals(0, sign("technique", technique, "--yes").exitCode());
		String text = Files.readString(reviews);
		String fingerprint = text.replaceAll("(?s).*fingerprint \"([0-9a-f]{16})\".*", "$1");
		String now = "review of technique " + technique + " " + written("Test Reviewer", fingerprint).stripTrailing();
		assertEquals("// one\n\n" + other + " // two\n// three\n" + now + "  // four\n", text);
	}

	@Test
	void anObjectionIsWrittenAndStands() throws IOException {
		Run run = sign("technique", technique(), "--yes", "--decision", "changes-requested", "--on", LocalDate.now().minusDays(1).toString());
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("is objected to until it has been changed."), run.out());
		assertTrue(cli.run("check", "legs").out().contains("asks for changes"));
	}

	@Test
	void anAuthorIsWarned() throws IOException {
		edit("library.knead", "\n}", "\n  author \"Test Reviewer\"\n}");
		Run run = sign("technique", technique(), "--yes");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("warning KW704"), run.out());
	}

	@Test
	void whatHasErrorsIsNotSigned() throws IOException {
		String technique = technique();
		edit("techniques.knead", "(?m)^  duration .*$", "");
		Run run = sign("technique", technique, "--yes");
		assertEquals(1, run.exitCode(), run.out());
		assertTrue(run.out().contains("error KW101 techniques.knead, line"), run.out());
		assertTrue(run.err().contains("Nothing was signed"), run.err());
		assertFalse(Files.exists(reviews));
	}

	/** A caution in a file that cannot be read may be the one that forbids it. */
	@Test
	void nothingIsSignedWhileAnythingCannotBeRead() throws IOException {
		String technique = technique();
		Files.writeString(folder.resolve("legs/broken.knead"), "caution {");
		Run run = sign("technique", technique, "--yes");
		assertEquals(1, run.exitCode(), run.out());
		assertTrue(run.out().contains("error KW001 broken.knead, line 1"), run.out());
	}

	@Test
	void wrongArgumentsAreRefusedInWords() throws IOException {
		String technique = technique();
		assertAll(
				() -> assertRefused("This library has no technique '" + technique + "x'. Did you mean " + technique + "?",
						sign("technique", technique + "x", "--yes")),
				() -> assertRefused("There is a technique of this id.", sign("caution", technique, "--yes")),
				() -> assertRefused("'tool' is nothing that is signed off on its own.", sign("tool", "x")),
				() -> assertRefused("is in the future", sign("technique", technique, "--on", LocalDate.now().plusDays(1).toString())),
				() -> assertRefused("which is over already", cli.run("sign-off", "technique", technique, "--by", "Test Reviewer", "--role",
						"doctor", "--until", "2020-01-01", "--library", "legs")),
				() -> assertRefused("A review needs the name of who reviewed.", cli.run("sign-off", "technique", technique, "--by", " ",
						"--role", "doctor", "--until", UNTIL, "--library", "legs")),
				() -> assertRefused("'wizard' is none of physiotherapist, doctor,", cli.run("sign-off", "technique", technique, "--by",
						"Test Reviewer", "--role", "wizard", "--until", UNTIL, "--library", "legs")),
				() -> assertRefused("soon", cli.run("sign-off", "technique", technique, "--by", "Test Reviewer", "--role", "doctor", "--until",
						"soon", "--library", "legs")),
				() -> assertRefused("--by=NAME", cli.run("sign-off", "technique", technique, "--role", "doctor", "--until", UNTIL)));
		assertFalse(Files.exists(reviews));
	}

	private static void assertRefused(String message, Run run) {
		assertTrue(run.err().contains(message), () -> message + "\nbut: " + run.err() + run.out());
		assertEquals(2, run.exitCode());
	}

	@Test
	void oddNamesComeOutAsTheyWentIn() throws IOException {
		String name = "Dr. \"Test\" \\ Réviewer \uD83D\uDC46 <script>";
		Run run = cli.run("sign-off", "technique", technique(), "--by", name, "--role", "doctor", "--until", UNTIL, "--library", "legs", "-y");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		assertTrue(Files.readString(reviews).contains("\"Dr. \\\"Test\\\" \\\\ Réviewer \uD83D\uDC46 <script>\""));
		byte[] once = Files.readAllBytes(reviews);
		assertEquals(0, cli.run("sign-off", "technique", technique(), "--by", name, "--role", "doctor", "--until", UNTIL, "--library", "legs",
				"-y").exitCode());
		assertArrayEquals(once, Files.readAllBytes(reviews));
	}
}
