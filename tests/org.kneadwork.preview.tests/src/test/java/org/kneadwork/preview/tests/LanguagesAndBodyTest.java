package org.kneadwork.preview.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Languages to choose from, and techniques on the body figure. */
class LanguagesAndBodyTest {

	@Test
	void theLanguageIsChosenAndWhatIsNotTranslatedSaysSo() {
		try (Served served = Served.of(Served.inTwoLanguages())) {
			Browser.carryOut("theLanguageIsChosen", Map.of("address", served.address()));
		}
	}

	@Test
	void theFigureHoldsTheTechniquesOfTheRegionsThere() throws IOException {
		Map<String, List<String>> areas = new LinkedHashMap<>();
		Files.readAllLines(Served.checkout().resolve("tests/org.kneadwork.report.browser.tests/src/test/resources/lower-back-areas.txt")).stream()
				.filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(":", 2)).forEach(sides -> areas.put(sides[0].strip(),
						Stream.of(sides[1].strip().split("\\s+")).filter(region -> !region.isEmpty()).toList()));
		try (Served served = Served.of(Served.lowerBack())) {
			Browser.carryOut("theFigureHoldsTheTechniques", Map.of("address", served.address(), "areas", areas));
		}
	}
}
