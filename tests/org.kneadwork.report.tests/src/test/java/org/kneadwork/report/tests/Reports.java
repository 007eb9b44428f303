package org.kneadwork.report.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportFormats;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.report.SourceFile;
import org.kneadwork.report.Subject;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.RuleCatalogue;

/** Reports made by hand. */
final class Reports {

	/** What no message should hold, and what must harm nobody when it does. */
	static final String EVIL = "a\u0000b\u001B[2J ]]> </failure> & \"q\" 'a' \ud800 \udc00x \ufffe \n\r ::error:: %0A %25 \ud83d\ude42\u4f60";

	private Reports() {
	}

	static CheckReport of(List<SourceFile> files, ReportedFinding... findings) {
		return new CheckReport("0.1.0", Optional.of("legs"), "my/legs", files, List.of(findings), List.of(), RuleCatalogue.infos(),
				Instant.parse("2026-05-01T10:11:12.345Z"));
	}

	static ReportedFinding finding(String code, Severity severity, String message, TextPlace place) {
		return new ReportedFinding(new Finding(code, severity, message, "", place, List.of(), List.of()),
				Optional.of(new Subject("technique", "knee-hug")));
	}

	/** A finding whose every text is evil. */
	static ReportedFinding evil(Severity severity) {
		TextPlace place = new TextPlace("a.knead", 1, 1, 0, 2);
		Finding finding = new Finding("KW203", severity, EVIL, EVIL, place, List.of(new Related(EVIL, place)),
				List.of(new Fix(EVIL, place, EVIL)));
		return new ReportedFinding(finding, Optional.of(new Subject("technique", EVIL)));
	}

	static String written(String form, CheckReport report) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ReportFormats.named(form).orElseThrow().write(report, bytes);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}
}
