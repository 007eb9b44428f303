package org.example.kneadwork.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

class FindingsTableTest {

	@Test
	void aFindingIsALineAndKeepsItsCells() throws IOException {
		Finding finding = new Finding("KW101", Severity.ERROR, "No\tduration.", "", new TextPlace("a.knead", 3, 1, 20, 4), List.of(), List.of());
		CheckReport report = new CheckReport("0.1.0", Optional.of("legs"), "legs", List.of(),
				List.of(new ReportedFinding(finding, Optional.empty())), List.of(), List.of(), Instant.EPOCH);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new FindingsTable().write(report, out);
		assertEquals("code\tseverity\tfile\tline\tmessage\nKW101\tERROR\tlegs/a.knead\t3\tNo duration.\n", out.toString(StandardCharsets.UTF_8));
	}
}
