package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.cli.watch.FolderWatch;

@Timeout(60)
class FolderWatchTest {

	@TempDir
	Path folder;
	private Path file;
	private final Set<Path> changed = new TreeSet<>();

	@BeforeEach
	void content() throws IOException {
		file = Files.writeString(folder.resolve("a.knead"), "a");
	}

	private FolderWatch watch(boolean polling) {
		return polling ? FolderWatch.polling(List.of(folder)) : FolderWatch.on(List.of(folder));
	}

	/** Waits for some files. The system may tell twice of one change: only files that never changed must not come. */
	private void sees(FolderWatch watch, Path... files) throws InterruptedException {
		changed.addAll(List.of(files));
		Set<Path> seen = new TreeSet<>();
		while (!seen.containsAll(List.of(files))) {
			seen.addAll(watch.await());
		}
		assertTrue(changed.containsAll(seen), seen::toString);
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void whatHappenedBeforeItIsAskedIsNotLost(boolean polling) throws Exception {
		Path other = Files.writeString(folder.resolve("b.knead"), "b");
		try (FolderWatch watch = watch(polling)) {
			Files.writeString(file, "b, and more");
			sees(watch, file);
			Files.delete(other);
			sees(watch, other);
			Files.writeString(folder.resolve("c.knead"), "c");
			sees(watch, folder.resolve("c.knead"));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void onlyContentCounts(boolean polling) throws Exception {
		try (FolderWatch watch = watch(polling)) {
			Files.createDirectories(folder.resolve(".git"));
			for (String name : List.of("a.txt", ".a.knead", "a.knead~", ".git/a.knead")) {
				Files.writeString(folder.resolve(name), "x");
			}
			Files.writeString(folder.resolve("b.knead"), "x");
			sees(watch, folder.resolve("b.knead"));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void aWholeTreeThatComesAtOnceIsSeenToItsLastFile(boolean polling) throws Exception {
		Path tree = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-tree"));
		for (int i = 0; i < 20; i++) {
			Files.createDirectories(tree.resolve("d" + i));
			Files.writeString(tree.resolve("d" + i + "/x.knead"), "x");
		}
		try (FolderWatch watch = watch(polling)) {
			Files.move(tree, folder.resolve("tree"));
			assertEquals(20, watch.await().size());
			Files.writeString(folder.resolve("tree/d7/x.knead"), "changed");
			sees(watch, folder.resolve("tree/d7/x.knead"));
		}
	}

	@Test
	void manyStepsOfSavingAreOneChange() throws Exception {
		try (FolderWatch watch = watch(false)) {
			for (int i = 0; i < 50; i++) {
				Files.writeString(folder.resolve("f" + i + ".knead"), "x");
			}
			assertEquals(50, watch.await().size());
		}
	}

	/** Nothing but the time tells that a file of the same length was written again. */
	@Test
	void aFileOfTheSameSizeIsToldByItsTime() throws Exception {
		try (FolderWatch watch = watch(true)) {
			Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
			assertEquals(List.of(file), watch.await());
		}
	}

	@Test
	void otherFoldersCanBeFollowedWithoutForgettingWhatChanged() throws Exception {
		Path other = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-other"));
		Files.writeString(other.resolve("o.knead"), "o");
		try (FolderWatch watch = watch(false)) {
			Files.writeString(file, "changed before");
			watch.follow(List.of(folder, other));
			sees(watch, file);
			Files.writeString(other.resolve("o.knead"), "changed");
			sees(watch, other.resolve("o.knead"));
			watch.follow(List.of(folder));
			Files.writeString(other.resolve("left.knead"), "not followed any more");
			Files.writeString(folder.resolve("b.knead"), "followed");
			sees(watch, folder.resolve("b.knead"));
		}
	}

	@Test
	void aFolderThatIsNotThereYetIsWaitedFor() throws Exception {
		Path later = folder.resolve("later");
		try (FolderWatch watch = FolderWatch.on(List.of(later))) {
			Files.createDirectories(later);
			Files.writeString(later.resolve("l.knead"), "l");
			sees(watch, later.resolve("l.knead"));
		}
	}

	@Test
	void waitingEndsWhenTheThreadIsInterrupted() {
		try (FolderWatch watch = watch(false)) {
			Thread.currentThread().interrupt();
			assertThrows(InterruptedException.class, watch::await);
		}
		assertTrue(Files.exists(file));
	}
}
