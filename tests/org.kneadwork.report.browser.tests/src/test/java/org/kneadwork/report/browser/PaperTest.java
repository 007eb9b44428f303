package org.kneadwork.report.browser;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page prints to paper. */
class PaperTest {

	private static void see(String scenario, Path page) {
		Browser.running().carryOut("paper.mjs", scenario, page, Map.of());
	}

	@Test
	void printsToPdf() {
		see("printsToPdf", Pages.lowerBack());
	}

	@Test
	void theMatrixAndEveryReasonAreOnPaper() {
		see("theMatrixAndEveryReasonAreOnPaper", Pages.lowerBack());
	}

	@Test
	void theMatrixIsPrintedAsFiltered() {
		see("theMatrixIsPrintedAsFiltered", Pages.lowerBack());
	}

	@Test
	void listsArePrintedAsAWhole() {
		see("listsArePrintedAsAWhole", Pages.lowerBack());
	}

	@Test
	void nothingIsCutOffOnPaper() {
		see("nothingIsCutOffOnPaper", Pages.lowerBack());
	}

	@Test
	void nothingOfALibraryWithGapsIsCutOffOnPaper() {
		see("nothingIsCutOffOnPaper", Pages.everything());
	}
}
