package org.kneadwork.dsl.ide.workspace;

import java.util.List;
import java.util.Optional;
import org.kneadwork.dsl.resource.LineBreaks;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/**
 * The part of a text that an edit has replaced.
 *
 * @param start where it begins, before and after
 * @param end where it ended before
 * @param shift by how much the rest has moved
 */
record TypedOver(int start, int end, int shift) {

	/** Compares two states of a text. */
	static TypedOver between(String before, String after) {
		int most = Math.min(before.length(), after.length());
		int start = 0;
		while (start < most && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int same = 0;
		while (same < most - start && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
			same++;
		}
		return new TypedOver(start, before.length() - same, after.length() - before.length());
	}

	/** The findings that are still about what stands there, at their new places and without mends, whose places are old. */
	List<Finding> moved(List<Finding> findings, String after) {
		LineBreaks lines = LineBreaks.of(after);
		return findings.stream().flatMap(finding -> moved((TextPlace) finding.place(), lines)
				.map(place -> new Finding(finding.code(), finding.severity(), finding.said(), finding.advice(), place, finding.related(),
						List.of())).stream()).toList();
	}

	private Optional<TextPlace> moved(TextPlace place, LineBreaks lines) {
		if (place.offset() + place.length() <= start) {
			return Optional.of(place);
		}
		if (place.offset() < end) {
			return Optional.empty();
		}
		int offset = place.offset() + shift;
		return Optional.of(new TextPlace(place.file(), lines.line(offset), lines.column(offset), offset, place.length()));
	}
}
