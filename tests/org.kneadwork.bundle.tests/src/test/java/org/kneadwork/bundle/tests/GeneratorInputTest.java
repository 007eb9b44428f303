package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleUnreadableException;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.bundle.generator.JsonBundleGenerator;
import org.kneadwork.model.values.Version;

/** What a generator gets is the finished bundle, and nothing that it does with it changes the bundle. */
class GeneratorInputTest {

	private final BundleFiles bundle = Exported.bundle(Exported.checked(Exported.full()), BundleStatus.DRAFT);

	@Test
	void saysWhatTheBundleSays() throws BundleUnreadableException {
		GeneratorInput input = GeneratorInput.of(bundle);
		assertEquals(BundleStatus.DRAFT, input.status());
		assertEquals("full", input.library());
		assertEquals(new Version(0, 3, 1), input.version());
		assertEquals("full-0.3.1", input.fileStem());
		assertEquals(Exported.json(bundle, "full-0.3.1.en.json").get("fingerprint").asText(), input.fingerprint());
	}

	@Test
	void givesEachLanguageThatOfTheLibraryFirst() throws BundleUnreadableException {
		GeneratorInput input = GeneratorInput.of(bundle);
		assertEquals(List.of("en", "de"), input.languages());
		assertArrayEquals(bundle.files().get("full-0.3.1.en.json"), input.content("en"));
		assertArrayEquals(bundle.files().get("full-0.3.1.de.json"), input.content("de"));
		assertThrows(IllegalArgumentException.class, () -> input.content("fr"));
	}

	@Test
	void whoChangesWhatTheyGotChangesNothing() throws BundleUnreadableException {
		GeneratorInput input = GeneratorInput.of(bundle);
		Arrays.fill(input.content("en"), (byte) ' ');
		input.files().values().forEach(bytes -> Arrays.fill(bytes, (byte) ' '));
		assertEquals("full", Exported.json(input.content("en")).get("library").get("id").asText());
		assertEquals("full", Exported.json(bundle, "full-0.3.1.en.json").get("library").get("id").asText());
	}

	@Test
	void theJsonBundleIsOneFormOfThem() throws BundleUnreadableException {
		JsonBundleGenerator json = new JsonBundleGenerator();
		assertEquals("json", json.format());
		BundleFiles made = new BundleFiles(new TreeMap<>(json.generate(GeneratorInput.of(bundle))));
		assertEquals(bundle.files().keySet(), made.files().keySet());
		bundle.files().forEach((name, bytes) -> assertArrayEquals(bytes, made.files().get(name), name));
	}

	@Test
	void aBundleThatIsNotWholeIsNoneToMakeAnythingOf() {
		for (String name : List.of(BundleFiles.MANIFEST, "full-0.3.1.de.json", "full-0.3.1.en.json")) {
			TreeMap<String, byte[]> fewer = new TreeMap<>(bundle.files());
			fewer.remove(name);
			assertThrows(BundleUnreadableException.class, () -> GeneratorInput.of(new BundleFiles(fewer)), name);
		}
	}
}
