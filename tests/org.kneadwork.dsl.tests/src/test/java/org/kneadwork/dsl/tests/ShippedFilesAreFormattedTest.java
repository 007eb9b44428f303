package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;

/** What authors read and copy is laid out as {@code kneadwork format} does it. */
class ShippedFilesAreFormattedTest {

	private static final Formatter FORMATTER = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration()
			.getInstance(Formatter.class);

	@ParameterizedTest
	@ValueSource(strings = {"bundles/org.kneadwork.lowerback/library", "bundles/org.kneadwork.compiler/src/org/kneadwork/compiler/starter",
			"tests/org.kneadwork.bundle.tests/src/test/resources/libraries/neck-shoulders"})
	void everyFileStaysAsItIs(String folder) throws IOException {
		List<Path> files = KneadTexts.files(KneadTexts.checkout().resolve(folder));
		assertTrue(files.size() >= 5, folder);
		for (Path file : files) {
			// The starter has two names to be filled in.
			String text = Files.readString(file).replace("@id@", "an-id").replace("@title@", "A title");
			assertEquals(text, FORMATTER.format(text, FormatOptions.DEFAULT).orElseThrow(), file + ": run kneadwork format");
		}
	}
}
