package org.kneadwork.bundle.writing;

import java.util.List;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.timing.Timeline;

/** Writes what a routine does, with times. */
final class TimelineWriter {

	private final BundleOutput out;
	private final FigureWriter figures;

	TimelineWriter(Parts parts) {
		this.out = parts.out();
		this.figures = parts.figures();
	}

	/** The property {@code timeline}. */
	void write(List<Timeline.Entry> entries) {
		int[] number = {0};
		out.objects("timeline", entries, entry -> {
			number[0]++;
			entry(entry, number[0]);
		});
	}

	private void entry(Timeline.Entry entry, int number) {
		out.mark(ElementPlace.of(entry.item()));
		out.word("kind", switch (entry.kind()) {
			case TECHNIQUE -> "technique";
			case REST -> "rest";
		});
		out.number("number", number);
		entry.technique().ifPresent(technique -> out.id("technique", technique));
		entry.side().ifPresent(side -> out.word("side", side));
		out.word("phase", entry.phase());
		figures.duration("start", entry.start());
		figures.duration("length", entry.length());
		out.flag("optional", entry.optional());
		out.flag("anyOrder", entry.anyOrder());
	}
}
