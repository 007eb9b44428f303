package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.bundle.BundleReader;
import org.kneadwork.bundle.BundleUnreadableException;

/** What is no bundle, is damaged or is of another format is refused, and told from each other. */
class BundleReaderTest {

	private static final byte[] BUNDLE = Exported.bundle(Exported.full()).files().get("full-0.3.1.en.json");

	private static String refusal(String text) {
		return assertThrows(BundleUnreadableException.class, () -> BundleReader.read(text.getBytes(StandardCharsets.UTF_8)), text)
				.getMessage();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			"\"formatVersion\": \"1.2\"|\"formatVersion\": \"1.3\"|has the format version 1.3; this Kneadwork reads 1.0 to 1.2.",
			"\"formatVersion\": \"1.2\"|\"formatVersion\": \"2.0\"|has the format version 2.0",
			"\"formatVersion\": \"1.2\"|\"formatVersion\": \"0.9\"|has the format version 0.9",
			"\"formatVersion\": \"1.2\"|\"formatVersion\": \"one\"|is damaged: 'one' is not a version",
			"\"formatVersion\": \"1.2\",||it does not say its format",
			"\"format\": \"kneadwork-bundle\"|\"format\": \"kneadwork-source-map\"|is no content of a bundle but a kneadwork-source-map.",
			"\"redFlags\": |\"red\": |is damaged: it has no redFlags.",
			"\"untranslated\": |\"surprise\": 1, \"untranslated\": |is damaged: 'surprise' is no property of a bundle.",
			"\"tips\": |\"tools\": [], \"tips\": |is damaged: what stands in line",
			"\"aspect\": \"entity\"|\"aspect\": \"entirety\"|is damaged: there is no aspect 'entirety'.",
			"{\"aspect\": \"entity\"}|{\"aspect\": \"entity\", \"more\": 1}|is damaged: a fact says what is not known: more.",
			"{\"aspect\": \"entity\"}|{\"aspect\": \"entity\"}, {\"aspect\": \"entity\"}|is there twice",
			"{\"aspect\": \"entity\"}|1|is no object",
			"\"version\": \"0.3.1\"|\"version\": \"new\"|is damaged: 'new' is not a version",
	})
	void saysWhatIsWrong(String old, String now, String message) {
		String whole = new String(BUNDLE, StandardCharsets.UTF_8);
		assertTrue(whole.contains(old), old);
		String changed = whole.substring(0, whole.indexOf(old)) + (now == null ? "" : now)
				+ whole.substring(whole.indexOf(old) + old.length());
		assertTrue(refusal(changed).contains(message), () -> refusal(changed));
	}

	@Test
	void refusesWhatIsNoBundleAtAll() {
		assertTrue(refusal("").contains("is no bundle of Kneadwork"), refusal(""));
		assertTrue(refusal("[]").contains("it does not begin with {"));
		assertTrue(refusal("{}").contains("it does not say its format"));
		assertTrue(refusal("library lower-back version 1 { }").contains("is damaged: what stands in line 1"));
		assertTrue(refusal("{\"format\": \"kneadwork-bundle\", \"formatVersion\": \"1.2\"}").contains("is damaged: it has no"));
		assertTrue(refusal(new String(BUNDLE, StandardCharsets.UTF_8) + "{}").contains("there is more after its end"));
		assertTrue(refusal("{\"a\":".repeat(5000)).contains("is damaged"));
	}

	/** However it is cut or scrambled: a refusal in words, or what can still be read, and no other failure. */
	@Test
	void survivesEveryDamage() throws IOException {
		Random random = new Random(4);
		int refused = 0;
		for (int round = 0; round < 300; round++) {
			byte[] damaged = round % 2 == 0 ? Arrays.copyOf(BUNDLE, random.nextInt(BUNDLE.length)) : BUNDLE.clone();
			for (int i = 0; round % 2 == 1 && i < 3; i++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			try {
				BundleReader.read(damaged);
			} catch (BundleUnreadableException e) {
				refused++;
			}
		}
		assertTrue(refused > 150, refused + " of 300 were refused");
		assertEquals("full", BundleReader.read(BUNDLE).header().library());
	}
}
