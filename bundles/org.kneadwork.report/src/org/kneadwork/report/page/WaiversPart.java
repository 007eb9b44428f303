package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.WaiverRow;

/** What do the authors live with for a time? */
final class WaiversPart {

	private WaiversPart() {
	}

	static Part of(Coverage coverage) {
		List<List<ListCell>> rows = coverage.waivers().stream().map(waiver -> Stream.of(state(waiver),
				waiver.on().map(item -> ListCell.of(item)).orElse(ListCell.of("unknown")), ListCell.of(waiver.code(), waiver.rule()), ListCell.of(waiver.because()),
				ListCell.of(waiver.by().isEmpty() ? "nobody named" : waiver.by(), waiver.until().isEmpty() ? "" : "until " + Numbers.day(waiver.until())),
				ListCell.of(waiver.silences()), ListCell.of(waiver.place())).toList()).toList();
		long hold = coverage.waivers().stream().filter(WaiverRow::holds).count();
		Heading heading = rows.isEmpty()
				? new Heading("waivers", "What do the authors live with for a time?", Tone.OK, "Nothing: there is no waiver.", "no waiver", "")
				: new Heading("waivers", "What do the authors live with for a time?", Tone.WARN,
						Numbers.outOf(hold, rows.size()) + (rows.size() == 1 ? " waiver holds" : " waivers hold") + " today.",
						Numbers.of(rows.size(), "waiver", "waivers"), "A waiver silences one finding on one item until a day.");
		return new Part(heading, List.of(new ListTable("waiver-list", "", "", "Waivers",
				Column.of("State", "On*", "Rule*", "Why*", "Decided by", "What it silences*", "Where"), rows)));
	}

	private static ListCell state(WaiverRow waiver) {
		return waiver.holds() ? ListCell.of(Tone.WARN, "holds") : ListCell.of(Tone.BAD, "silences nothing today");
	}
}
