package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.timing.Timeline;
import org.kneadwork.safety.timing.Timings;

/**
 * KW208. Goes along the timeline of a routine and adds up what presses on one region, on one side where it is done on one
 * side, until something else is done for a while; and what uses one tool that has a time limit. Times are the longest
 * ones; what may be left out is taken to be done, unless it is a rest. A technique is held to the limits of its tools by
 * itself too, since it can be done without a routine.
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

	/** What is worked on, or with, without a pause: a region, on one side where it is done on one side, or a tool. */
	private record Subject(Entity regionOrTool, Optional<Side> side) {
	}

	/** How long it has been going on, and when it was last done. */
	private static final class Stretch {

		private long seconds;
		private int lastDone;
		private boolean reported;
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Set<Technique> own = new HashSet<>(checked.content().own(Technique.class));
		for (Technique technique : checked.content().own(Technique.class)) {
			Optional.ofNullable(technique.getDuration()).flatMap(Timings::of).ifPresent(time -> {
				for (Tool tool : TechniqueFacts.tools(technique)) {
					limit(tool).filter(limit -> longest(time) > limit).ifPresent(limit -> findings.accept(finding(
							ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__DURATION), Words.name(technique),
							tool, longest(time), limit)));
				}
			});
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			Timings.timeline(routine).ifPresent(timeline -> new Walk(routine, timeline, own, findings).go());
		}
	}

	private static Optional<Integer> limit(Tool tool) {
		return Optional.ofNullable(tool.getTimeLimit()).flatMap(Timings::of).map(TooLongOnOneRegion::longest)
				.filter(seconds -> seconds > 0);
	}

	private static int longest(Duration time) {
		return Math.max(time.minSeconds(), time.maxSeconds());
	}

	private Finding finding(ElementPlace place, String who, Tool tool, long seconds, int limit) {
		return info.finding(place,
				who + " uses " + Words.name(tool) + " for up to " + words(seconds) + " without a break, where " + words(limit)
						+ " is the most.",
				"Shorten it, or put a rest between.")
				.with(new Related("the limit of " + Words.name(tool),
						ElementPlace.of(tool, ContentPackage.Literals.TOOL__TIME_LIMIT)));
	}

	private static String words(long seconds) {
		return Duration.ofSeconds((int) Math.min(seconds, Integer.MAX_VALUE)).toString();
	}

	/** One way along the timeline of a routine. */
	private final class Walk {

		private final Routine routine;
		private final Timeline timeline;
		private final Set<Technique> own;
		private final Consumer<Finding> findings;
		private final Map<Region, Set<Region>> wholes = new LinkedHashMap<>();
		private final Map<Technique, List<Entity>> subjects = new HashMap<>();
		private final Map<Subject, Stretch> stretches = new HashMap<>();
		/** How much has been done so far that cannot be left out. */
		private int done;

		private Walk(Routine routine, Timeline timeline, Set<Technique> own, Consumer<Finding> findings) {
			this.routine = routine;
			this.timeline = timeline;
			this.own = own;
			this.findings = findings;
			timeline.entries().stream().flatMap(entry -> entry.technique().stream())
					.flatMap(technique -> Known.in(technique.getTargets()).stream())
					.forEach(region -> wholes.computeIfAbsent(region, TooLongOnOneRegion::withWholes));
		}

		private void go() {
			for (Timeline.Entry entry : timeline.entries()) {
				boolean pause = entry.technique().isPresent() || entry.length().minSeconds() >= PAUSE_SECONDS;
				int before = done;
				if (pause && !entry.optional()) {
					done++;
				}
				entry.technique().ifPresent(technique -> go(technique, entry, before));
			}
		}

		private void go(Technique technique, Timeline.Entry entry, int before) {
			for (Entity subject : subjects.computeIfAbsent(technique, this::subjectsOf)) {
				Optional<Side> side = subject instanceof Region ? entry.side().filter(found -> found != Side.BOTH)
						: Optional.empty();
				Stretch stretch = stretches.computeIfAbsent(new Subject(subject, side), key -> new Stretch());
				stretch.seconds = longest(entry.length()) + (stretch.lastDone == before ? stretch.seconds : 0);
				stretch.lastDone = done;
				int limit = subject instanceof Tool tool ? limit(tool).orElse(Integer.MAX_VALUE) : LONGEST_SECONDS;
				if (stretch.seconds > limit && !stretch.reported) {
					stretch.reported = true;
					report(subject, stretch.seconds, limit, technique, entry);
				}
			}
		}

		private void report(Entity subject, long seconds, int limit, Technique technique, Timeline.Entry entry) {
			String who = "The routine " + Words.name(routine);
			ElementPlace place = ElementPlace.of(entry.item());
			switch (subject) {
				case Tool tool -> {
					if (!isReportedAlready(technique, entry, limit)) {
						findings.accept(finding(place, who, tool, seconds, limit));
					}
				}
				default -> findings.accept(info.finding(place,
						who + " works on " + Words.name(subject) + " for up to " + words(seconds)
								+ " without a pause until the end of " + Words.name(technique) + ", where " + words(limit)
								+ " is the most.",
						"Put a rest or something else between, or shorten it."));
			}
		}

		private boolean isReportedAlready(Technique technique, Timeline.Entry entry, int limit) {
			return own.contains(technique) && longest(entry.length()) > limit
					&& entry.item() instanceof TechniqueUse use && use.getTime() == null;
		}

		/** The regions on which a technique works, those included of which it works on a whole, and its tools. */
		private List<Entity> subjectsOf(Technique technique) {
			List<Entity> found = new ArrayList<>();
			if (mayPress(technique)) {
				Set<Region> targets = Set.copyOf(Known.in(technique.getTargets()));
				wholes.forEach((region, all) -> {
					if (all.stream().anyMatch(targets::contains)) {
						found.add(region);
					}
				});
			}
			TechniqueFacts.tools(technique).stream().filter(tool -> limit(tool).isPresent()).forEach(found::add);
			return found;
		}
	}

	private static boolean mayPress(Technique technique) {
		Set<Pressure> pressures = TechniqueFacts.pressures(technique);
		return pressures.isEmpty() || pressures.stream().anyMatch(pressure -> pressure != Pressure.NONE);
	}

	private static Set<Region> withWholes(Region region) {
		Set<Region> found = new LinkedHashSet<>();
		for (Region at = region; Known.is(at) && found.add(at);) {
			at = at.getPartOf();
		}
		return found;
	}
}
