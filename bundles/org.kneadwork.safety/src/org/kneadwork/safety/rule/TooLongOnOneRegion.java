package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.timing.Timings;

/**
 * KW208. Goes along a routine and adds up what presses on one region, on one side where it is done on one side, until
 * something else is done or people rest; and what uses one tool that has a time limit. Times are the longest ones; what may
 * be left out is taken to be done where it adds up, and to be left out where it would be a pause. What an included routine
 * begins and ends with counts; what is too long within it is reported there. A technique is held to the limits of its
 * tools by itself too, since it can be done without a routine.
 */
record TooLongOnOneRegion(RuleInfo info) implements Rule {

	/**
	 * The longest time for which a region is pressed without a pause, in seconds. Derived: article 003 of those behind the
	 * lower-back library gives a few minutes for each muscle (line 116); ten is beyond a few, also where several
	 * techniques follow each other.
	 */
	static final int LONGEST_SECONDS = 10 * 60;

	/** A pause that is shorter lets nothing recover, in seconds. Derived: a breath or two. */
	static final int PAUSE_SECONDS = 10;

	/** What goes beyond so many rounds of a repetition goes beyond every limit, or has a pause in each round. */
	private static final int MOST_ROUNDS = 60;

	/** What is worked on, or with, without a pause: a region, on one side where it is done on one side, or a tool. */
	private record Subject(Entity regionOrTool, Optional<Side> side) {
	}

	/**
	 * How long something is done at the beginning and at the end of a routine, in seconds.
	 *
	 * @param first until the first pause
	 * @param last since the last pause
	 * @param throughout whether there is no pause
	 */
	private record Ends(long first, long last, boolean throughout) {
	}

	/**
	 * What a routine adds to what is done before and after it.
	 *
	 * @param ends what it works on at its beginning or end
	 * @param steps how much it does that cannot be left out
	 */
	private record Summary(Map<Subject, Ends> ends, int steps) {
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Technique technique : checked.content().own(Technique.class)) {
			Optional.ofNullable(technique.getDuration()).flatMap(Timings::of).ifPresent(time -> {
				for (Tool tool : TechniqueFacts.tools(technique)) {
					limit(tool).filter(limit -> longest(time) > limit).ifPresent(limit -> findings.accept(finding(
							ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__DURATION), Words.name(technique),
							tool, longest(time), limit)));
				}
			});
		}
		Map<Technique, List<Entity>> subjects = new HashMap<>();
		Map<Routine, List<Finding>> found = new HashMap<>();
		RoutineMemo<Summary> summaries = new RoutineMemo<>((routine, included) -> {
			Walk walk = new Walk(routine, included, subjects, checked.content());
			found.put(routine, walk.findings);
			return walk.go();
		});
		for (Routine routine : checked.content().own(Routine.class)) {
			summaries.of(routine);
			found.get(routine).forEach(findings);
		}
	}

	private static Optional<Integer> limit(Tool tool) {
		return Optional.ofNullable(tool.getTimeLimit()).flatMap(Timings::of).map(TooLongOnOneRegion::longest)
				.filter(seconds -> seconds > 0);
	}

	private static int longest(Duration time) {
		return Math.max(time.minSeconds(), time.maxSeconds());
	}

	private Finding finding(ElementPlace place, Message who, Tool tool, long seconds, int limit) {
		return info.finding(place,
				Sayings.say("KW208.tool", who, Words.name(tool), words(seconds), words(limit)), Sayings.say("KW208.shorten"))
				.with(new Related(Sayings.say("limit", Words.name(tool)),
						ElementPlace.of(tool, ContentPackage.Literals.TOOL__TIME_LIMIT)));
	}

	private static Message words(long seconds) {
		return Words.time(Duration.ofSeconds((int) Math.min(seconds, Integer.MAX_VALUE)));
	}

	/** The regions on which a technique presses, the wholes of which they are parts left out, and its tools with a limit. */
	private static List<Entity> subjects(Technique technique) {
		List<Entity> found = new ArrayList<>();
		Set<Pressure> pressures = TechniqueFacts.pressures(technique);
		if (pressures.isEmpty() || pressures.stream().anyMatch(pressure -> pressure != Pressure.NONE)) {
			found.addAll(new LinkedHashSet<>(Known.in(technique.getTargets())));
		}
		TechniqueFacts.tools(technique).stream().filter(tool -> limit(tool).isPresent()).forEach(found::add);
		return found;
	}

	/** One way along a routine. */
	private final class Walk {

		/** How long something has been going on. */
		private static final class Stretch {

			private long seconds;
			/** How much had been done when it was last done. */
			private int lastDone;
			/** How long it was done from the very beginning until the first pause. */
			private long first;
			/** Whether it has been done from the very beginning without a pause. */
			private boolean throughout;
			private boolean reported;

			/** Goes on with it, or begins it anew after a pause. */
			private void add(long more, int before, int after) {
				boolean goesOn = lastDone == before;
				seconds = more + (goesOn ? seconds : 0);
				throughout &= goesOn;
				if (throughout) {
					first = seconds;
				}
				lastDone = after;
			}
		}

		private final Routine routine;
		private final Function<Routine, Optional<Summary>> included;
		private final Map<Technique, List<Entity>> subjects;
		private final Content content;
		private final List<Finding> findings = new ArrayList<>();
		private final Map<Subject, Stretch> stretches = new LinkedHashMap<>();
		/** How much has been done so far that cannot be left out. */
		private int done;

		private Walk(Routine routine, Function<Routine, Optional<Summary>> included, Map<Technique, List<Entity>> subjects,
				Content content) {
			this.routine = routine;
			this.included = included;
			this.subjects = subjects;
			this.content = content;
		}

		private Summary go() {
			for (RoutineBlock block : RoutineFacts.blocks(routine)) {
				go(block.getItems(), false);
			}
			Map<Subject, Ends> ends = new LinkedHashMap<>();
			stretches.forEach((subject, stretch) -> {
				boolean goesOn = stretch.lastDone == done;
				if (stretch.first > 0 || goesOn) {
					ends.put(subject, new Ends(stretch.first, goesOn ? stretch.seconds : 0, goesOn && stretch.throughout));
				}
			});
			return new Summary(ends, done);
		}

		/** The stretch of something; when nothing that cannot be left out was done before, it begins at the very beginning. */
		private Stretch stretch(Subject what) {
			return stretches.computeIfAbsent(what, key -> {
				Stretch stretch = new Stretch();
				stretch.throughout = done == 0;
				return stretch;
			});
		}

		private void go(List<RoutineItem> items, boolean optional) {
			for (RoutineItem item : items) {
				switch (item) {
					case TechniqueUse use when Known.is(use.getTechnique()) -> go(use, optional);
					case Rest rest -> done += !optional && isPause(rest) ? 1 : 0;
					case RoutineUse use -> Known.of(use.getRoutine()).flatMap(included)
							.ifPresentOrElse(summary -> include(use, summary, optional), () -> done += optional ? 0 : 1);
					case RepeatedPart part -> {
						for (int round = 0; round < rounds(part.getTimes()); round++) {
							go(part.getItems(), optional);
						}
					}
					default -> go(RoutineFacts.parts(item), optional || item instanceof OptionalPart);
				}
			}
		}

		private boolean isPause(Rest rest) {
			return rest.getTime() != null
					&& Timings.of(rest.getTime()).filter(time -> time.minSeconds() >= PAUSE_SECONDS).isPresent();
		}

		private int rounds(Count times) {
			return times == null ? 1 : Math.min(Math.max(times.min(), times.max()), MOST_ROUNDS);
		}

		private void go(TechniqueUse use, boolean optional) {
			Timing stated = use.getTime() == null ? use.getTechnique().getDuration() : use.getTime();
			long seconds = Optional.ofNullable(stated).flatMap(Timings::of).map(TooLongOnOneRegion::longest).orElse(0);
			List<Optional<Side>> sides = !use.isSetSide() ? List.of(Optional.empty()) : switch (use.getSide()) {
				case EACH -> List.of(Optional.of(Side.LEFT), Optional.of(Side.RIGHT));
				case BOTH -> List.of(Optional.empty());
				case LEFT, RIGHT -> List.of(Optional.of(use.getSide()));
			};
			for (int round = 0; round < rounds(use.getRepetitions()); round++) {
				for (Optional<Side> side : sides) {
					int before = done;
					int after = done + (optional ? 0 : 1);
					for (Entity subject : subjects.computeIfAbsent(use.getTechnique(), TooLongOnOneRegion::subjects)) {
						Subject what = new Subject(subject, subject instanceof Region ? side : Optional.empty());
						Stretch stretch = stretch(what);
						stretch.add(seconds, before, after);
						if (isReportedAlready(use, subject, seconds)) {
							stretch.reported = true;
						}
						report(what, stretch, use);
					}
					done = after;
				}
			}
		}

		private void include(RoutineUse use, Summary summary, boolean optional) {
			int after = done + (optional ? 0 : summary.steps());
			summary.ends().forEach((what, ends) -> {
				Stretch stretch = stretch(what);
				long before = stretch.lastDone == done ? stretch.seconds : 0;
				stretch.add(ends.first(), done, after);
				if (ends.first() <= limit(what)) {
					report(what, stretch, use);
				}
				if (!ends.throughout()) {
					// It may be left out, and what went on before goes on.
					stretch.seconds = optional ? Math.max(before, ends.last()) : ends.last();
					stretch.throughout = false;
				}
			});
			done = after;
		}

		private int limit(Subject what) {
			return what.regionOrTool() instanceof Tool tool
					? TooLongOnOneRegion.limit(tool).orElse(Integer.MAX_VALUE) : LONGEST_SECONDS;
		}

		/** A technique that uses a tool for too long by itself has been reported where it is written. */
		private boolean isReportedAlready(TechniqueUse use, Entity subject, long seconds) {
			return subject instanceof Tool tool && content.owns(use.getTechnique()) && use.getTime() == null
					&& TooLongOnOneRegion.limit(tool).filter(limit -> seconds > limit).isPresent();
		}

		private void report(Subject what, Stretch stretch, RoutineItem item) {
			long seconds = stretch.seconds;
			if (seconds <= limit(what) || stretch.reported) {
				return;
			}
			stretch.reported = true;
			Message who = Words.theRoutine(routine);
			ElementPlace place = ElementPlace.of(item);
			findings.add(switch (what.regionOrTool()) {
				case Tool tool -> finding(place, who, tool, seconds, limit(what));
				default -> info.finding(place,
						Sayings.say("KW208.region", who, Words.name(what.regionOrTool()), words(seconds), words(limit(what))),
						Sayings.say("KW208.rest"));
			});
		}
	}
}
