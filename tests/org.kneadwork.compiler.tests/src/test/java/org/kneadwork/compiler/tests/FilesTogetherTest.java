package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.FilesTogether;

/** Files that belong together are the old ones or the new ones, whenever a process dies, and however often. */
class FilesTogetherTest {

	private static final String MANIFEST = "manifest.json";
	private static final int FOREVER = Integer.MAX_VALUE;

	@TempDir
	private Path temporary;
	private int folders;

	@Test
	void aProcessThatDiesAtAnyStepLeavesTheOldFilesOrTheNewOnes() throws IOException {
		int step = 0;
		int old = 0;
		for (boolean died = true; died; step++) {
			Path folder = withOldFiles();
			died = dies(new MortalFiles(step, 0), folder);
			assertNoMixture(folder, "killed after change " + step);
			FilesTogether.finish(folder);
			SortedMap<String, String> found = content(folder);
			assertTrue(List.of(oldFiles(), newFiles()).contains(found), "killed after change " + step + ": " + found);
			old += found.equals(oldFiles()) ? 1 : 0;
		}
		assertTrue(step > 20 && old > 5 && old < step - 5, "died before and behind the moment that decides: " + old + " of " + step);
	}

	@Test
	void whoBringsItToItsEndMayDieAtAnyStepToo() throws IOException {
		int all = stepsOf(0);
		for (int step = firstStepWithJournal() - 1; step < all; step++) {
			boolean died = true;
			for (int second = 0; died; second++) {
				Path folder = withOldFiles();
				dies(new MortalFiles(step, 0), folder);
				died = finishDies(new MortalFiles(second, 0), folder);
				String when = "killed after change " + step + " and after " + second + " of the next";
				assertNoMixture(folder, when);
				FilesTogether.finish(folder);
				assertTrue(List.of(oldFiles(), newFiles()).contains(content(folder)), when + ": " + content(folder));
			}
		}
	}

	@Test
	void whereAChangeFailsNothingHasChanged() throws IOException {
		int all = stepsOf(0);
		for (int failing = 1; failing <= all; failing++) {
			Path folder = withOldFiles();
			MortalFiles files = new MortalFiles(FOREVER, failing);
			try {
				FilesTogether.writeWithManifest("bundle", fresh(), files.at(folder));
				assertEquals(newFiles(), content(folder), "change " + failing + " fails, and nobody needs it");
			} catch (IOException e) {
				String told = "change " + failing + " fails: " + e.getMessage();
				assertNoMixture(folder, told);
				if (e.getMessage().contains("What was there before is unchanged")) {
					assertEquals(oldFiles(), content(folder), told);
				} else {
					assertTrue(e.getMessage().contains("incomplete"), told);
					FilesTogether.finish(folder);
					assertTrue(List.of(oldFiles(), newFiles()).contains(content(folder)), told);
				}
			}
		}
	}

	@Test
	void aProcessMayDieWhileItPutsBackWhatWasThere() throws IOException {
		int all = stepsOf(0);
		for (int failing = firstStepWithJournal() + 1; failing <= all; failing++) {
			boolean died = true;
			for (int step = failing; died; step++) {
				Path folder = withOldFiles();
				died = dies(new MortalFiles(step, failing), folder);
				String when = "change " + failing + " fails, killed after change " + step;
				assertNoMixture(folder, when);
				FilesTogether.finish(folder);
				assertTrue(List.of(oldFiles(), newFiles()).contains(content(folder)), when + ": " + content(folder));
			}
		}
	}

	@Test
	void theNextExportCleansUp() throws IOException {
		int all = stepsOf(0);
		for (int step = 0; step < all; step++) {
			Path folder = withOldFiles();
			dies(new MortalFiles(step, 0), folder);
			FilesTogether.writeWithManifest("bundle", files(Map.of("en.json", "third"), "third"), folder);
			SortedMap<String, String> found = content(folder);
			assertEquals("third", found.get("en.json"));
			assertEquals("third", found.get(MANIFEST));
			assertTrue(found.keySet().stream().noneMatch(name -> name.startsWith(".")), found::toString);
		}
	}

	@Test
	void filesWithoutAManifestAreNeverMissingAndNeverInPart() throws IOException {
		boolean died = true;
		for (int step = 0; died; step++) {
			Path folder = Files.createDirectory(temporary.resolve("report-" + step));
			FilesTogether.write("report", new LinkedHashMap<>(Map.of("coverage.html", bytes("old page"))), folder);
			MortalFiles files = new MortalFiles(step, 0);
			died = dies(files, () -> FilesTogether.write("report", new LinkedHashMap<>(Map.of("coverage.html", bytes("new page"))),
					files.at(folder)));
			assertTrue(List.of("old page", "new page").contains(Files.readString(folder.resolve("coverage.html"))));
		}
	}

	@Test
	void severalAtOnceWaitForEachOther() throws Exception {
		Path folder = withOldFiles();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<List<Path>>> writing = new ArrayList<>();
			for (int number = 0; number < 40; number++) {
				String mark = "number " + number;
				writing.add(threads.submit(() ->
						FilesTogether.writeWithManifest("bundle", files(Map.of("de.json", mark, "en.json", mark), mark), folder)));
			}
			for (Future<List<Path>> each : writing) {
				assertEquals(3, each.get().size());
			}
		}
		SortedMap<String, String> found = content(folder);
		assertEquals(found.get(MANIFEST), found.get("en.json"));
		assertEquals(found.get(MANIFEST), found.get("de.json"));
	}

	@Test
	void whatCannotBeMadeChangesNothing() throws IOException {
		Path folder = withOldFiles();
		IOException e = assertThrows(IOException.class, () -> FilesTogether.makeWithManifest("bundle", into -> {
			Files.writeString(into.resolve("en.json"), "new");
			throw new IOException("No space left on device");
		}, folder));
		assertTrue(e.getMessage().contains("the disk is full. What was there before is unchanged."), e::getMessage);
		assertEquals(oldFiles(), content(folder));
		assertThrows(IllegalStateException.class, () -> FilesTogether.makeWithManifest("bundle", into -> {
			Files.writeString(into.resolve("en.json"), "new");
			throw new IllegalStateException("a mistake in a program");
		}, folder));
		assertEquals(oldFiles(), content(folder));
	}

	@Test
	void whatIsMadeAsItWasIsNotTouched() throws IOException {
		Path folder = withOldFiles();
		FileTime longAgo = FileTime.fromMillis(0);
		Files.setLastModifiedTime(folder.resolve("en.json"), longAgo);
		for (String text : List.of("old", "new")) {
			FilesTogether.makeWithManifest("bundle", into -> {
				Files.writeString(into.resolve("en.json"), text);
				Files.writeString(into.resolve("map.json"), "old");
				Files.writeString(into.resolve(MANIFEST), "old");
				return List.of("en.json", "map.json", MANIFEST);
			}, folder);
			assertEquals(text, Files.readString(folder.resolve("en.json")));
			assertEquals(text.equals("old"), Files.getLastModifiedTime(folder.resolve("en.json")).equals(longAgo));
			assertEquals(oldFiles().keySet(), content(folder).keySet());
		}
	}

	@Test
	void whatSomebodyElseHasLeftIsNotTouched() throws IOException {
		Path folder = withOldFiles();
		Path workplace = Files.createDirectory(folder.resolve(".kneadwork-export"));
		Files.writeString(workplace.resolve("journal"), "not ours");
		IOException e = assertThrows(IOException.class, () -> FilesTogether.writeWithManifest("bundle", fresh(), folder));
		assertTrue(e.getMessage().contains("written by something else"), e::getMessage);
		assertEquals("not ours", Files.readString(workplace.resolve("journal")));
		assertEquals("old", Files.readString(folder.resolve("en.json")));
	}

	/** Whenever the manifest is there, it is the one of the files beside it; each file is the old or the new one. */
	private static void assertNoMixture(Path folder, String when) throws IOException {
		SortedMap<String, String> found = content(folder);
		Optional.ofNullable(found.get(MANIFEST)).ifPresent(manifest -> (manifest.equals("old") ? oldFiles() : newFiles())
				.forEach((name, text) -> assertEquals(text, found.get(name), name + ", " + when)));
		assertTrue(List.of("old", "new").contains(found.get("en.json")), when);
	}

	private static boolean dies(MortalFiles files, Path folder) {
		return dies(files, () -> FilesTogether.writeWithManifest("bundle", fresh(), files.at(folder)));
	}

	private static boolean finishDies(MortalFiles files, Path folder) {
		return dies(files, () -> {
			FilesTogether.finish(files.at(folder));
			return List.of();
		});
	}

	private static boolean dies(MortalFiles files, Callable<List<Path>> work) {
		try {
			work.call();
		} catch (Exception | MortalFiles.Killed e) {
			assertTrue(files.died() || files.failed(), () -> "It is none of ours: " + e);
		}
		return files.died();
	}

	/** The first change after which there is something to bring to an end. */
	private int firstStepWithJournal() throws IOException {
		for (int step = 0;; step++) {
			Path folder = withOldFiles();
			assertTrue(dies(new MortalFiles(step, 0), folder), "there is a journal");
			if (Files.exists(folder.resolve(".kneadwork-export").resolve("journal"))) {
				return step;
			}
		}
	}

	private int stepsOf(int failing) throws IOException {
		MortalFiles files = new MortalFiles(FOREVER, failing);
		FilesTogether.writeWithManifest("bundle", fresh(), files.at(withOldFiles()));
		return files.changes();
	}

	private Path withOldFiles() throws IOException {
		Path folder = Files.createDirectory(temporary.resolve("folder-" + folders++));
		for (Map.Entry<String, String> file : oldFiles().entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		}
		return folder;
	}

	private static SortedMap<String, String> oldFiles() {
		return new TreeMap<>(Map.of("en.json", "old", "map.json", "old", MANIFEST, "old"));
	}

	/** One more than before, and one that was not there before comes first. */
	private static SequencedMap<String, byte[]> fresh() {
		return files(Map.of("de.json", "new", "en.json", "new", "map.json", "new"), "new");
	}

	private static SortedMap<String, String> newFiles() {
		return new TreeMap<>(Map.of("de.json", "new", "en.json", "new", "map.json", "new", MANIFEST, "new"));
	}

	private static SequencedMap<String, byte[]> files(Map<String, String> content, String manifest) {
		SequencedMap<String, byte[]> files = new LinkedHashMap<>();
		new TreeMap<>(content).forEach((name, text) -> files.put(name, bytes(text)));
		files.put(MANIFEST, bytes(manifest));
		return files;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static SortedMap<String, String> content(Path folder) throws IOException {
		SortedMap<String, String> found = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				found.put(file.getFileName().toString(), Files.isDirectory(file) ? "(a folder)" : Files.readString(file));
			}
		}
		return found;
	}
}
