package org.kneadwork.ui.view.timeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Phase;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.timing.Timeline;
import org.kneadwork.safety.timing.Timings;
import org.kneadwork.ui.Words;

/**
 * What a routine does, and when.
 *
 * @param id the id of the routine
 * @param blocks what it does, in the order in which it is done; empty where the times are not known
 * @param sum how long it lasts in all, or why that is not known; for people
 * @param agrees whether the declared duration agrees with that
 * @param place where the routine stands
 * @param empty the parts in which nothing is done yet
 */
record RoutinePlan(String id, List<Block> blocks, String sum, boolean agrees, Optional<TextPlace> place,
		List<EmptyPart> empty) {

	/**
	 * One thing that is done.
	 *
	 * @param rest whether it is a pause
	 * @param title the title of the technique, or the word for a pause
	 * @param phase the part of the routine
	 * @param side the side of the body, where it is one-sided
	 * @param start when it begins, in seconds: from the earliest to the latest
	 * @param length how long it lasts, in seconds
	 * @param optional whether it may be left out
	 * @param anyOrder whether it may be done in another order
	 * @param own the statement of the routine by which it is done
	 * @param included whether it stands in another routine, which that statement includes
	 * @param place where the statement stands
	 */
	public record Block(boolean rest, String title, Phase phase, Optional<Side> side, Duration start, Duration length,
			boolean optional, boolean anyOrder, RoutineItem own, boolean included, Optional<TextPlace> place) {

		/** What belongs to it besides its title and its length: one word each. */
		List<String> notes() {
			return java.util.stream.Stream.of(side.map(Block::word), optional ? Optional.of(Words.text("timeline.optional")) : Optional.<String>empty(),
					anyOrder ? Optional.of(Words.text("timeline.anyOrder")) : Optional.<String>empty(),
					included ? Optional.of(Words.text("timeline.included")) : Optional.<String>empty()).flatMap(Optional::stream).toList();
		}

		private static String word(Side side) {
			return switch (side) {
				case LEFT -> Words.text("timeline.left");
				case RIGHT -> Words.text("timeline.right");
				case BOTH -> Words.text("timeline.both");
				case EACH -> Words.text("timeline.each");
			};
		}

		/** All of it in words. */
		String words() {
			String notes = notes().stream().map(note -> ", " + note).collect(Collectors.joining());
			return Words.text("timeline.block", title, Clock.of(start), length.toString(), PhaseLook.of(phase).word()) + notes;
		}
	}

	static RoutinePlan of(CheckedLibrary library, Routine routine) {
		Optional<Timeline> timeline = Timings.timeline(routine);
		List<Block> blocks = timeline.stream().flatMap(times -> times.entries().stream()).map(entry -> block(library, entry)).toList();
		Optional<Timing> declared = Optional.ofNullable(routine.getDuration());
		boolean agrees = timeline.isPresent() && declared.filter(time -> Timings.agree(time, timeline.get().total())).isPresent();
		return new RoutinePlan(Known.text(routine.getName()).orElse(""), blocks, sum(routine, timeline, declared, agrees), agrees,
				library.places().apply(ElementPlace.of(routine)), EmptyPart.of(routine, blocks.stream().map(Block::own).toList()));
	}

	private static Block block(CheckedLibrary library, Timeline.Entry entry) {
		return new Block(entry.kind() == Timeline.Kind.REST, entry.technique().map(RoutinePlan::titleOf).orElse(Words.text("timeline.rest")),
				entry.phase(), entry.side(), entry.start(), entry.length(), entry.optional(), entry.anyOrder(), entry.own(),
				entry.own() != entry.item(), library.places().apply(ElementPlace.of(entry.own())));
	}

	private static String sum(Routine routine, Optional<Timeline> timeline, Optional<Timing> declared, boolean agrees) {
		if (timeline.isEmpty()) {
			String without = RoutineFacts.techniques(routine).stream().filter(technique -> Optional.ofNullable(technique.getDuration())
					.flatMap(Timings::of).isEmpty()).map(RoutinePlan::titleOf).collect(Collectors.joining(", "));
			return without.isEmpty() ? Words.text("timeline.unknown") : Words.text("timeline.withoutTime", without);
		}
		String total = timeline.get().total().toString();
		Optional<String> stated = declared.flatMap(Timings::of).map(Duration::toString);
		if (stated.isEmpty()) {
			return Words.text("timeline.notDeclared", total);
		}
		return agrees ? Words.text("timeline.agrees", total, stated.get()) : Words.text("timeline.disagrees", total, stated.get());
	}

	static String titleOf(Entity entity) {
		return Known.text(entity.getTitle()).map(title -> title.strip().replaceAll("\\s+", " "))
				.or(() -> Known.text(entity.getName())).orElse("?");
	}

	/**
	 * The empty part into which a statement comes that is done earlier or later by one.
	 *
	 * @param item its number among the statements
	 * @param later whether it is to be done later
	 * @return the part; empty where the next thing there is another statement
	 */
	Optional<EmptyPart> emptyBeside(int item, boolean later) {
		return later ? empty.stream().filter(part -> part.items() == item + 1).findFirst()
				: empty.stream().filter(part -> part.items() == item).reduce((one, other) -> other);
	}

	/** The statements by which the routine does what it does, each once, in order. */
	List<RoutineItem> items() {
		return List.copyOf(new LinkedHashSet<>(blocks.stream().map(Block::own).toList()));
	}
}
