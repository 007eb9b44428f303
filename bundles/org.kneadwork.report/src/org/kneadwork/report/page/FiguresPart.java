package org.kneadwork.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;

/** Which numbers are ours? */
final class FiguresPart {

	private FiguresPart() {
	}

	static Part of(Coverage coverage) {
		List<List<ListCell>> rows = coverage.figures().stream().map(figure -> Stream.of(ListCell.of(figure.of()), ListCell.of(figure.what()),
				ListCell.of(figure.value()), ListCell.of(figure.because())).toList()).toList();
		int count = rows.size();
		Heading heading = count == 0
				? new Heading("figures", "Which numbers are ours?", Tone.OK, "None: every figure has a source.", "none", "")
				: new Heading("figures", "Which numbers are ours?", Tone.WARN,
						Numbers.of(count, "figure has", "figures have") + " no source: an author chose " + (count == 1 ? "it" : "them") + ".",
						Numbers.grouped(count), "Ask of each whether you would have chosen the same.");
		return new Part(heading, List.of(new ListTable("figure-list", "", "", "Figures that no source gives",
				Column.of("Of*", "Figure", "Value", "Why the author chose it*"), rows)));
	}
}
