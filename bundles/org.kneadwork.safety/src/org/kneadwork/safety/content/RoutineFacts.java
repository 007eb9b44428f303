package org.kneadwork.safety.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kneadwork.model.content.AnyOrder;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;

/** Facts that can be read off one routine, and off those that it includes. */
public final class RoutineFacts {

	private RoutineFacts() {
	}

	/**
	 * The blocks of a routine in the order in which they are done: warm-up, main part, cool-down. Statements may stand
	 * in any order in the text.
	 *
	 * @param routine the routine
	 * @return the blocks; several of one phase in the order of the text
	 */
	public static List<RoutineBlock> blocks(Routine routine) {
		return routine.getBlocks().stream().sorted(Comparator.comparing(RoutineBlock::getPhase)).toList();
	}

	/**
	 * The items of a routine, those within optional, unordered and repeated parts included; what an included routine
	 * holds is not.
	 *
	 * @param routine the routine
	 * @return the items, each part before what it holds, in the order in which they are done
	 */
	public static List<RoutineItem> items(Routine routine) {
		List<RoutineItem> found = new ArrayList<>();
		for (RoutineBlock block : blocks(routine)) {
			collect(block.getItems(), found);
		}
		return found;
	}

	private static void collect(List<RoutineItem> items, List<RoutineItem> found) {
		for (RoutineItem item : items) {
			found.add(item);
			collect(parts(item), found);
		}
	}

	/**
	 * What an optional, unordered or repeated part holds.
	 *
	 * @param item an item of a routine
	 * @return the items in it; empty when it is none of these parts
	 */
	public static List<RoutineItem> parts(RoutineItem item) {
		return switch (item) {
			case OptionalPart part -> part.getItems();
			case AnyOrder part -> part.getItems();
			case RepeatedPart part -> part.getItems();
			default -> List.of();
		};
	}

	/**
	 * The routines that a routine includes directly.
	 *
	 * @param routine the routine
	 * @return those that are known, each once, in the order of the text
	 */
	public static Set<Routine> included(Routine routine) {
		Set<Routine> found = new LinkedHashSet<>();
		for (RoutineItem item : items(routine)) {
			if (item instanceof RoutineUse use) {
				Known.of(use.getRoutine()).ifPresent(found::add);
			}
		}
		return found;
	}

	/**
	 * Everything that a routine and those that it includes, directly or not, do, in order. A routine that is included
	 * several times, or that includes itself, is gone through once.
	 *
	 * @param routine the routine
	 * @param visitor is given the items, each part before what it holds
	 */
	public static void visit(Routine routine, Consumer<RoutineItem> visitor) {
		// No recursion: a chain of routines may be longer than the stack is deep.
		Set<Routine> seen = new HashSet<>(Set.of(routine));
		Deque<Iterator<RoutineItem>> open = new ArrayDeque<>(List.of(items(routine).iterator()));
		while (!open.isEmpty()) {
			if (!open.peek().hasNext()) {
				open.pop();
				continue;
			}
			RoutineItem item = open.peek().next();
			visitor.accept(item);
			if (item instanceof RoutineUse use) {
				Known.of(use.getRoutine()).filter(seen::add).ifPresent(next -> open.push(items(next).iterator()));
			}
		}
	}

	/**
	 * The techniques of a routine and of those that it includes, directly or not.
	 *
	 * @param routine the routine
	 * @return the techniques that are known, in the order of their first use
	 */
	public static Set<Technique> techniques(Routine routine) {
		Set<Technique> found = new LinkedHashSet<>();
		visit(routine, item -> {
			if (item instanceof TechniqueUse use) {
				Known.of(use.getTechnique()).ifPresent(found::add);
			}
		});
		return found;
	}

	/**
	 * Tells whether all that a routine and those that it includes do is known.
	 *
	 * @param routine the routine
	 * @return whether no technique and no routine in it is a reference that leads nowhere
	 */
	public static boolean isWhole(Routine routine) {
		boolean[] known = {true};
		visit(routine, item -> {
			switch (item) {
				case TechniqueUse use -> known[0] &= Known.is(use.getTechnique());
				case RoutineUse use -> known[0] &= Known.is(use.getRoutine());
				default -> { }
			}
		});
		return known[0];
	}

	/**
	 * A routine with those that it includes, directly or not, in an order in which each one comes after those that it
	 * includes.
	 *
	 * @param routine the routine
	 * @param done tells which routines need not be gone through any more
	 * @return the routines; on a circle of routines that include each other, the one that was reached first comes last
	 */
	public static List<Routine> includedFirst(Routine routine, Predicate<Routine> done) {
		Set<Routine> entered = new HashSet<>();
		Set<Routine> ordered = new LinkedHashSet<>();
		Deque<Routine> open = new ArrayDeque<>(Set.of(routine));
		while (!open.isEmpty()) {
			Routine top = open.peek();
			if (entered.add(top)) {
				included(top).stream().filter(next -> !entered.contains(next) && !done.test(next)).forEach(open::push);
			} else {
				ordered.add(open.pop());
			}
		}
		return List.copyOf(ordered);
	}

	/**
	 * Tells where a routine does its techniques: the items of the routine itself that use them, or that include a
	 * routine which uses them, directly or not.
	 *
	 * @param routine the routine
	 * @return the first item of the routine that does each technique, by technique, in the order of first use
	 */
	public static Map<Technique, RoutineItem> firstUses(Routine routine) {
		Map<Technique, RoutineItem> found = new LinkedHashMap<>();
		Set<Routine> included = new HashSet<>();
		for (RoutineItem item : items(routine)) {
			if (item instanceof TechniqueUse use) {
				Known.of(use.getTechnique()).ifPresent(technique -> found.putIfAbsent(technique, item));
			} else if (item instanceof RoutineUse use && Known.is(use.getRoutine())
					&& included.add(use.getRoutine())) {
				techniques(use.getRoutine()).forEach(technique -> found.putIfAbsent(technique, item));
			}
		}
		return found;
	}
}
