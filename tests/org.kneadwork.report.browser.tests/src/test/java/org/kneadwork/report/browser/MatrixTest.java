package org.kneadwork.report.browser;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The heat map says what the model says, opens its reasons, and can be filtered and sorted. */
class MatrixTest {

	private static void see(String scenario, Path page) {
		Browser.running().carryOut("matrix.mjs", scenario, page, Map.of());
	}

	@Test
	void everyCellSaysWhatTheModelSays() {
		see("everyCellSaysWhatTheModelSays", Pages.lowerBack());
	}

	@Test
	void gapsAreShownAsGaps() {
		see("everyCellSaysWhatTheModelSays", Pages.gaps());
	}

	@Test
	void everyCellOfRoutinesSaysWhatTheModelSays() {
		see("routinesToo", Pages.lowerBack());
	}

	@Test
	void filtersByRegion() {
		see("filtersByRegion", Pages.lowerBack());
	}

	@Test
	void filtersByTool() {
		see("filtersByTool", Pages.lowerBack());
	}

	@Test
	void filtersByModality() {
		see("filtersByModality", Pages.lowerBack());
	}

	@Test
	void filtersByConditionAndVerdict() {
		see("filtersByConditionAndVerdict", Pages.gaps());
	}

	@Test
	void filtersByDanger() {
		see("filtersByDanger", Pages.lowerBack());
	}

	@Test
	void findsByName() {
		see("findsByName", Pages.lowerBack());
	}

	@Test
	void sortsByName() {
		see("sortsByName", Pages.lowerBack());
	}

	@Test
	void sortsByTheStrictest() {
		see("sortsByTheStrictest", Pages.gaps());
	}

	@Test
	void sortsByTheMostUndecided() {
		see("sortsByTheMostUndecided", Pages.gaps());
	}

	@Test
	void headsOfColumnsSort() {
		see("headsOfColumnsSort", Pages.lowerBack());
	}

	@Test
	void overruledCautionsAreToldAsSuch() {
		see("overruledCautionsAreToldAsSuch", Pages.everything());
	}

	@Test
	void routinesTellWhatTheyInherit() {
		see("routinesTellWhatTheyInherit", Pages.everything());
	}

	@Test
	void undecidedIsShownFirstAndLeadsToTheMatrix() {
		see("undecidedIsShownFirstAndLeadsToTheMatrix", Pages.gaps());
	}

	@Test
	void cellsOpenTheirReasonsWithWordsSourceCertaintyAndPlace() {
		Browser.running().carryOut("matrix.mjs", "cellsOpenTheirReasons", Pages.everything(), Map.of("rows", Integer.MAX_VALUE));
		Browser.running().carryOut("matrix.mjs", "cellsOpenTheirReasons", Pages.lowerBack(), Map.of("rows", 4));
	}
}
