package org.kneadwork.report.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A library of 5,000 techniques gives a page that a browser can hold. How quick it is, {@link LargeLibraryBenchmark} measures. */
class LargeLibraryTest {

	private static final long MEGABYTE = 1_000_000;
	private static final long MOST = 10 * MEGABYTE;

	@Test
	void thePageStaysBelowTenMegabytes() throws IOException {
		long size = Files.size(Pages.large().resolve("coverage.html"));
		assertTrue(size < MOST, "it has " + size + " bytes");
	}

	@Test
	void onlyRowsInSightExist() {
		Browser.running().carryOut("large.mjs", "onlyRowsInSightExist", Pages.large(), Map.of());
	}

	@Test
	void filtersAndSorts() {
		Browser.running().carryOut("large.mjs", "filtersAndSorts", Pages.large(), Map.of());
	}
}
