package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.LibraryIndex;

/** Whether a library in use is there as its folder or as its index makes no difference to the last byte. */
class SeparateCompilationTest {

	/** How many libraries; {@code -Dkneadwork.libraries=200 -Dkneadwork.techniques=500} for the long run. */
	private static final int LIBRARIES = Integer.getInteger("kneadwork.libraries", 8);
	private static final int TECHNIQUES = Integer.getInteger("kneadwork.techniques", 30);
	private static final String DAY = "--date=2026-05-31";

	@TempDir
	private Path folder;

	/** What makes a library ready for others. */
	private record Compiled(Run check, Run export, SortedMap<String, byte[]> bundle) {
	}

	/** All that commands say and write of one library. */
	private record Results(Run check, Run export, Run report, SortedMap<String, byte[]> bundle, SortedMap<String, byte[]> pages) {
	}

	@Test
	void librariesCompileFromIndexesAsFromFolders() throws IOException {
		Publisher publisher = new Publisher(LIBRARIES, TECHNIQUES);
		Path texts = Files.createDirectory(folder.resolve("texts"));
		Path indexes = Files.createDirectory(folder.resolve("indexes"));
		long fromTexts = 0;
		long fromIndexes = 0;
		for (String id : publisher.ids()) {
			publisher.write(id, texts);
			publisher.write(id, indexes);
			long start = System.nanoTime();
			Compiled expected = compiled(texts, id);
			long between = System.nanoTime();
			Compiled found = compiled(indexes, id);
			fromIndexes += System.nanoTime() - between;
			fromTexts += between - start;
			assertEquals(0, expected.export().exitCode(), expected.export().out());
			assertEquals(expected.check(), found.check(), id);
			assertEquals(expected.export(), found.export(), id);
			assertSame(expected.bundle(), found.bundle(), id);
			onlyIndex(indexes, id);
		}
		System.out.printf("%d libraries of %d techniques: %.1f s from folders, %.1f s from indexes%n", LIBRARIES, TECHNIQUES,
				fromTexts / 1e9, fromIndexes / 1e9);
	}

	private static Compiled compiled(Path root, String id) throws IOException {
		return new Compiled(Run.of(root, "check", "--no-cache", "--format=json", DAY, id),
				Run.of(root, "export", "--no-cache", "--index", DAY, id, "-o", "out/" + id), files(root.resolve("out").resolve(id)));
	}

	/** Puts the index of the last export in the place of the texts. */
	private static void onlyIndex(Path root, String id) throws IOException {
		Path library = root.resolve(id);
		delete(library);
		Files.createDirectory(library);
		String name = id + "-1.0.0" + LibraryIndex.EXTENSION;
		Files.copy(root.resolve("out").resolve(id).resolve(name), library.resolve(name));
	}

	@Test
	void theSameForAnyNumberOfThreadsWithCacheAndWithoutFromFolderOrIndex() throws IOException {
		Publisher publisher = new Publisher(2, TECHNIQUES);
		Path root = Files.createDirectory(folder.resolve("all"));
		for (String id : publisher.ids()) {
			publisher.write(id, root);
		}
		Results expected = results(root, "part-001", "--no-cache", "--threads=1");
		List<String> table = new ArrayList<>(List.of("libraries in use from | threads | cache | check, export and report"));
		for (String from : List.of("folder", "index")) {
			if (from.equals("index")) {
				for (String id : List.of(Publisher.CORE, "part-000")) {
					assertEquals(0, Run.of(root, "export", DAY, "--index", id, "-o", "out/" + id).exitCode());
					onlyIndex(root, id);
				}
			}
			for (int threads : new int[] {1, 2, 8}) {
				for (String cache : List.of("without", "with, first", "with, again")) {
					String row = from + " | " + threads + " | " + cache;
					if (!cache.equals("with, again")) {
						delete(root.resolve("part-001").resolve(".kneadwork"));
					}
					String[] options = cache.equals("without") ? new String[] {"--no-cache", "--threads=" + threads}
							: new String[] {"--threads=" + threads};
					assertSame(expected, results(root, "part-001", options), row);
					table.add(row + " | the same bytes");
				}
			}
		}
		assertEquals(1 + 2 * 3 * 3, table.size());
		table.forEach(System.out::println);
	}

	@Test
	void errorsOfALibraryInUseAreNotLostInItsIndex() throws IOException {
		Path root = used("technique broken \"Broken\" { summary \"No more than that.\" }\n");
		Run fromFolder = check(root, "user");
		assertEquals(1, fromFolder.exitCode());
		assertTrue(fromFolder.out().contains("has") && fromFolder.out().contains("itself"), fromFolder::out);
		assertEquals(1, Run.of(root, "export", DAY, "--index", "base", "-o", "out/base").exitCode(), "not exported as checked");
		assertFalse(Files.exists(root.resolve("out/base")));
		assertEquals(0, Run.of(root, "export", DAY, "--draft", "--index", "base", "-o", "out/base").exitCode());
		onlyIndex(root, "base");
		assertEquals(fromFolder, check(root, "user"));
		String text = Files.readString(root.resolve("base/base-1.0.0.index"));
		assertTrue(text.contains("\nstatus draft\n"), "it says that it is a draft");
		assertFalse(text.contains("\nerrors 0\n"), "it says that there are errors");
	}

	@Test
	void whatRunsOutRunsOutInAnIndexToo() throws IOException {
		Path root = used("""
				technique unfinished "Not finished" {
				  summary  "It means nothing."
				  targets  place
				  pressure light derived because "Made up."
				  duration 60 s  derived because "Made up."
				  frequency at-most 1 per day derived because "Made up."
				  steps    { step "Breathe." for 60 s derived because "Made up." }
				  contraindications { none because "Made up." }
				}
				region place "A place" { pressure up-to firm derived because "Made up." }
				condition illness "An illness" { ask "Are you ill?"  contraindication absolute }
				baseline all "All" { conditions illness  from notes }
				waiver KW603 on source notes until 2026-06-15 {
				  because "It does not say who wrote it."
				  by      "Test Reviewer"
				}
				""");
		List<Run> fromFolder = new ArrayList<>();
		List<String> days = List.of("--date=2026-06-01", "--date=2026-06-15", "--date=2026-06-16", "--date=2027-01-01");
		for (String day : days) {
			fromFolder.add(Run.of(root, "check", "--no-cache", day, "user"));
		}
		assertEquals(0, Run.of(root, "export", "--date=2026-06-01", "--draft", "--index", "base", "-o", "out/base").exitCode());
		onlyIndex(root, "base");
		for (int day = 0; day < days.size(); day++) {
			assertEquals(fromFolder.get(day), Run.of(root, "check", "--no-cache", days.get(day), "user"), days.get(day));
		}
		assertTrue(Files.readString(root.resolve("base/base-1.0.0.index")).contains("\nuntil 2026-06-16\n"));
	}

	@Test
	void whatAnIndexSaysOfOtherRulesIsCheckedAgain() throws IOException {
		Path root = used("technique broken \"Broken\" { summary \"No more than that.\" }\n");
		Run fromFolder = check(root, "user");
		assertEquals(0, Run.of(root, "export", DAY, "--draft", "--index", "base", "-o", "out/base").exitCode());
		onlyIndex(root, "base");
		Path file = root.resolve("base/base-1.0.0.index");
		LibraryIndex index = LibraryIndex.read(Files.readAllBytes(file));
		LibraryIndex.Result result = index.result();
		LibraryIndex.Result careless = new LibraryIndex.Result("0".repeat(64), result.from(), result.until(), result.used(), 0, 0);
		Files.write(file, new LibraryIndex(index.library(), index.version(), index.status(), index.fingerprint(), careless, index.texts())
				.bytes());
		assertEquals(fromFolder, check(root, "user"), "a toolkit with other rules says that there are no errors");
		LibraryIndex.Result ofOthers = new LibraryIndex.Result(result.rules(), result.from(), result.until(),
				new TreeMap<>(Map.of("other", "0".repeat(64))), 0, 0);
		Files.write(file, new LibraryIndex(index.library(), index.version(), index.status(), index.fingerprint(), ofOthers, index.texts())
				.bytes());
		assertEquals(fromFolder, check(root, "user"), "the libraries that it uses are not those that are here");
	}

	@Test
	void whatCannotBeUsedIsRefusedWithAReason() throws IOException {
		Path root = used("");
		assertEquals(0, Run.of(root, "export", DAY, "--draft", "--index", "base", "-o", "out/base").exitCode());
		Run fine = check(root, "user");
		onlyIndex(root, "base");
		Path file = root.resolve("base/base-1.0.0.index");
		byte[] whole = Files.readAllBytes(file);
		assertEquals(fine, check(root, "user"));
		for (int at = 0; at < whole.length; at += 7) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 1;
			Files.write(file, damaged);
			Run run = check(root, "user");
			assertEquals(1, run.exitCode(), "damaged at " + at);
			assertTrue(run.out().contains("The index base-1.0.0.index is"), run::out);
		}
		Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
		assertTrue(check(root, "user").out().contains("is damaged"));
		Files.write(file, new String(whole, StandardCharsets.UTF_8).replace("Kneadwork index 1.0", "Kneadwork index 2.0").getBytes(StandardCharsets.UTF_8));
		assertTrue(check(root, "user").out().contains("is of format 2.0, and this Kneadwork reads format 1.0: get a newer Kneadwork."));
		Files.write(file, new byte[0]);
		assertTrue(check(root, "user").out().contains("is no index of a library"));
		Files.move(file, root.resolve("base/base-1.2.0.index"));
		Files.write(root.resolve("base/base-1.2.0.index"), whole);
		assertTrue(check(root, "user").out().contains("holds version 1.0.0 of the library 'base', and its name says something else"));
	}

	@Test
	void theNewestVersionThatWillDoIsTaken() throws IOException {
		Path root = used("");
		Path header = root.resolve("base/library.knead");
		String text = Files.readString(header);
		Path shelf = Files.createDirectory(root.resolve("shelf"));
		for (String version : List.of("1.0.0", "1.1.0", "2.0.0")) {
			Files.writeString(header, text.replace("version 1.0.0", "version " + version));
			assertEquals(0, Run.of(root, "export", DAY, "--draft", "--index", "base", "-o", "out").exitCode());
			Files.move(root.resolve("out/base-" + version + ".index"), shelf.resolve("base-" + version + ".index"));
		}
		delete(root.resolve("base"));
		assertEquals(0, check(root, "user").exitCode());
		Files.delete(shelf.resolve("base-1.0.0.index"));
		assertEquals(0, check(root, "user").exitCode(), "a later one with the same first number");
		Files.delete(shelf.resolve("base-1.1.0.index"));
		Run tooNew = check(root, "user");
		assertEquals(1, tooNew.exitCode());
		assertTrue(tooNew.out().contains("Library 'base' is here in version 2.0.0, but version 1.0.0"), tooNew::out);
	}

	@Test
	void aFolderComesBeforeAnIndexUnlessOneAsks() throws IOException {
		Path root = used("");
		assertEquals(0, Run.of(root, "export", DAY, "--draft", "--index", "base", "-o", "shelf").exitCode());
		Run fine = check(root, "user");
		Files.writeString(root.resolve("base/more.knead"), "technique broken \"Broken\" { summary \"No more than that.\" }\n");
		assertEquals(1, check(root, "user").exitCode());
		assertEquals(fine, Run.of(root, "check", "--no-cache", DAY, "--indexes", "user"));
		assertNotEquals(fine, check(root, "user"));
	}

	@Test
	void aRememberedCheckNoticesAnotherIndex() throws IOException {
		Path root = used("");
		assertEquals(0, Run.of(root, "export", DAY, "--draft", "--index", "base", "-o", "out/base").exitCode());
		Files.writeString(root.resolve("base/more.knead"), "technique broken \"Broken\" { summary \"No more than that.\" }\n");
		assertEquals(0, Run.of(root, "export", DAY, "--draft", "--index", "base", "-o", "other/base").exitCode());
		onlyIndex(root, "base");
		Run fine = Run.of(root, "check", DAY, "user");
		assertEquals(fine, Run.of(root, "check", DAY, "user"));
		assertEquals(fine, Run.of(root, "check", DAY, "user"));
		Files.copy(root.resolve("other/base/base-1.0.0.index"), root.resolve("base/base-1.0.0.index"),
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertEquals(1, Run.of(root, "check", DAY, "user").exitCode());
	}

	/** A library and one that uses it, in a folder of their own. */
	private Path used(String content) throws IOException {
		Path root = Files.createDirectory(folder.resolve("both"));
		write(root.resolve("base"), "base", "", content + "source notes \"Notes that nobody took\" { kind web-article }\n");
		write(root.resolve("user"), "user", "  uses base 1.0\n", "");
		return root;
	}

	private static void write(Path library, String id, String uses, String content) throws IOException {
		Files.createDirectories(library);
		Files.writeString(library.resolve("library.knead"), """
				library %s version 1.0.0 {
				  title      "Made up"
				  language   en
				  audience   adults
				  disclaimer "Made up."
				  author     "A generator"
				%s}
				%s""".formatted(id, uses, content));
	}

	private static Run check(Path root, String library) {
		return Run.of(root, "check", "--no-cache", DAY, library);
	}

	private Results results(Path root, String id, String... options) throws IOException {
		List<String> check = new ArrayList<>(List.of("check", DAY, id));
		check.addAll(List.of(options));
		List<String> export = new ArrayList<>(List.of("export", DAY, "--index", id, "-o", "out/" + id));
		export.addAll(List.of(options));
		List<String> others = new ArrayList<>(List.of(options));
		others.remove("--no-cache");
		List<String> report = new ArrayList<>(List.of("report", DAY, id, "-o", "report/" + id));
		report.addAll(others);
		return new Results(Run.of(root, check.toArray(String[]::new)), Run.of(root, export.toArray(String[]::new)),
				Run.of(root, report.toArray(String[]::new)), files(root.resolve("out").resolve(id)), files(root.resolve("report").resolve(id)));
	}

	private static void assertSame(Results expected, Results found, String when) {
		assertEquals(expected.check(), found.check(), when);
		assertEquals(expected.export(), found.export(), when);
		assertEquals(expected.report(), found.report(), when);
		assertSame(expected.bundle(), found.bundle(), when);
		assertSame(expected.pages(), found.pages(), when);
	}

	private static void assertSame(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> found, String when) {
		assertEquals(expected.keySet(), found.keySet(), when);
		assertTrue(expected.size() >= 3, when);
		expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name + " of " + when));
	}

	private static SortedMap<String, byte[]> files(Path folder) throws IOException {
		SortedMap<String, byte[]> found = new TreeMap<>();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path file : all.toList()) {
				found.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		return found;
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}
}
