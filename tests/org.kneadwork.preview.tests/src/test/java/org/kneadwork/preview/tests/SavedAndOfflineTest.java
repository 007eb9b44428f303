package org.kneadwork.preview.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page does when a file is saved, and when Kneadwork does not answer any more. */
class SavedAndOfflineTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = {"thePageFollowsWhatIsSaved", "whatComesLateIsNotShown", "theNoticeStaysUntilOneGoesOn"})
	void thePageFollowsWhatIsSavedAndShowsFindingsInsteadOfWhatIsUnsafe(String scenario) throws IOException {
		Path library = inOneLanguage(Served.copy(Served.lowerBack(), folder.resolve("library")));
		try (Served served = Served.of(library)) {
			Browser.carryOut(scenario, Map.of("address", served.address(), "folder", library.toString()));
		}
	}

	@Test
	void onceLoadedItWorksWithoutKneadwork() {
		Path program = Path.of(System.getProperty("kneadwork.distribution")).resolve("bin/kneadwork");
		Browser.carryOut("onceLoadedItWorksOffline", Map.of("program", program.toString(), "folder", Served.lowerBack().toString()));
	}

	/** A text that changes makes its translation stale, and what is stale is not shown. */
	private static Path inOneLanguage(Path library) throws IOException {
		Path header = library.resolve("library.knead");
		Files.writeString(header, Files.readString(header).replaceFirst("\n +translated-to [^\n]+", ""));
		try (Stream<Path> files = Files.walk(library.resolve("translations"))) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		return library;
	}
}
