package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CancelledException;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;

/** However many threads read a library, the result is the same to the last byte. */
class ThreadsTest {

	@TempDir
	private Path folder;
	private Path library;

	/** With what is wrong in many ways: two of one id, a reference that leads nowhere, text that cannot be read. */
	@BeforeEach
	void generate() throws IOException {
		library = folder.resolve("generated");
		new GeneratedLibrary(60, 30).write(library);
		Files.copy(library.resolve("techniques-00003.knead"), library.resolve("twice.knead"));
		replace("techniques-00007.knead", "targets ", "targets nowhere, ");
		replace("techniques-00011.knead", "summary ", "sumary ");
		replace("techniques-00013.knead", "}", "");
		Files.write(library.resolve("bytes.knead"), new byte[] {(byte) 0xC3, 0x28, 0});
	}

	private void replace(String name, String before, String after) throws IOException {
		Path file = library.resolve(name);
		Files.writeString(file, Files.readString(file).replaceFirst(java.util.regex.Pattern.quote(before), after));
	}

	@Test
	void findingsAndBundlesAreTheSame() throws IOException {
		Outcome<CheckedLibrary> alone = check(1);
		assertTrue(alone.findings().stream().map(finding -> finding.code()).toList().containsAll(List.of("KW001", "KW002", "KW003", "KW005")),
				() -> alone.findings().toString());
		List<Path> bundle = export(alone, 1);
		for (int threads : new int[] {2, 8}) {
			Outcome<CheckedLibrary> together = check(threads);
			assertEquals(alone.findings(), together.findings());
			List<Path> other = export(together, threads);
			for (int file = 0; file < bundle.size(); file++) {
				assertArrayEquals(Files.readAllBytes(bundle.get(file)), Files.readAllBytes(other.get(file)), bundle.get(file).toString());
			}
		}
	}

	@Test
	void severalThreadsReallyRead() {
		Set<String> names = new TreeSet<>();
		List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());
		Progress progress = new Progress() {

			@Override
			public void begin(Task task, int total) {
				// only the threads matter
			}

			@Override
			public void step(String what) {
				Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread)).map(Thread::getName).forEach(names::add);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
		org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> new LibraryCompiler(2).check(request(), progress));
		assertTrue(names.contains("kneadwork-reads"), names::toString);
	}

	@Test
	void stopsWhenItIsAskedTo() {
		List<String> read = new ArrayList<>();
		Progress progress = new Progress() {

			@Override
			public void begin(Task task, int total) {
				// only files matter
			}

			@Override
			public void step(String what) {
				read.add(what);
			}

			@Override
			public boolean cancelled() {
				return read.size() >= 3;
			}
		};
		org.junit.jupiter.api.Assertions.assertThrows(CancelledException.class, () -> new LibraryCompiler(8).check(request(), progress));
		assertEquals(3, read.size());
	}

	private CheckRequest request() {
		return new CheckRequest(library, List.of(), LocalDate.of(2026, 5, 31), false);
	}

	private Outcome<CheckedLibrary> check(int threads) throws IOException {
		return new LibraryCompiler(threads).check(request(), Progress.NONE);
	}

	private List<Path> export(Outcome<CheckedLibrary> outcome, int threads) throws IOException {
		return new BundleExporter().export(outcome.value().orElseThrow(), BundleStatus.DRAFT, folder.resolve("out-" + threads));
	}
}
