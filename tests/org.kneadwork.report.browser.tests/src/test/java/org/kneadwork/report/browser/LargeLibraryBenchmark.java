package org.kneadwork.report.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Measures how quickly the page of a library of 5,000 techniques opens, filters and sorts. Its name keeps it out of the tests:
 * it judges nothing, and runs when it is asked for by name. All times are in milliseconds.
 */
class LargeLibraryBenchmark {

	@RepeatedTest(5)
	void opensFiltersAndSorts(RepetitionInfo repetition) throws IOException {
		String times = Browser.running().carryOut("large.mjs", "times", Pages.large(), Map.of());
		System.out.println("run " + repetition.getCurrentRepetition() + ", " + Files.size(Pages.large().resolve("coverage.html")) + " bytes: " + times);
	}
}
