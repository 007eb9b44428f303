package org.kneadwork.report.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the parts of the page is what the report's JSON holds, which another class writes. */
class PartsTest {

	static Stream<Path> pages() {
		return Stream.of(Pages.lowerBack(), Pages.everything(), Pages.gaps());
	}

	private static void see(String scenario, Path page, Map<String, Object> options) {
		Browser.running().carryOut("parts.mjs", scenario, page, options);
	}

	@ParameterizedTest
	@ValueSource(strings = {"cautions", "redFlags", "disagreements", "departures", "conflicts", "claims", "figures", "reviews", "waivers",
			"changes", "languages", "gaps", "regions", "findings"})
	void listsHoldWhatTheModelHolds(String list) {
		see(list, Pages.lowerBack(), Map.of());
		see(list, Pages.everything(), Map.of());
		see(list, Pages.gaps(), Map.of());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void questionsStandInTheOrderOfTheSpecification(Path page) {
		see("questionsStandInTheOrderOfTheSpecification", page, Map.of());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void theBannerNamesWhatStandsAgainstARelease(Path page) {
		see("theBannerNamesWhatStandsAgainstARelease", page, Map.of());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void measuresStandWithTheirCounts(Path page) {
		see("measuresStandWithTheirCounts", page, Map.of());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void routinesThatDoNotAskAboutARedFlagAreNamed(Path page) {
		see("routinesThatDoNotAskAreNamed", page, Map.of());
	}

	@Test
	void longListsCanBeSearched() {
		see("longListsCanBeSearched", Pages.lowerBack(), Map.of());
	}

	@Test
	void theFigureShowsTheStrictestVerdictOfTheTechniquesOnAnArea() throws IOException {
		see("theFigureShowsTheStrictestVerdict", Pages.lowerBack(), Map.of("areas", areas()));
	}

	private static Map<String, List<String>> areas() throws IOException {
		Map<String, List<String>> areas = new LinkedHashMap<>();
		Files.readAllLines(Pages.module().resolve("src/test/resources/lower-back-areas.txt")).stream()
				.filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(":", 2))
				.forEach(sides -> areas.put(sides[0].strip(), Stream.of(sides[1].strip().split("\\s+")).filter(region -> !region.isEmpty()).toList()));
		return areas;
	}

	@Test
	void regionsThatCannotBeDrawnAreNamedBesideTheFigure() {
		see("regionsThatCannotBeDrawnAreNamed", Pages.lowerBack(),
				Map.of("unplaced", List.of("Connective tissue around the muscles", "Sciatic nerve")));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void withoutScriptsTheAnswersAreThere(Path page) {
		see("withoutScriptsTheAnswersAreThere", page, Map.of());
	}

	@Test
	void aTrendIsDrawn() {
		see("aTrendIsDrawn", Pages.everything(), Map.of());
	}
}
