package org.kneadwork.bundle.tests;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entry;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** The same content gives the same bytes. */
class DeterminismTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@MethodSource("org.kneadwork.bundle.tests.BundleIsValidTest#libraries")
	void theOrderOfDocumentsChangesNoByteOfAnyFile(Path library) {
		CheckedLibrary checked = Exported.checked(library);
		BundleFiles expected = Exported.bundle(checked, BundleStatus.CHECKED);
		List<Document> own = new ArrayList<>(checked.content().documents());
		List<Document> used = new ArrayList<>(checked.content().all(Entry.class).stream()
				.map(entry -> (Document) entry.eContainer()).distinct().filter(document -> !own.contains(document)).toList());
		for (int seed = 0; seed < 3; seed++) {
			Collections.shuffle(own, new Random(seed));
			Collections.shuffle(used, new Random(seed));
			Content content = Content.of(own, used);
			assertSame(expected.files(), BundleWriter.write(new BundleRequest(content, VerdictMatrix.of(content),
					BundleStatus.CHECKED, checked.places()::apply, checked.libraries()::apply)).files());
		}
	}

	@ParameterizedTest
	@MethodSource("org.kneadwork.bundle.tests.BundleIsValidTest#libraries")
	void otherFilesWithOtherNamesChangeNoByteOfTheContent(Path library) throws IOException {
		Map<String, byte[]> expected = content(Exported.bundle(library));
		for (int seed = 0; seed < 3; seed++) {
			Path shuffled = folder.resolve(seed + "/shuffled");
			Exported.copy(Exported.libraries().resolve("core-safety"), folder.resolve(seed + "/core-safety"));
			distribute(library, shuffled, new Random(seed));
			assertSame(expected, content(Exported.bundle(shuffled)));
		}
	}

	@Test
	void lineEndsOfAnotherMachineChangeNoByteOfTheContent() throws IOException {
		Map<String, byte[]> expected = content(Exported.bundle(Exported.full()));
		Exported.copy(Exported.libraries(), folder);
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
			}
		}
		assertSame(expected, content(Exported.bundle(folder.resolve("full"))));
	}

	@Test
	void theMapAloneNamesFiles() throws IOException {
		BundleFiles before = Exported.bundle(Exported.full());
		Exported.copy(Exported.libraries(), folder);
		Files.move(folder.resolve("full/body.knead"), folder.resolve("full/leib.knead"));
		BundleFiles after = Exported.bundle(folder.resolve("full"));
		String map = new String(before.files().get("full-0.3.1.map.json"), StandardCharsets.UTF_8);
		assertEquals(map.replace("\"body.knead\"", "\"leib.knead\""),
				new String(after.files().get("full-0.3.1.map.json"), StandardCharsets.UTF_8));
		assertNotEquals(map, map.replace("\"body.knead\"", "\"leib.knead\""));
	}

	@Test
	void noFileTellsWhereOrWhenItWasMade() {
		Exported.bundle(Exported.full()).files().forEach((name, bytes) -> {
			String text = new String(bytes, StandardCharsets.UTF_8);
			assertFalse(text.contains(Exported.checkout().toString()), name);
			assertFalse(text.contains("../"), name);
			assertFalse(text.contains("\r"), name);
			assertTrue(text.endsWith("}\n"), name);
		});
	}

	private static Map<String, byte[]> content(BundleFiles files) {
		Map<String, byte[]> content = new TreeMap<>(files.files());
		content.keySet().removeIf(name -> name.endsWith(".map.json") || name.equals(BundleFiles.MANIFEST));
		assertFalse(content.isEmpty());
		return content;
	}

	private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
		assertEquals(expected.keySet(), found.keySet());
		expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
	}

	/** Copies a library so that its entries stand in other files, in another order. */
	private static void distribute(Path library, Path to, Random random) throws IOException {
		List<String> entries = new ArrayList<>();
		try (Stream<Path> files = Files.walk(library)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".knead")).sorted().toList()) {
				entries.addAll(TopLevelEntries.of(Files.readString(file)));
			}
		}
		Collections.shuffle(entries, random);
		Files.createDirectories(to.resolve("deep"));
		for (int at = 0; at < entries.size(); at += 3) {
			Files.writeString(to.resolve((at % 2 == 0 ? "deep/" : "") + random.nextInt(1_000_000) + "-" + at + ".knead"),
					String.join("\n", entries.subList(at, Math.min(at + 3, entries.size()))));
		}
	}
}
