package org.kneadwork.report.browser;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page can be used with the keyboard alone. */
class KeyboardTest {

	private static void see(String scenario, Path page) {
		Browser.running().carryOut("keyboard.mjs", scenario, page, Map.of());
	}

	@Test
	void skipsToTheReport() {
		see("skipsToTheReport", Pages.lowerBack());
	}

	@Test
	void movesInTheMatrix() {
		see("movesInTheMatrix", Pages.lowerBack());
	}

	@Test
	void whatHasTheFocusIsInSight() {
		see("whatHasTheFocusIsInSight", Pages.lowerBack());
	}

	@Test
	void theFocusCanBeSeen() {
		see("theFocusCanBeSeen", Pages.lowerBack());
	}

	@Test
	void opensAndClosesReasons() {
		see("opensAndClosesReasons", Pages.lowerBack());
	}

	@Test
	void theFocusStaysInTheDialog() {
		see("theFocusStaysInTheDialog", Pages.lowerBack());
	}

	@Test
	void theFigureAnswersToTheKeyboard() {
		see("theFigureAnswersToTheKeyboard", Pages.lowerBack());
	}
}
