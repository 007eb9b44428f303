package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.Main;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
import org.kneadwork.report.tests.Checks.Run;

/** {@code kneadwork report}, {@code check --release} and {@code export --release} as a user runs them. */
class ReportCommandTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Path NECK = CHECKOUT.resolve("tests/org.kneadwork.bundle.tests/src/test/resources/libraries/neck-shoulders");

	@TempDir
	Path folder;

	private Run run(String... arguments) {
		return Checks.run(folder, arguments);
	}

	private JsonNode json(String file) throws IOException {
		return Validators.json(Files.readString(folder.resolve(file)));
	}

	private static Path copied(Path library, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(library)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(library.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		}
		return to;
	}

	@Test
	void writesEveryFormAndSaysWhatStandsAgainstARelease() throws IOException {
		Run run = run("report", NECK.toString(), "-o", "out", "--date", "2026-11-21");
		assertEquals(0, run.exitCode(), run::toString);
		assertEquals("", run.err());
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
			assertTrue(names.containsAll(Set.of("coverage.html", "coverage.json", "coverage-matrix.csv", "coverage-badge.svg")), names::toString);
			names.forEach(name -> assertTrue(run.out().contains("  " + name + "\n"), name));
		}
		assertTrue(run.out().contains("May it be released? No: 2 things stand against it."), run.out());
		assertTrue(run.out().contains("KW701"), run.out());
		JsonNode json = json("out/coverage.json");
		assertEquals("2026-11-21", json.get("date").asText());
		assertEquals("conditions.knead", json.at("/matrix/conditions/0/file").asText());
	}

	@Test
	void theSummaryIsPrintedAndNeedsNoFolder() {
		Run run = run("report", NECK.toString(), "--format", "summary");
		assertEquals(0, run.exitCode(), run::toString);
		assertTrue(run.out().contains("Undecided: nothing."), run.out());
		assertTrue(run.out().lines().anyMatch(line -> line.matches("  NO    Sign-off +0 of 62 +0\\.0 %.*")), run.out());
		assertTrue(run.out().lines().anyMatch(line -> line.matches("  yes   Matrix +165 of 165 +100 %")), run.out());
	}

	@Test
	void aLibraryWithErrorsGetsAReportThatListsThemAll() throws IOException {
		Path library = Checks.troubled(folder);
		Files.writeString(library.resolve("broken.knead"), "technique half \"Half\" { duration 2 min\n  steps { step \"One");
		Run check = run("check", library.toString(), "--release", "--format", "json");
		Run run = run("report", library.toString(), "-o", "out");
		assertEquals(1, run.exitCode(), run::toString);
		JsonNode json = json("out/coverage.json");
		assertFalse(json.at("/release/ready").asBoolean());
		List<String> expected = check.out().lines().map(Validators::json).map(line -> line.get("message").asText()).sorted().toList();
		assertTrue(expected.size() > 5, "too few findings");
		assertEquals(expected, StreamSupport.stream(json.get("findings").spliterator(), false)
				.map(finding -> finding.get("message").asText()).sorted().toList());
		long errors = check.out().lines().map(Validators::json).filter(line -> line.get("severity").asText().equals("error")).count();
		assertEquals(errors, StreamSupport.stream(json.at("/release/obstacles").spliterator(), false)
				.filter(obstacle -> obstacle.get("kind").asText().equals("finding")).count());
	}

	@Test
	void aLibraryWithoutAHeaderGetsAReportToo() throws IOException {
		Files.createDirectories(folder.resolve("lib"));
		Files.writeString(folder.resolve("lib/a.knead"), "technique press \"Press\" { duration 2 min steps { step \"Press.\" } }\n");
		Run run = run("report", "lib", "-o", "out");
		assertEquals(1, run.exitCode(), run::toString);
		JsonNode json = json("out/coverage.json");
		assertEquals("", json.at("/library/id").asText());
		assertTrue(json.at("/release/obstacles").toString().contains("KW004"));
	}

	@Test
	void aFolderWithoutALibraryIsRefused() {
		assertEquals(3, run("report", "nowhere", "-o", "out").exitCode());
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void twoRunsOnOneDayWriteTheSameBytes() throws IOException {
		run("report", NECK.toString(), "-o", "one", "--date", "2026-05-31");
		run("report", NECK.toString(), "-o", "two", "--date", "2026-05-31");
		try (Stream<Path> files = Files.list(folder.resolve("one"))) {
			for (Path file : files.toList()) {
				assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("two").resolve(file.getFileName())),
						file.toString());
			}
		}
	}

	@Test
	void theDayIsThatOfTheSourcesWhereTheEnvironmentSaysSo() throws IOException {
		assertEquals(0, runWith(Map.of("SOURCE_DATE_EPOCH", "1748736000"), "report", NECK.toString(), "-o", "out", "--format", "json")
				.exitCode());
		assertEquals("2025-06-01", json("out/coverage.json").get("date").asText());
		assertEquals(0, runWith(Map.of("SOURCE_DATE_EPOCH", "1748736000"), "report", NECK.toString(), "-o", "out", "--format", "json",
				"--date", "2024-02-29").exitCode());
		assertEquals("2024-02-29", json("out/coverage.json").get("date").asText());
		Run wrong = runWith(Map.of("SOURCE_DATE_EPOCH", "soon"), "report", NECK.toString(), "-o", "out");
		assertEquals(2, wrong.exitCode());
		assertTrue(wrong.err().contains("SOURCE_DATE_EPOCH"), wrong.err());
	}

	private Run runWith(Map<String, String> environment, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exitCode = Main.run(new Io(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				InputStream.nullInputStream(), folder, environment, false), arguments);
		return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	@Test
	void saysWhatIsWrongWithTheArguments() throws IOException {
		assertEquals(2, run("report", NECK.toString()).exitCode());
		assertTrue(run("report", NECK.toString()).err().contains("-o report"));
		Run unknown = run("report", NECK.toString(), "-o", "out", "--format", "json,pdf");
		assertEquals(2, unknown.exitCode());
		CoverageFormats.all().stream().map(CoverageFormat::name).forEach(name -> assertTrue(unknown.err().contains(name), unknown.err()));
		assertEquals(2, run("report", NECK.toString(), "-o", "out", "--date", "tomorrow").exitCode());
		Files.writeString(folder.resolve("taken"), "");
		Run taken = run("report", NECK.toString(), "-o", "taken");
		assertEquals(3, taken.exitCode());
		assertTrue(taken.err().contains("it is a file, not a folder"), taken.err());
		assertEquals(3, run("report", NECK.toString(), "-o", "out", "--history", "nowhere").exitCode());
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void theBadgeCanBeWrittenAlone() throws IOException {
		Run run = run("report", NECK.toString(), "--badge", "badge.svg");
		assertEquals(0, run.exitCode(), run::toString);
		assertTrue(Files.readString(folder.resolve("badge.svg")).contains("2 against a release"));
		assertTrue(run.out().contains("Wrote badge.svg."), run.out());
	}

	@Test
	void earlierReportsGiveTheTrendAndWhatIsNoneIsNamed() throws IOException {
		Path library = copied(NECK, folder.resolve("neck"));
		run("report", "neck", "-o", "history/first", "--date", "2026-01-31", "--format", "json");
		Path header = library.resolve("library.knead");
		Files.writeString(header, Files.readString(header).replace("version 1.2.0", "version 1.3.0"));
		run("report", "neck", "-o", "history/second", "--date", "2026-02-28", "--format", "json");
		run("report", "neck", "-o", "history/later", "--date", "2027-02-28", "--format", "json");
		run("report", Checks.libraries().getFirst().toString(), "-o", "history/other", "--date", "2026-01-01", "--format", "json");
		Files.writeString(folder.resolve("history/broken.json"), "{ \"format\": ");
		Files.writeString(folder.resolve("history/foreign.json"), "[1, 2]");
		Files.writeString(folder.resolve("history/notes.txt"), "no report");

		Run run = run("report", "neck", "-o", "out", "--date", "2026-03-31", "--history", "history", "--format", "json,csv,summary");
		assertEquals(0, run.exitCode(), run::toString);
		assertEquals(Set.of(
				"warning: history/broken.json is left out of the trend: it is no JSON that can be read.",
				"warning: history/foreign.json is left out of the trend: it is no report of Kneadwork.",
				"warning: history/later/coverage.json is left out of the trend: it is of 2027-02-28, which is after 2026-03-31.",
				"warning: history/other/coverage.json is left out of the trend: it is about the library 'lower-back'."),
				run.err().lines().collect(Collectors.toSet()));
		JsonNode trend = json("out/coverage.json").get("trend");
		assertEquals(List.of("2026-01-31 1.2.0", "2026-02-28 1.3.0"), StreamSupport.stream(trend.spliterator(), false)
				.map(point -> point.get("date").asText() + " " + point.get("version").asText()).toList());
		assertTrue(run.out().contains("Measures (before: 2026-02-28, version 1.3.0):"), run.out());
		assertTrue(run.out().lines().anyMatch(line -> line.contains("Matrix") && line.endsWith("before 165 of 165")), run.out());
	}

	@Test
	void whatThisRunReplacesIsNoPartOfItsOwnTrend() throws IOException {
		run("report", NECK.toString(), "-o", "out", "--date", "2026-01-31", "--format", "json");
		Run run = run("report", NECK.toString(), "-o", "out", "--date", "2026-01-31", "--history", "out", "--format", "json");
		assertEquals("", run.err());
		assertEquals(0, json("out/coverage.json").get("trend").size());
	}

	@Test
	void nothingIsReleasedBeforeItIsSignedOffAndThenItIs() throws IOException {
		copied(NECK, folder.resolve("neck"));
		Run unsigned = run("check", "neck", "--release", "--date", "2026-06-30");
		assertEquals(1, unsigned.exitCode(), unsigned::toString);
		assertTrue(unsigned.out().contains("error KW701"), unsigned.out());
		assertTrue(unsigned.out().contains("Sign-off: 0 of 62. A release asks for 100 %."), unsigned.out());
		assertTrue(unsigned.out().contains("It may not be released."), unsigned.out());
		assertEquals(0, run("check", "neck", "--date", "2026-06-30").exitCode());
		Run refused = run("export", "neck", "-o", "bundle", "--release", "--date", "2026-06-30");
		assertEquals(1, refused.exitCode());
		assertTrue(refused.err().contains("Nothing was exported: the library may not be released yet."), refused.err());
		assertFalse(Files.exists(folder.resolve("bundle")));

		run("report", "neck", "-o", "out", "--format", "json", "--date", "2026-06-30");
		Files.writeString(folder.resolve("neck/reviews.knead"), reviews(json("out/coverage.json")));
		Run signed = run("check", "neck", "--release", "--date", "2026-06-30");
		assertEquals(0, signed.exitCode(), signed::toString);
		assertTrue(signed.out().contains("It may be released."), signed.out());
		Run exported = run("export", "neck", "-o", "bundle", "--release", "--date", "2026-06-30");
		assertEquals(0, exported.exitCode(), exported::toString);
		assertEquals("released", json("bundle/manifest.json").get("status").asText());
		assertEquals("released", json("bundle/neck-shoulders-1.2.0.en.json").get("status").asText());

		Run expired = run("check", "neck", "--release", "--date", "2027-06-30");
		assertEquals(1, expired.exitCode());
		assertTrue(expired.out().contains("KW703"), expired.out());
	}

	/** Reviews of all items, as somebody would write them who was never there. */
	private static String reviews(JsonNode report) {
		return StreamSupport.stream(report.get("reviews").spliterator(), false).map(row -> "review of "
				+ row.at("/item/kind").asText() + " " + row.at("/item/id").asText()
				+ " {\n  by \"Test Reviewer\" role physiotherapist on 2026-05-01 until 2027-05-01\n  decision approved\n  fingerprint \""
				+ row.get("fingerprint").asText() + "\"\n}\n").collect(Collectors.joining("\n"));
	}

	@Test
	void otherFormsOfACheckStayWhatTheyAreWhereTheGateIsAskedFor() {
		Run run = run("check", NECK.toString(), "--release", "--format", "json");
		assertEquals(1, run.exitCode());
		run.out().lines().forEach(Validators::json);
		assertTrue(run.err().contains("Sign-off: 0 of 62."), run.err());
	}

	@Test
	void theGateLooksAtWhatIsFinished() {
		assertEquals(2, run("check", NECK.toString(), "--release", "--fix").exitCode());
		assertEquals(2, run("check", NECK.toString(), "--release", "--watch").exitCode());
		assertEquals(2, run("export", NECK.toString(), "-o", "out", "--release", "--draft").exitCode());
	}
}
