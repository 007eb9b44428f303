package org.kneadwork.report.browser;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody can read and use the page: axe finds nothing, and what axe cannot see is measured. */
class LooksTest {

	static Stream<Path> pages() {
		return Stream.of(Pages.lowerBack(), Pages.everything(), Pages.gaps(), Pages.hostile());
	}

	/** One on which all is decided, and one that has something of everything. */
	static Stream<Path> twoPages() {
		return Stream.of(Pages.lowerBack(), Pages.everything());
	}

	/** Those with a text of a length that somebody might write. */
	static Stream<Path> ordinaryPages() {
		return pages().filter(page -> !page.equals(Pages.hostile()));
	}

	private static void look(String scenario, Path page) {
		Browser.running().carryOut("looks.mjs", scenario, page, Map.of());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void axeFindsNothingInTheLight(Path page) {
		look("light", page);
	}

	@ParameterizedTest
	@MethodSource("twoPages")
	void axeFindsNothingInTheDark(Path page) {
		look("dark", page);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void axeFindsNothingOnAPhone(Path page) {
		look("phone", page);
	}

	@Test
	void axeFindsNothingOnAPhoneInTheDark() {
		look("phoneInTheDark", Pages.everything());
	}

	@ParameterizedTest
	@MethodSource("twoPages")
	void axeFindsNothingOnPaper(Path page) {
		look("onPaper", page);
	}

	@Test
	void axeFindsNothingInDialogs() {
		look("dialogs", Pages.everything());
	}

	@Test
	void axeFindsNothingInTheFigureWithACondition() {
		look("figureWithACondition", Pages.lowerBack());
	}

	@Test
	void signsInTheFigureHaveContrast() {
		look("signsInTheFigureHaveContrast", Pages.lowerBack());
	}

	@ParameterizedTest
	@MethodSource("ordinaryPages")
	void mayItBeReleasedAndWhatIsUndecidedAreAnsweredWithinTwoScreens(Path page) {
		look("firstAnswersWithinTwoScreens", page);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingButTheMatrixAndListsScrollsSideways(Path page) {
		look("nothingButTheMatrixScrollsSideways", page);
	}

	@Test
	void verdictsAreToldBySignAndByWord() {
		look("verdictsAreToldBySignAndByWord", Pages.everything());
	}
}
