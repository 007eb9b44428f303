package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that has not changed is not exported again while the files of the export are there, and is when they are not. */
class RememberedExportTest {

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
	void theSecondExportPrintsTheSameAndWritesNothing() throws IOException {
		Run first = export();
		assertEquals(0, first.exitCode(), first::out);
		SortedMap<String, String> written = files();
		kept.age();
		assertEquals(first, export());
		assertEquals(written, files());
		assertTrue(kept.areOld(), "nothing was checked, or its result would have been kept");
		assertEquals(first, run("export", DAY, "--no-cache", "generated", "-o", "out"));
		assertEquals(written, files());
		assertTrue(kept.areOld(), "nothing was kept");
	}

	@Test
	void whateverHappensToTheFilesTheyAreWrittenAgain() throws IOException {
		Run first = export();
		SortedMap<String, String> written = files();
		for (String name : written.keySet()) {
			Files.delete(out.resolve(name));
			assertEquals(first, export(), name + " deleted");
			assertEquals(written, files(), name + " deleted");
			byte[] bytes = Files.readAllBytes(out.resolve(name));
			bytes[bytes.length / 2] ^= 1;
			Files.write(out.resolve(name), bytes);
			assertEquals(first, export(), name + " damaged");
			assertEquals(written, files(), name + " damaged");
			Files.write(out.resolve(name), new byte[0]);
			assertEquals(first, export(), name + " emptied");
			assertEquals(written, files(), name + " emptied");
		}
		Files.createDirectory(out.resolve(".kneadwork-export"));
		kept.age();
		assertEquals(first, export());
		assertTrue(!kept.areOld(), "somebody else was at work, so that it was checked again");
		assertTrue(Files.notExists(out.resolve(".kneadwork-export")));
	}

	@Test
	void whateverChangesIsExported() throws IOException {
		export();
		SortedMap<String, String> written = files();
		Path file = library.resolve("techniques-00001.knead");
		String text = Files.readString(file);
		Files.writeString(file, text.replace("nothing strains", "nothing hurts"));
		export();
		assertNotEquals(written, files());
		Files.writeString(file, text);
		export();
		assertEquals(written, files());
		run("export", DAY, "--draft", "generated", "-o", "out");
		assertTrue(files().get("manifest.json").contains("\"draft\""));
		export();
		assertEquals(written, files(), "another status is another export");
		run("export", DAY, "--index", "generated", "-o", "out");
		assertTrue(files().containsKey("generated-1.0.0.index"));
		run("export", DAY, "generated", "-o", "other");
		assertEquals(written.keySet(), names(folder.resolve("other")), "another folder is another export");
	}

	/** What another library has left in the folder is not what was exported. */
	@Test
	void anotherBundleInTheFolderDoesNotCount() throws IOException {
		export();
		SortedMap<String, String> written = files();
		Path file = library.resolve("library.knead");
		String text = Files.readString(file);
		Files.writeString(file, text.replace("A library that nobody wrote", "Another one"));
		run("export", DAY, "--no-cache", "generated", "-o", "out");
		Files.writeString(file, text);
		export();
		assertEquals(written, files());
	}

	@Test
	void aRefusalIsSaidEachTime() throws IOException {
		Files.writeString(library.resolve("more.knead"), "technique broken \"Broken\" { summary \"No more than that.\" }\n");
		Run refused = export();
		assertEquals(1, refused.exitCode());
		assertEquals(refused, export());
		assertTrue(Files.notExists(out));
	}

	@Test
	void severalAtOnceDoNotDisturbEachOther() throws Exception {
		Run fine = run("export", DAY, "--no-cache", "generated", "-o", "out");
		SortedMap<String, String> written = files();
		List<Callable<Run>> exports = new ArrayList<>();
		for (int number = 0; number < 8; number++) {
			exports.add(this::export);
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (Future<Run> each : threads.invokeAll(exports)) {
				assertEquals(fine, each.get());
			}
		}
		assertEquals(written, files());
	}

	@Test
	void aDamagedCacheCountsForNothing() throws IOException {
		Run first = export();
		SortedMap<String, String> written = files();
		for (Path result : kept.all()) {
			byte[] bytes = Files.readAllBytes(result);
			for (int at = 0; at < bytes.length; at += 411) {
				byte[] damaged = bytes.clone();
				damaged[at] ^= 1;
				Files.write(result, damaged);
				assertEquals(first, export(), "damaged at " + at);
			}
		}
		assertEquals(written, files());
	}

	private static Set<String> names(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return new TreeSet<>(all.map(file -> file.getFileName().toString()).toList());
		}
	}

	private SortedMap<String, String> files() throws IOException {
		SortedMap<String, String> found = new TreeMap<>();
		for (String name : names(out)) {
			found.put(name, Files.readString(out.resolve(name)));
		}
		return found;
	}

	private Run export() {
		return run("export", DAY, "generated", "-o", "out");
	}

	private Run run(String... arguments) {
		return Run.of(folder, arguments);
	}
}
