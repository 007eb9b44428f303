package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.safety.rule.RuleCatalogue;

/** A report is not worked out again while nothing has changed that is in it, and its files are there. */
class RememberedReportTest {

	private static final String DAY = "--date=2026-05-31";

	@TempDir
	private Path folder;
	private Path library;
	private Path out;
	private KeptResults kept;

	@BeforeEach
	void generate() {
		library = folder.resolve("generated");
		out = folder.resolve("out");
		new GeneratedLibrary(6, 3).write(library);
		kept = new KeptResults(library);
	}

	@Test
	void theSecondReportPrintsTheSameAndWorksNothingOut() throws IOException {
		Run first = report();
		SortedMap<String, String> written = files(out);
		assertTrue(written.containsKey("coverage.html"), () -> written.keySet().toString());
		kept.age();
		assertEquals(first, report());
		assertEquals(written, files(out));
		assertTrue(kept.areOld(), "nothing was worked out, or its result would have been kept");
		assertEquals(first, run("report", DAY, "--no-cache", "generated", "-o", "out"));
		assertEquals(written, files(out));
		assertTrue(kept.areOld(), "nothing was kept");
	}

	@Test
	void theReportInAnotherLanguageIsAnotherOne() throws IOException {
		report();
		SortedMap<String, String> english = files(out);
		report("--language=de");
		SortedMap<String, String> german = files(out);
		assertTrue(german.get("coverage.html").contains("<html lang=\"de\">"));
		kept.age();
		report("--language=de");
		assertTrue(kept.areOld(), "nothing was worked out, or its result would have been kept");
		assertEquals(german, files(out));
		report();
		assertEquals(english, files(out));
	}

	@Test
	void aSummaryIsRememberedWithoutFiles() throws IOException {
		Run first = run("report", DAY, "generated", "--format=summary");
		assertTrue(first.out().contains("May it be released?"), first::out);
		kept.age();
		assertEquals(first, run("report", DAY, "generated", "--format=summary"));
		assertTrue(kept.areOld());
		assertEquals(first, run("report", DAY, "generated", "--format=summary", "--no-cache"));
		assertFalse(Files.exists(out));
	}

	@Test
	void whateverHappensToTheFilesTheyAreWrittenAgain() throws IOException {
		Run first = report("--badge=badge.json");
		SortedMap<String, String> written = files(out);
		String badge = Files.readString(folder.resolve("badge.json"));
		for (String name : written.keySet()) {
			Files.delete(out.resolve(name));
			assertEquals(first, report("--badge=badge.json"), name + " deleted");
			assertEquals(written, files(out), name + " deleted");
			Files.writeString(out.resolve(name), "damaged");
			assertEquals(first, report("--badge=badge.json"), name + " damaged");
			assertEquals(written, files(out), name + " damaged");
		}
		Files.writeString(folder.resolve("badge.json"), "{}");
		assertEquals(first, report("--badge=badge.json"));
		assertEquals(badge, Files.readString(folder.resolve("badge.json")));
		Files.createDirectory(out.resolve(".kneadwork-export"));
		kept.age();
		assertEquals(first, report("--badge=badge.json"));
		assertFalse(kept.areOld(), "somebody else was at work, so that it was worked out again");
		assertTrue(Files.notExists(out.resolve(".kneadwork-export")));
	}

	@Test
	void whateverChangesIsReported() throws IOException {
		report();
		SortedMap<String, String> written = files(out);
		Path file = library.resolve("techniques-00001.knead");
		String text = Files.readString(file);
		Files.writeString(file, text.replaceFirst("stop-when", "stop-when \"it tingles\"\n  stop-when"));
		report();
		assertNotEquals(written, files(out));
		Files.writeString(file, text);
		report();
		assertEquals(written, files(out));
		run("report", DAY, "generated", "-o", "other", "--format=json");
		assertEquals(1, files(folder.resolve("other")).size(), "other forms are another report");
		run("report", DAY, "generated", "-o", "other");
		assertEquals(written.keySet(), files(folder.resolve("other")).keySet(), "another folder is another report");
	}

	/** What nobody has signed any more must not look signed because a cache says so. */
	@Test
	void aReviewThatRunsOutIsNotHidden() throws IOException {
		Path reviewed = Files.createDirectories(folder.resolve("reviewed"));
		Files.writeString(reviewed.resolve("library.knead"), RuleCatalogue.info("KW703").orElseThrow().bad());
		Run lastDay = onDay("2026-05-01");
		SortedMap<String, String> valid = files(out);
		Run dayAfter = onDay("2026-05-02");
		SortedMap<String, String> expired = files(out);
		assertNotEquals(lastDay, dayAfter);
		assertTrue(dayAfter.out().contains("KW703"), dayAfter::out);
		assertFalse(lastDay.out().contains("holds no longer"), lastDay::out);
		assertEquals(lastDay, onDay("2026-05-01"));
		assertEquals(valid, files(out));
		assertEquals(dayAfter, onDay("2026-05-02"));
		assertEquals(expired, files(out));
		assertEquals(dayAfter, run("report", "--no-cache", "--date=2026-05-02", "reviewed", "-o", "out"));
		assertEquals(expired, files(out));
	}

	private Run onDay(String day) {
		return run("report", "--date=" + day, "reviewed", "-o", "out");
	}

	@Test
	void earlierReportsCount() throws IOException {
		Path history = Files.createDirectories(folder.resolve("history"));
		Run without = report("--history=history");
		SortedMap<String, String> before = files(out);
		run("report", "--date=2026-04-30", "generated", "-o", "history/april", "--format=json");
		report("--history=history");
		SortedMap<String, String> withOne = files(out);
		assertNotEquals(before, withOne, "the trend has a point more");
		kept.age();
		report("--history=history");
		assertTrue(kept.areOld());
		assertEquals(withOne, files(out));
		Files.writeString(history.resolve("foreign.json"), "{}");
		Run warned = report("--history=history");
		assertTrue(warned.out().contains("foreign.json is left out of the trend"), warned::out);
		assertEquals(warned, report("--history=history"), "a warning is said each time");
		Files.delete(history.resolve("foreign.json"));
		Files.delete(history.resolve("april/coverage.json"));
		assertEquals(without, report("--history=history"));
		assertEquals(before, files(out));
	}

	@Test
	void aComparisonIsWorkedOutEachTime() throws IOException {
		run("export", DAY, "--draft", "generated", "-o", "bundle");
		assertEquals(report("--baseline=bundle"), report("--baseline=bundle"));
		assertEquals(1, kept.all().size(), "that of the export");
	}

	@Test
	void severalAtOnceDoNotDisturbEachOther() throws Exception {
		Run fine = run("report", DAY, "--no-cache", "generated", "-o", "out");
		SortedMap<String, String> written = files(out);
		List<Callable<Run>> reports = new ArrayList<>();
		for (int number = 0; number < 8; number++) {
			reports.add(this::report);
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (Future<Run> each : threads.invokeAll(reports)) {
				assertEquals(fine, each.get());
			}
		}
		assertEquals(written, files(out));
	}

	@Test
	void aDamagedCacheCountsForNothing() throws IOException {
		Run first = report();
		SortedMap<String, String> written = files(out);
		byte[] bytes = Files.readAllBytes(kept.only());
		for (int at = 0; at < bytes.length; at += 1 + bytes.length / 12) {
			byte[] damaged = bytes.clone();
			damaged[at] ^= 1;
			Files.write(kept.only(), damaged);
			assertEquals(first, report(), "damaged at " + at);
		}
		assertEquals(written, files(out));
		try (Stream<Path> all = Files.list(library.resolve(".kneadwork"))) {
			for (Path each : all.toList()) {
				Files.delete(each);
			}
		}
		Files.delete(library.resolve(".kneadwork"));
		assertEquals(first, report(), "deleted");
		assertEquals(written, files(out));
	}

	private static SortedMap<String, String> files(Path folder) throws IOException {
		SortedMap<String, String> found = new TreeMap<>();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path each : all.toList()) {
				found.put(each.getFileName().toString(), Files.readString(each));
			}
		}
		return found;
	}

	private Run report(String... more) {
		List<String> arguments = new ArrayList<>(List.of("report", DAY, "generated", "-o", "out"));
		arguments.addAll(List.of(more));
		return run(arguments.toArray(String[]::new));
	}

	private Run run(String... arguments) {
		return Run.of(folder, arguments);
	}
}
