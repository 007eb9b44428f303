package org.kneadwork.safety.timing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.AnyOrder;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.Phase;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;

/** Writes out one timeline. */
final class TimelineBuilder {

	private static final int MOST_ITEMS = 10 * Timeline.MOST_ENTRIES;

	/** What the parts around an item say about it. */
	private record Around(Phase phase, boolean optional, boolean anyOrder, Optional<RoutineUse> included) {

		private Around inOptional() {
			return new Around(phase, true, anyOrder, included);
		}

		private Around inAnyOrder() {
			return new Around(phase, optional, true, included);
		}

		/** What is included within something included belongs to the outer one. */
		private Around in(RoutineUse use) {
			return included.isPresent() ? this : new Around(phase, optional, anyOrder, Optional.of(use));
		}
	}

	/** Something still to be written out. */
	private record Open(RoutineItem item, Around around) {
	}

	private final Deque<Open> open = new ArrayDeque<>();
	/** Items written out: routines that include each other twice over may hold no end of them, and no entry. */
	private int written;
	private final List<Timeline.Entry> entries = new ArrayList<>();
	private Duration now = Duration.ZERO;
	private boolean known = true;

	Optional<Timeline> build(Routine routine) {
		Optional<Duration> total = new RoutineDurations().of(routine);
		if (total.isEmpty()) {
			return Optional.empty();
		}
		for (RoutineBlock block : RoutineFacts.blocks(routine).reversed()) {
			push(block.getItems(), new Around(block.getPhase(), false, false, Optional.empty()));
		}
		while (!open.isEmpty() && withinLimits()) {
			Open next = open.pop();
			written++;
			writeOut(next.item(), next.around());
		}
		return known && open.isEmpty() && withinLimits()
				? Optional.of(new Timeline(entries, total.get())) : Optional.empty();
	}

	private boolean withinLimits() {
		return entries.size() <= Timeline.MOST_ENTRIES && open.size() <= MOST_ITEMS && written <= MOST_ITEMS;
	}

	private void push(List<RoutineItem> items, Around around) {
		items.reversed().forEach(item -> open.push(new Open(item, around)));
	}

	private void writeOut(RoutineItem item, Around around) {
		switch (item) {
			case TechniqueUse use -> writeOut(use, around);
			case Rest rest -> add(Timeline.Kind.REST, rest, Optional.empty(),
					Timings.of(rest.getTime()).orElseThrow(), around);
			case RoutineUse use -> RoutineFacts.blocks(use.getRoutine()).reversed()
					.forEach(block -> push(block.getItems(), around.in(use)));
			case OptionalPart part -> push(part.getItems(), around.inOptional());
			case AnyOrder part -> push(part.getItems(), around.inAnyOrder());
			case RepeatedPart part -> repeat(part, around);
			default -> { }
		}
	}

	private void repeat(RepeatedPart part, Around around) {
		Count times = part.getTimes();
		if (part.getItems().isEmpty()) {
			return;
		}
		for (int round = times.max(); round > 0 && withinLimits(); round--) {
			push(part.getItems(), round > times.min() ? around.inOptional() : around);
		}
	}

	private void writeOut(TechniqueUse use, Around around) {
		Duration length = RoutineDurations.ofUseOnce(use).orElseThrow();
		Count times = use.getRepetitions() == null ? Count.ONCE : use.getRepetitions();
		for (int round = 1; round <= times.max() && withinLimits(); round++) {
			Around here = round > times.min() ? around.inOptional() : around;
			if (!use.isSetSide()) {
				add(Timeline.Kind.TECHNIQUE, use, Optional.empty(), length, here);
			} else if (use.getSide() == Side.EACH) {
				add(Timeline.Kind.TECHNIQUE, use, Optional.of(Side.LEFT), length, here);
				add(Timeline.Kind.TECHNIQUE, use, Optional.of(Side.RIGHT), length, here);
			} else {
				add(Timeline.Kind.TECHNIQUE, use, Optional.of(use.getSide()), length, here);
			}
		}
	}

	private void add(Timeline.Kind kind, RoutineItem item, Optional<Side> side, Duration length, Around around) {
		Optional<Technique> technique =
				item instanceof TechniqueUse use ? Known.of(use.getTechnique()) : Optional.empty();
		known &= kind == Timeline.Kind.REST || technique.isPresent();
		entries.add(new Timeline.Entry(kind, technique, around.phase(), side, now, length, around.optional(),
				around.anyOrder(), item, around.included().<RoutineItem>map(use -> use).orElse(item)));
		now = now.plus(around.optional() ? new Duration(0, length.maxSeconds()) : length);
	}
}
