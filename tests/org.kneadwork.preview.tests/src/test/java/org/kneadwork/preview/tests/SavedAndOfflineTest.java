package org.kneadwork.preview.tests;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page does when a file is saved, and when Kneadwork does not answer any more. */
class SavedAndOfflineTest {

	@TempDir
	Path folder;

	@Test
	void thePageFollowsWhatIsSavedAndShowsFindingsInsteadOfWhatIsUnsafe() {
		Path library = Served.copy(Served.lowerBack(), folder.resolve("library"));
		try (Served served = Served.of(library)) {
			Browser.carryOut("thePageFollowsWhatIsSaved", Map.of("address", served.address(), "folder", library.toString()));
		}
	}

	@Test
	void onceLoadedItWorksWithoutKneadwork() {
		Path program = Path.of(System.getProperty("kneadwork.distribution")).resolve("bin/kneadwork");
		Browser.carryOut("onceLoadedItWorksOffline", Map.of("program", program.toString(), "folder", Served.lowerBack().toString()));
	}
}
