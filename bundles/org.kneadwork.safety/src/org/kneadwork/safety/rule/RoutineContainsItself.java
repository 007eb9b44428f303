package org.kneadwork.safety.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/**
 * KW902. Goes through the routines once, depth first; a step back onto the path closes a circle. Each such step is one
 * finding: taking all of them out leaves no circle.
 */
record RoutineContainsItself(RuleInfo info) implements Rule {

	private static final int MOST_NAMES = 8;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		List<Routine> own = checked.content().own(Routine.class);
		new Search(new HashSet<>(own), findings).run(own);
	}

	private final class Search {

		private final Set<Routine> own;
		private final Consumer<Finding> findings;
		private final Set<Routine> entered = new HashSet<>();
		private final Deque<Iterator<RoutineUse>> open = new ArrayDeque<>();
		private final List<Routine> path = new ArrayList<>();
		private final Map<Routine, Integer> onPath = new HashMap<>();

		private Search(Set<Routine> own, Consumer<Finding> findings) {
			this.own = own;
			this.findings = findings;
		}

		private void run(List<Routine> starts) {
			for (Routine start : starts) {
				enter(start);
				while (!open.isEmpty()) {
					if (open.peek().hasNext()) {
						follow(open.peek().next());
					} else {
						open.pop();
						onPath.remove(path.removeLast());
					}
				}
			}
		}

		private void enter(Routine routine) {
			if (entered.add(routine)) {
				onPath.put(routine, path.size());
				path.add(routine);
				open.push(uses(routine).iterator());
			}
		}

		private void follow(RoutineUse use) {
			Routine next = use.getRoutine();
			if (!onPath.containsKey(next)) {
				enter(next);
			} else if (own.contains(path.getLast())) {
				findings.accept(finding(use, path.subList(onPath.get(next), path.size())));
			}
		}
	}

	private static List<RoutineUse> uses(Routine routine) {
		List<RoutineUse> found = new ArrayList<>();
		for (RoutineItem item : RoutineFacts.items(routine)) {
			if (item instanceof RoutineUse use && Known.is(use.getRoutine())) {
				found.add(use);
			}
		}
		return found;
	}

	private Finding finding(RoutineUse use, List<Routine> circle) {
		Routine routine = circle.getLast();
		Message said = circle.size() == 1 ? Sayings.say("KW902.itself", Words.name(routine))
				: Sayings.say("KW902.circle", Words.name(routine), way(circle));
		return info.finding(ElementPlace.of(use), said, Sayings.say("KW902.takeOut"));
	}

	/** "a includes b includes a"; of a long way its beginning. */
	private static Message way(List<Routine> circle) {
		Message way = Message.of(Words.id(circle.getFirst()));
		for (int index = Math.min(circle.size(), MOST_NAMES) - 1; index >= 0; index--) {
			boolean cut = index == MOST_NAMES - 1 && circle.size() > MOST_NAMES;
			way = Sayings.say("KW902.includes", Words.id(circle.get(index)) + (cut ? " … " : ""), way);
		}
		return way;
	}
}
