package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;

/** Which numbers are ours? */
final class FiguresPart {

	private FiguresPart() {
	}

	static Part of(Coverage coverage, PageWords words) {
		List<List<ListCell>> rows = coverage.figures().stream().map(figure -> Stream.of(ListCell.of(figure.of(), words),
				ListCell.of(words.of(figure.called())), ListCell.of(words.of(figure.figure())), ListCell.of(figure.because())).toList()).toList();
		int count = rows.size();
		Heading heading = count == 0
				? new Heading("figures", words.say("figures"), Tone.OK, words.say("figures.none"), words.say("none"), "")
				: new Heading("figures", words.say("figures"), Tone.WARN, words.count(count, "figures.answer"), words.grouped(count),
						words.say("figures.ask"));
		return new Part(heading, List.of(new ListTable(words, "figure-list", "", "", words.say("figures.caption"),
				Column.of(words, "of*", "figure", "value", "why-chosen*"), rows)));
	}
}
