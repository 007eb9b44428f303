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

	static Part of(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.findings().stream().map(finding -> Stream.of(severity(finding, words),
				ListCell.of(words.of(finding.said()), words.of(finding.advice())), ListCell.of(finding.about().map(Named::title).orElse("")),
				ListCell.of(words.say("found.rule", finding.code())), ListCell.of(finding.place())).toList()).toList();
		long errors = coverage.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).count();
		long warnings = coverage.findings().stream().filter(finding -> finding.severity() == Severity.WARNING).count();
		String counted = words.count(errors, "errors") + ", " + words.count(warnings, "warnings");
		Tone tone = errors > 0 ? Tone.BAD : warnings > 0 ? Tone.WARN : Tone.OK;
		return new Part(new Heading("findings", words.say("findings"), tone,
				rows.isEmpty() ? words.say("findings.none") : counted + ".", counted, words.say("findings.note")),
				List.of(new ListTable(words, "finding-list", "", "", words.say("findings.caption"),
						Column.of(words, "how-serious", "what-and-mend*", "in", "rule", "where"), rows)));
	}

	private static ListCell severity(FindingRow finding, PageWords words) {
		return switch (finding.severity()) {
			case ERROR -> ListCell.of(Tone.BAD, words.say("severity.error"));
			case WARNING -> ListCell.of(Tone.WARN, words.say("severity.warning"));
			case INFO -> ListCell.of(Tone.PLAIN, words.say("severity.note"));
		};
	}
}
