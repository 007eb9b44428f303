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

	static Part of(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.waivers().stream().map(waiver -> Stream.of(state(waiver, words),
				waiver.on().map(item -> ListCell.of(item, words)).orElse(ListCell.of(words.say("waivers.unknown"))),
				ListCell.of(waiver.code(), words.of(waiver.title())), ListCell.of(waiver.because()),
				ListCell.of(waiver.by().isEmpty() ? words.say("waivers.nobody") : waiver.by(),
						waiver.until().isEmpty() ? "" : words.say("until", words.day(waiver.until()))),
				ListCell.of(words.of(waiver.silenced())), ListCell.of(waiver.place())).toList()).toList();
		long hold = coverage.waivers().stream().filter(WaiverRow::holds).count();
		Heading heading = rows.isEmpty()
				? new Heading("waivers", words.say("waivers"), Tone.OK, words.say("waivers.none"), words.say("waivers.none.count"), "")
				: new Heading("waivers", words.say("waivers"), Tone.WARN, words.say(rows.size() == 1 ? "waivers.answer.one" : "waivers.answer.many",
						words.outOf(hold, rows.size())), words.count(rows.size(), "waivers"), words.say("waivers.note"));
		return new Part(heading, List.of(new ListTable(words, "waiver-list", "", "", words.say("waivers.caption"),
				Column.of(words, "state", "on-what*", "rule*", "why*", "decided-by", "silences*", "where"), rows)));
	}

	private static ListCell state(WaiverRow waiver, PageWords words) {
		return waiver.holds() ? ListCell.of(Tone.WARN, words.say("waivers.holds")) : ListCell.of(Tone.BAD, words.say("waivers.idle"));
	}
}
