package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

class FingerprintTest {

	private static String fingerprint(String code, String message, TextPlace place) {
		return fingerprints(Reports.finding(code, Severity.ERROR, message, place)).getFirst();
	}

	private static List<String> fingerprints(ReportedFinding... findings) {
		return Reports.written("json", Reports.of(List.of(), findings)).lines()
				.map(line -> Validators.json(line).get("fingerprint").asText()).toList();
	}

	private static final TextPlace PLACE = new TextPlace("a.knead", 3, 5, 30, 4);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"lasts 20 to 50 s but says 1 to 2 min. | lasts 1 min 30 s but says 10 s.",
			"is held 3 times. | is held 2 to 4 times.",
			"goes up to 45 C. | goes up to 104.5 F.",
			"'a' has 1 error and 2 warnings. | 'a' has 10 error and 3 warnings.",
	})
	void doesNotDependOnNumbersAndMeasures(String one, String other) {
		assertEquals(fingerprint("KW203", one, PLACE), fingerprint("KW203", other, PLACE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"lasts 20 s but says more. | lasts 20 s but says less.",
			"uses 'ball'. | uses 'roller'.",
			"5 steps | 5 holds",
	})
	void dependsOnTheWords(String one, String other) {
		assertNotEquals(fingerprint("KW203", one, PLACE), fingerprint("KW203", other, PLACE));
	}

	@Test
	void doesNotDependOnThePlaceButOnTheRule() {
		assertEquals(fingerprint("KW203", "m", PLACE), fingerprint("KW203", "m", new TextPlace("b/c.knead", 1, 1, 0, 1)));
		assertNotEquals(fingerprint("KW203", "m", PLACE), fingerprint("KW204", "m", PLACE));
	}

	@Test
	void tellsTwoOfAKindApart() {
		ReportedFinding finding = Reports.finding("KW203", Severity.ERROR, "m", PLACE);
		List<String> two = fingerprints(finding, finding);
		assertEquals(two.getFirst().replace(":1", ":2"), two.get(1));
	}
}
