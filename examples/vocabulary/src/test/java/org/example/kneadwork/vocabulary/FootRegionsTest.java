package org.example.kneadwork.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Severity;

class FootRegionsTest {

	@TempDir
	Path folder;

	@Test
	void isALibraryWithoutErrorsOrWarnings() throws IOException {
		for (Map.Entry<String, byte[]> file : new FootRegions().files().entrySet()) {
			Files.write(folder.resolve(file.getKey()), file.getValue());
		}
		assertEquals(List.of(), new LibraryCompiler().check(new CheckRequest(folder, List.of()), Progress.NONE).findings().stream()
				.filter(finding -> finding.severity() != Severity.INFO).map(finding -> finding.code() + " " + finding.message()).toList());
	}
}
