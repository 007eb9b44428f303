package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;

/** The cache by which the command line starts quickly: it changes nothing but the time, whatever state it is in. */
class QuickStartTest {

	private static final String CACHE = "kneadwork.cache";

	@TempDir
	private Path folder;
	private Unpacked distribution;
	private Run withoutCache;

	@BeforeEach
	void checkWithoutCache() throws Exception {
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Starts the launcher for POSIX shells.");
		distribution = Unpacked.in(folder);
		distribution.run(folder, Map.of(), "new", "legs");
		Files.writeString(folder.resolve("legs/wrong.knead"), "technique a-slip \"A slip\" { targets nowhere  steps { step }");
		withoutCache = distribution.run(folder, Map.of(), "check", "legs");
		assertEquals(1, withoutCache.exitCode(), withoutCache.err());
		assertFalse(Files.exists(distribution.folder().resolve("cache")), "switched off is switched off");
	}

	@Test
	void takesNearlyAllClassesFromTheCacheAndSurvivesWhateverHappensToIt() throws Exception {
		assertEquals(withoutCache, check("now"));

		Path log = folder.resolve("classes.txt");
		assertEquals(withoutCache, distribution.run(folder, Map.of("KNEADWORK_QUICK_START", "on", "KNEADWORK_JAVA_OPTS",
				"-Xlog:class+load:file=" + log), "check", "legs"));
		List<String> ours = loaded(log).filter(line -> line.contains(" org.kneadwork.") || line.contains(" org.eclipse.")
				|| line.contains(" org.antlr.") || line.contains(" picocli.")).toList();
		long cached = ours.stream().filter(line -> line.contains("shared objects file")).count();
		assertTrue(ours.size() > 1000, () -> ours.size() + " classes");
		assertTrue(cached > ours.size() * 0.97, () -> cached + " of " + ours.size() + " classes");
		assertEquals(List.of(), ours.stream().filter(line -> line.contains("$$TypeSwitch")).toList(), "made while it runs");

		Path cache = found(CACHE);
		damageInPlace(cache);
		assertEquals(withoutCache, check("on"), "Java does without a cache that it cannot read");

		long size = Files.size(cache);
		breakCopies(cache.resolveSibling("lib"));
		Path making = Files.createDirectory(distribution.folder().resolve("cache/making"));
		assertEquals(withoutCache, check("on"), "without some of the copies, while somebody else makes it anew");
		Files.delete(making);
		Files.write(cache, "no cache".getBytes(StandardCharsets.UTF_8));
		assertEquals(withoutCache, check("now"), "what is not as it was made is made anew");
		assertTrue(Files.size(found(CACHE)) > size / 2);
		assertEquals(names(distribution.folder().resolve("lib")), names(found(CACHE).resolveSibling("lib")));
	}

	/** With the same size and time, as a disk damages it. */
	private static void damageInPlace(Path cache) throws IOException {
		FileTime time = Files.getLastModifiedTime(cache);
		byte[] bytes = Files.readAllBytes(cache);
		Arrays.fill(bytes, 0, 1 << 16, (byte) 7);
		Files.write(cache, bytes);
		Files.setLastModifiedTime(cache, time);
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static void breakCopies(Path copies) throws IOException {
		try (Stream<Path> jars = Files.list(copies)) {
			List<Path> all = jars.sorted().toList();
			Files.delete(all.stream().filter(jar -> jar.getFileName().toString().startsWith("org.kneadwork.safety")).findFirst().orElseThrow());
			Files.write(all.getFirst(), new byte[] {1, 2, 3});
		}
	}

	@Test
	void isMadeByOneRunAndAgainWhenAJarChanges() throws Exception {
		Path making = Files.createDirectories(distribution.folder().resolve("cache/making"));
		assertEquals(withoutCache, check("now"), "somebody else makes it");
		assertTrue(Files.exists(making), "and is not disturbed");
		Files.setLastModifiedTime(making, FileTime.from(Instant.now().minusSeconds(3600)));
		assertEquals(withoutCache, check("now"), "unless that was long ago");
		assertFalse(Files.exists(making));

		Path before = found(CACHE).getParent();
		try (Stream<Path> jars = Files.list(distribution.folder().resolve("lib"))) {
			Files.setLastModifiedTime(jars.sorted().findFirst().orElseThrow(), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
		}
		assertEquals(withoutCache, check("now"));
		assertNotEquals(before, found(CACHE).getParent());
		assertFalse(Files.exists(before), "the old one is of no use any more");
	}

	@Test
	void goesOnWithoutWhereNothingCanBeWritten() throws Exception {
		// No folder can be made where a file is, not even by those who may write everywhere.
		Files.writeString(distribution.folder().resolve("cache"), "");
		assertEquals(withoutCache, check("now"));
		assertEquals(withoutCache, check("on"));
	}

	@Test
	void loadsNothingThatACommandDoesNotUse() throws Exception {
		assertEquals(List.of(), loadedBy(List.of("org.eclipse.emf.ecore.impl.", "org.eclipse.xtext.", "org.antlr.", "com.google.",
				"org.kneadwork.dsl.", "org.eclipse.lsp4j.", "com.fasterxml."), "--version"));
		assertEquals(List.of(), loadedBy(List.of("org.eclipse.lsp4j.", "com.fasterxml.", "com.samskivert.", "com.google.gson.",
				"me.tongfei.", "org.objectweb.", "org.kneadwork.dsl.ide.", "org.kneadwork.bundle.writing.", "org.kneadwork.report.format.",
				"org.kneadwork.safety.coverage.CoverageBuilder"), "check", "legs"));
		assertEquals(List.of(), loadedBy(List.of("org.eclipse.lsp4j.", "com.samskivert.", "com.google.gson.", "org.kneadwork.dsl.ide."),
				"export", "legs", "-o", "out", "--draft"));
	}

	private List<String> loadedBy(List<String> unused, String... command) throws Exception {
		Path log = folder.resolve("classes-of-" + command[0].replace("-", "") + ".txt");
		distribution.run(folder, Map.of("KNEADWORK_JAVA_OPTS", "-Xlog:class+load:file=" + log), command);
		List<String> all = loaded(log).toList();
		assertTrue(all.stream().anyMatch(line -> line.contains(" org.kneadwork.cli.Main ")), "the log is one of classes");
		return all.stream().filter(line -> unused.stream().anyMatch(name -> line.contains(" " + name))).toList();
	}

	private static Stream<String> loaded(Path log) throws IOException {
		return Files.readAllLines(log).stream().filter(line -> line.contains(" source: "));
	}

	private Run check(String quickStart) throws Exception {
		return distribution.run(folder, Map.of("KNEADWORK_QUICK_START", quickStart), "check", "legs");
	}

	private Path found(String name) throws IOException {
		try (Stream<Path> all = Files.walk(distribution.folder().resolve("cache"))) {
			return all.filter(path -> path.getFileName().toString().equals(name)).findFirst().orElseThrow();
		}
	}
}
