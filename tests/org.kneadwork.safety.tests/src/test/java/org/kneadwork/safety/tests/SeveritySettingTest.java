package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kneadwork.safety.tests.Samples.caution;
import static org.kneadwork.safety.tests.Samples.condition;
import static org.kneadwork.safety.tests.Samples.technique;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;

class SeveritySettingTest {

	@TempDir
	Path folder;

	/** A technique without a stop rule (KW104: error, floor warning) and without a duration (KW101: error, floor error). */
	private static final String INCOMPLETE = "technique press \"Press\" {\n  steps { step \"Press.\" }\n"
			+ "  contraindications { none because \"Light.\" }\n}";

	private List<Severity> severities(String code, String settings, String... entries) {
		String text = "library sample version 1.0.0 {\n  title \"Sample\"\n  " + settings + "\n}\n" + String.join("\n", entries);
		return CheckedText.of(folder, text).of(code).stream().map(Finding::severity).toList();
	}

	@Test
	void aLibraryMayLowerARule() {
		assertEquals(List.of(Severity.WARNING), severities("KW104", "severity KW104 warning", INCOMPLETE));
	}

	@Test
	void aRuleIsNotLoweredBelowItsFloor() {
		assertEquals(List.of(Severity.WARNING), severities("KW104", "severity KW104 info", INCOMPLETE));
		assertEquals(List.of(Severity.ERROR), severities("KW101", "severity KW101 info", INCOMPLETE));
	}

	@Test
	void aSettingChangesNoOtherRule() {
		assertEquals(List.of(Severity.ERROR), severities("KW104", "severity KW203 warning", INCOMPLETE));
	}

	@Test
	void ofTwoSettingsTheMoreSeriousHolds() {
		assertEquals(List.of(Severity.ERROR),
				severities("KW104", "severity KW104 error\n  severity KW104 warning", INCOMPLETE));
	}

	@Test
	void aLibraryMayRaiseARule() {
		String baseline = "baseline all \"All\" { conditions cold }";

		assertEquals(List.of(Severity.WARNING), severities("KW301", "", condition("cold"), baseline, technique("press")));
		assertEquals(List.of(Severity.ERROR),
				severities("KW301", "severity KW301 error", condition("cold"), baseline, technique("press")));
	}

	@Test
	void whatIsSeriousBecauseOfWhatItIsAboutStaysSerious() {
		String clots = condition("clots", "contraindication absolute");
		String caution = caution("clots", "with clots", "avoid techniques where heat");
		String baseline = "baseline all \"All\" { conditions clots }";

		assertEquals(List.of(Severity.ERROR),
				severities("KW301", "severity KW301 warning", clots, caution, baseline, technique("press")));
	}
}
