package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.bundle.BundleDocument;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleReader;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryVersions;
import org.kneadwork.safety.diff.Aspect;
import org.kneadwork.safety.diff.SafetyProfile;

/** What the next version is compared with is in the bundle, and comes out of it as it went in. */
class SafetyFactsTest {

	@TempDir
	private Path folder;

	private static SafetyProfile ofText(CheckedLibrary library) {
		return LibraryVersions.of(library).orElseThrow().profile();
	}

	private static SafetyProfile ofBundle(CheckedLibrary library) throws IOException {
		BundleFiles files = Exported.bundle(library, BundleStatus.CHECKED);
		for (byte[] file : content(files).toList()) {
			BundleDocument document = BundleReader.read(file);
			if (document.header().isSource()) {
				return document.profile().orElseThrow();
			}
		}
		throw new AssertionError("No file in the language of the library: " + files.files().keySet());
	}

	private static Stream<byte[]> content(BundleFiles files) {
		return files.files().entrySet().stream().filter(file -> !file.getKey().equals(BundleFiles.MANIFEST)
				&& !file.getKey().endsWith(".map.json")).map(file -> file.getValue());
	}

	@ParameterizedTest
	@MethodSource("org.kneadwork.bundle.tests.BundleIsValidTest#libraries")
	void aBundleGivesTheFactsOfItsLibrary(Path library) throws IOException {
		CheckedLibrary checked = Exported.checked(library);
		SafetyProfile expected = ofText(checked);
		assertTrue(expected.facts().size() > 100, () -> expected.facts().size() + " facts");
		assertEquals(expected.facts(), ofBundle(checked).facts());
	}

	/** Whatever an author may write: what is odd in a text is the same on both ways. */
	@Test
	void oddTextsComeOutAsTheyWentIn() throws IOException {
		Exported.copy(Exported.libraries(), folder);
		Path body = folder.resolve("full/body.knead");
		String odd = "\"\"\"  <script>alert(1)</script> ]]> \\\\ \u202Eright to left\u202C e\u0301 \uD83D\uDC46\r\n\t\u0001 'end' \"\"\"";
		String text = Files.readString(body);
		String changed = text.replaceAll("(ask|tell|because|skin-check)( +)\"[^\"]+\"", "$1$2" + odd.replace("\\", "\\\\"));
		assertFalse(text.equals(changed));
		Files.writeString(body, changed);
		CheckedLibrary checked = Exported.check(folder.resolve("full")).value().orElseThrow();
		assertTrue(ofText(checked).facts().toString().contains("<script>alert(1)</script> ]]>"));
		assertEquals(ofText(checked).facts(), ofBundle(checked).facts());
	}

	@Test
	void theSchemaKnowsEveryAspect() {
		JsonNode schema = Exported.json(BundleSchema.json().getBytes(StandardCharsets.UTF_8));
		List<String> known = Exported.texts(schema.at("/$defs/SafetyAspect/enum"));
		assertEquals(Arrays.stream(Aspect.values()).map(Aspect::literal).toList(), known);
		known.forEach(literal -> assertEquals(Optional.of(literal), Aspect.of(literal).map(Aspect::literal)));
	}

	@Test
	void onlyTheFileInTheLanguageOfTheLibraryHoldsThem() throws IOException {
		BundleFiles files = Exported.bundle(Exported.full());
		BundleDocument german = BundleReader.read(files.files().get("full-0.3.1.de.json"));
		assertFalse(german.header().isSource());
		assertEquals(Optional.empty(), german.profile());
	}

	/** Each with its own fingerprint: the same in every file, and recomputed from all of them. */
	@Test
	void theFingerprintIsThatOfAllFilesTogether() throws IOException {
		BundleFiles files = Exported.bundle(Exported.full());
		BundleDocument english = BundleReader.read(files.files().get("full-0.3.1.en.json"));
		BundleDocument german = BundleReader.read(files.files().get("full-0.3.1.de.json"));
		assertEquals(List.of("en", "de"), english.header().languages());
		assertEquals(english.header().fingerprint(), BundleDocument.fingerprintOf(List.of(english, german)));
		assertEquals(english.header().fingerprint(), german.header().fingerprint());
	}
}
