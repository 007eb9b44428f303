package org.kneadwork.report.browser;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.report.coverage.CoverageReport;

/** What the page of a report says in German when it is used, and that its longer words fit. */
class GermanTest {

	static Stream<Path> pages() {
		return Stream.of(Pages.german(), Pages.germanEverything());
	}

	private static Properties words(String file) throws IOException {
		try (InputStreamReader reader = new InputStreamReader(
				CoverageReport.class.getResourceAsStream("/org/kneadwork/report/page/" + file), StandardCharsets.UTF_8)) {
			Properties words = new Properties();
			words.load(reader);
			return words;
		}
	}

	/** The English texts that are others in German. */
	private static List<String> english() throws IOException {
		Properties german = words("messages_de.properties");
		return words("messages.properties").entrySet().stream().filter(word -> !word.getValue().equals(german.get(word.getKey())))
				.map(word -> (String) word.getValue()).filter(text -> text.replaceAll("\\{\\d\\}", "").matches(".*\\p{L}{2}.*")).toList();
	}

	private static void see(String file, String scenario, Path page) {
		Browser.running().carryOut(file, scenario, page, Map.of());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingThatTheScriptShowsIsEnglish(Path page) throws IOException {
		Browser.running().carryOut("german.mjs", "nothingThatTheScriptShowsIsEnglish", page, Map.of("english", english()));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void theMatrixAndItsDialogsSpeakGerman(Path page) {
		see("german.mjs", "theMatrixAndItsDialogsSpeakGerman", page);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void axeFindsNothing(Path page) {
		see("looks.mjs", "light", page);
		see("looks.mjs", "phone", page);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingButTheMatrixAndListsScrollsSideways(Path page) {
		see("looks.mjs", "nothingButTheMatrixScrollsSideways", page);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void mayItBeReleasedAndWhatIsUndecidedAreAnsweredWithinTwoScreens(Path page) {
		see("looks.mjs", "firstAnswersWithinTwoScreens", page);
	}

	@Test
	void whatCanBeChosenFitsItsField() {
		see("german.mjs", "whatCanBeChosenFitsItsField", Pages.german());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingIsCutOffOnPaper(Path page) {
		see("paper.mjs", "nothingIsCutOffOnPaper", page);
		see("paper.mjs", "theMatrixAndEveryReasonAreOnPaper", page);
	}

	@Test
	void theTrendGoesOnFromAReportInAnotherLanguage() {
		see("parts.mjs", "aTrendIsDrawn", Pages.germanEverything());
	}
}
