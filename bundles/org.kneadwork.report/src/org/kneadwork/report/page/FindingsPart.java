package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.FindingRow;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.finding.Severity;

/** What else did the checks find? */
final class FindingsPart {

	private FindingsPart() {
	}

	static Part of(Coverage coverage) {
		List<List<ListCell>> rows = coverage.findings().stream().map(finding -> Stream.of(severity(finding),
				ListCell.of(finding.message(), finding.mend()), ListCell.of(finding.about().map(Named::title).orElse("")),
				ListCell.of("rule " + finding.code()), ListCell.of(finding.place())).toList()).toList();
		long errors = coverage.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).count();
		long warnings = coverage.findings().stream().filter(finding -> finding.severity() == Severity.WARNING).count();
		String counted = Numbers.of(errors, "error", "errors") + ", " + Numbers.of(warnings, "warning", "warnings");
		Tone tone = errors > 0 ? Tone.BAD : warnings > 0 ? Tone.WARN : Tone.OK;
		return new Part(new Heading("findings", "What did the checks find?", tone, rows.isEmpty() ? "Nothing." : counted + ".", counted,
				"As a release is judged. Each rule has a code that kneadwork explain tells more about."),
				List.of(new ListTable("finding-list", "", "", "Findings, in the order of files and lines",
						Column.of("How serious", "What, and how to mend it*", "In", "Rule", "Where"), rows)));
	}

	private static ListCell severity(FindingRow finding) {
		return switch (finding.severity()) {
			case ERROR -> ListCell.of(Tone.BAD, "error");
			case WARNING -> ListCell.of(Tone.WARN, "warning");
			case INFO -> ListCell.of(Tone.PLAIN, "note");
		};
	}
}
