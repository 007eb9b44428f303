package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** The manifest and the fingerprint can be checked by anybody. */
class SideFilesTest {

	private final BundleFiles files = Exported.bundle(Exported.full());

	private static String sha256(byte[]... parts) throws NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		Arrays.stream(parts).forEach(digest::update);
		return HexFormat.of().formatHex(digest.digest());
	}

	@Test
	void theManifestListsEveryOtherFileWithItsSizeAndHash() throws NoSuchAlgorithmException {
		JsonNode manifest = Exported.json(files, BundleFiles.MANIFEST);
		assertEquals(List.of("full-0.3.1.de.json", "full-0.3.1.en.json", "full-0.3.1.map.json"),
				Exported.texts(manifest.get("files"), "name"));
		assertEquals(List.of("content", "content", "source-map"), Exported.texts(manifest.get("files"), "kind"));
		assertEquals(List.of("de", "en", ""), Exported.texts(manifest.get("files"), "language"));
		for (JsonNode file : manifest.get("files")) {
			byte[] bytes = files.files().get(file.get("name").asText());
			assertEquals(bytes.length, file.get("size").asInt());
			assertEquals(sha256(bytes), file.get("sha256").asText());
		}
	}

	@Test
	void theFingerprintIsWhatTheSchemaSays() throws NoSuchAlgorithmException {
		byte[] english = files.files().get("full-0.3.1.en.json");
		byte[] german = files.files().get("full-0.3.1.de.json");
		String fingerprint = sha256(afterFingerprint(english), afterFingerprint(german));
		for (String name : files.files().keySet()) {
			assertEquals(fingerprint, Exported.json(files, name).get("fingerprint").asText(), name);
		}
	}

	private static byte[] afterFingerprint(byte[] document) {
		String text = new String(document, StandardCharsets.UTF_8);
		String property = "\"fingerprint\": \"";
		int end = text.indexOf(property) + property.length() + 64 + 1;
		return text.substring(end).getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void theFingerprintIsOfTheContentAndNotOfItsStatus(@TempDir Path folder) {
		String checked = Exported.json(files, BundleFiles.MANIFEST).get("fingerprint").asText();
		BundleFiles draft = Exported.bundle(Exported.checked(Exported.full()), BundleStatus.DRAFT);
		assertEquals(checked, Exported.json(draft, BundleFiles.MANIFEST).get("fingerprint").asText());
		assertEquals("draft", Exported.json(draft, BundleFiles.MANIFEST).get("status").asText());
		TextLibrary small = new TextLibrary(folder);
		assertNotEquals(small.draft("tip a \"A\" { text \"One.\" }").get("fingerprint"),
				small.draft("tip a \"A\" { text \"Two.\" }").get("fingerprint"));
	}

	/** What is written into a folder while it is made, and what is made in memory for plug-ins. */
	@Test
	void filesInAFolderHaveTheSameBytes(@TempDir Path folder) throws IOException {
		List<Path> written = new BundleExporter().export(Exported.checked(Exported.full()), BundleStatus.CHECKED, folder);
		assertEquals(files.files().keySet(), written.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
		assertEquals(BundleFiles.MANIFEST, written.getLast().getFileName().toString());
		for (Path file : written) {
			assertArrayEquals(files.files().get(file.getFileName().toString()), Files.readAllBytes(file), file.toString());
		}
	}

	@Test
	void noObjectHasAPropertyTwice() throws IOException {
		JsonFactory strict = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
		for (byte[] file : files.files().values()) {
			try (JsonParser parser = strict.createParser(file)) {
				while (parser.nextToken() != null) {
					// where one is there twice, this fails
				}
			}
		}
	}

	@Test
	void withoutALibraryThereIsNoBundle() {
		Content nothing = Content.of(List.of(), List.of());
		BundleRequest request = new BundleRequest(nothing, VerdictMatrix.of(nothing), BundleStatus.DRAFT,
				place -> java.util.Optional.empty(), document -> java.util.Optional.empty());
		assertThrows(IllegalArgumentException.class, () -> BundleWriter.write(request));
	}
}
