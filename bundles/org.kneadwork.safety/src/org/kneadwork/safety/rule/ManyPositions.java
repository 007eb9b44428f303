package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.Position;
import org.kneadwork.model.content.Routine;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.timing.Timeline;
import org.kneadwork.safety.timing.Timings;

/**
 * KW905. Counts the changes of position that cannot be avoided: a technique that can be done in several positions is done
 * in the one that people are in, and what may be done in any order is done in the order that changes least.
 */
record ManyPositions(RuleInfo info) implements Rule {

	/** Derived: that often a person gets down and up again in some warm-ups too. */
	static final int MOST_CHANGES = 4;
	/** Derived: who stays in a position for two minutes has time to settle in it. */
	static final int SECONDS_A_POSITION = 2 * 60;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Routine routine : checked.content().own(Routine.class)) {
			Timings.timeline(routine).ifPresent(timeline -> {
				int changes = changes(timeline);
				if (changes > MOST_CHANGES && timeline.total().maxSeconds() < (changes + 1) * SECONDS_A_POSITION) {
					findings.accept(info.finding(Places.name(routine),
							"The routine " + Words.name(routine) + " asks for " + changes + " changes of position in "
									+ timeline.total() + ".",
							"Put together what is done in the same position."));
				}
			});
		}
	}

	private static int changes(Timeline timeline) {
		int changes = 0;
		Set<Position> now = EnumSet.noneOf(Position.class);
		List<Set<Position>> open = new ArrayList<>();
		List<Timeline.Entry> entries = timeline.entries();
		for (int index = 0; index < entries.size(); index++) {
			Timeline.Entry entry = entries.get(index);
			entry.technique().map(technique -> Known.in(technique.getPositions())).filter(positions -> !positions.isEmpty())
					.ifPresent(positions -> open.add(EnumSet.copyOf(positions)));
			boolean more = entry.anyOrder() && index + 1 < entries.size() && entries.get(index + 1).anyOrder();
			while (!more && !open.isEmpty()) {
				Set<Position> next = take(open, now);
				if (!keep(now, next)) {
					changes += now.isEmpty() ? 0 : 1;
					now = EnumSet.copyOf(next);
				}
			}
		}
		return changes;
	}

	/** The first that can be done in the position that people are in, else the first. */
	private static Set<Position> take(List<Set<Position>> open, Set<Position> now) {
		for (int index = 0; index < open.size(); index++) {
			if (open.get(index).stream().anyMatch(now::contains)) {
				return open.remove(index);
			}
		}
		return open.removeFirst();
	}

	/** Narrows the positions that people may be in to those in which something can be done, if there is one. */
	private static boolean keep(Set<Position> now, Set<Position> next) {
		if (now.stream().noneMatch(next::contains)) {
			return false;
		}
		now.retainAll(next);
		return true;
	}
}
