package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.AnyOrder;
import org.kneadwork.model.content.Position;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.Timings;

/**
 * KW905. Counts the changes of position that cannot be avoided: a technique that can be done in several positions is done
 * in the one that people are in, and what may be done in any order is done in the order that changes least. In which
 * position an included routine ends is taken to suit what follows; its own changes are its own finding.
 */
record ManyPositions(RuleInfo info) implements Rule {

	/** Derived: that often a person gets down and up again in some warm-ups too. */
	static final int MOST_CHANGES = 4;
	/** Derived: who stays in a position for two minutes has time to settle in it. */
	static final int SECONDS_A_POSITION = 2 * 60;
	/** More rounds of a repetition change nothing about the finding. */
	private static final int MOST_ROUNDS = 10;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Routine routine : checked.content().own(Routine.class)) {
			Optional<Duration> time = Optional.ofNullable(routine.getDuration()).flatMap(Timings::of);
			if (time.isPresent()) {
				int changes = new Count().of(routine);
				if (changes > MOST_CHANGES && time.get().maxSeconds() < (changes + 1) * SECONDS_A_POSITION) {
					findings.accept(info.finding(Places.name(routine),
							Sayings.say("KW905.changes", Words.name(routine), changes, Words.time(time.get())), Sayings.say("KW905.advice")));
				}
			}
		}
	}

	/** The count along one routine. */
	private static final class Count {

		/** The positions in which people may be; empty where it is not known. */
		private Set<Position> now = EnumSet.noneOf(Position.class);
		private int changes;

		private int of(Routine routine) {
			for (RoutineBlock block : RoutineFacts.blocks(routine)) {
				go(block.getItems());
			}
			return changes;
		}

		private void go(List<RoutineItem> items) {
			for (RoutineItem item : items) {
				switch (item) {
					case TechniqueUse use -> positions(use).ifPresent(this::take);
					case RoutineUse use -> now = EnumSet.noneOf(Position.class);
					case AnyOrder part -> goInTheBestOrder(part);
					case RepeatedPart part -> {
						int rounds = part.getTimes() == null ? 1 : Math.min(part.getTimes().max(), MOST_ROUNDS);
						for (int round = 0; round < rounds && changes <= MOST_ROUNDS; round++) {
							go(part.getItems());
						}
					}
					default -> go(RoutineFacts.parts(item));
				}
			}
		}

		private void goInTheBestOrder(AnyOrder part) {
			List<Set<Position>> open = new ArrayList<>();
			for (RoutineItem item : part.getItems()) {
				if (item instanceof TechniqueUse use) {
					positions(use).ifPresent(open::add);
				} else {
					go(List.of(item));
				}
			}
			while (!open.isEmpty()) {
				take(open.remove(next(open)));
			}
		}

		/** The first that can be done in the position that people are in, else the first. */
		private int next(List<Set<Position>> open) {
			for (int index = 0; index < open.size(); index++) {
				if (open.get(index).stream().anyMatch(now::contains)) {
					return index;
				}
			}
			return 0;
		}

		private void take(Set<Position> next) {
			if (now.stream().anyMatch(next::contains)) {
				now.retainAll(next);
			} else {
				changes += now.isEmpty() ? 0 : 1;
				now = EnumSet.copyOf(next);
			}
		}
	}

	private static Optional<Set<Position>> positions(TechniqueUse use) {
		return Known.of(use.getTechnique()).map(technique -> Known.in(technique.getPositions()))
				.filter(positions -> !positions.isEmpty()).map(EnumSet::copyOf);
	}
}
