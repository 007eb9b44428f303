package org.kneadwork.safety.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CombinationOperand;
import org.kneadwork.model.content.ForbiddenCombination;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;

/**
 * The combinations that cautions forbid, and where they occur. Tools count with their substitutes. The kind
 * {@code heat} stands for everything that warms: tools of kind heat or wax, and techniques that state a temperature.
 */
public final class Combinations {

	/**
	 * One of two things that must not come together.
	 *
	 * @param technique the technique that brings it
	 * @param tool the tool; empty where it is the temperature that the technique states
	 */
	public record Use(Technique technique, Optional<Tool> tool) {

		private EObject thing() {
			return tool.<EObject>map(found -> found).orElse(technique);
		}
	}

	/**
	 * An occurrence of a forbidden combination.
	 *
	 * @param caution the caution that forbids it
	 * @param combination the statement of the caution
	 * @param first what the statement names first
	 * @param second what the statement names second
	 */
	public record Occurrence(Caution caution, ForbiddenCombination combination, Use first, Use second) {
	}

	private record Forbidden(Caution caution, ForbiddenCombination combination) {
	}

	private record Slot(int combination, boolean first) {
	}

	/** What was found for the two sides of a combination. Two different things a side are enough to find a pair. */
	private static final class Sides {

		private final List<Use> first = new ArrayList<>();
		private final List<Use> second = new ArrayList<>();

		private void add(boolean toFirst, Use use) {
			List<Use> side = toFirst ? first : second;
			if (side.size() < 2 && side.stream().noneMatch(other -> other.thing() == use.thing())) {
				side.add(use);
			}
		}

		private Optional<Use[]> pair() {
			for (Use one : first) {
				for (Use other : second) {
					if (one.thing() != other.thing()) {
						return Optional.of(new Use[] {one, other});
					}
				}
			}
			return Optional.empty();
		}
	}

	private final List<Forbidden> forbidden = new ArrayList<>();
	private final Map<Object, List<Slot>> slots = new HashMap<>();

	/**
	 * Gathers the combinations that cautions forbid.
	 *
	 * @param cautions the cautions
	 */
	public Combinations(List<Caution> cautions) {
		for (Caution caution : cautions) {
			for (ForbiddenCombination combination : caution.getCombinations()) {
				Optional<Object> first = key(combination.getFirst());
				Optional<Object> second = key(combination.getSecond());
				if (first.isPresent() && second.isPresent()) {
					slot(first.get(), new Slot(forbidden.size(), true));
					slot(second.get(), new Slot(forbidden.size(), false));
					forbidden.add(new Forbidden(caution, combination));
				}
			}
		}
	}

	/**
	 * Tells whether nothing is forbidden.
	 *
	 * @return whether no caution forbids any combination
	 */
	public boolean isEmpty() {
		return forbidden.isEmpty();
	}

	private void slot(Object key, Slot slot) {
		slots.computeIfAbsent(key, anything -> new ArrayList<>()).add(slot);
	}

	private static Optional<Object> key(CombinationOperand operand) {
		if (operand == null) {
			return Optional.empty();
		}
		return operand.isSetKind() ? Optional.of(operand.getKind()) : Known.of(operand.getTool()).map(tool -> tool);
	}

	/**
	 * Finds the forbidden combinations among techniques that are done together.
	 *
	 * @param techniques the techniques, in the order in which they are done
	 * @return the occurrences, one for each statement at the most, in the order of the cautions
	 */
	public List<Occurrence> among(Collection<Technique> techniques) {
		if (forbidden.isEmpty()) {
			return List.of();
		}
		Map<Integer, Sides> found = new TreeMap<>();
		techniques.forEach(technique -> note(technique, found));
		List<Occurrence> occurrences = new ArrayList<>();
		found.forEach((number, sides) -> sides.pair().ifPresent(pair -> occurrences.add(new Occurrence(
				forbidden.get(number).caution(), forbidden.get(number).combination(), pair[0], pair[1]))));
		return occurrences;
	}

	private void note(Technique technique, Map<Integer, Sides> found) {
		for (Tool tool : TechniqueFacts.tools(technique)) {
			Use use = new Use(technique, Optional.of(tool));
			note(tool, use, found);
			TechniqueFacts.kind(tool).ifPresent(kind -> note(kind, use, found));
			if (TechniqueFacts.kind(tool).filter(kind -> kind == ToolKind.WAX).isPresent()) {
				note(ToolKind.HEAT, use, found);
			}
		}
		if (technique.getTemperature() != null) {
			note(ToolKind.HEAT, new Use(technique, Optional.empty()), found);
		}
	}

	private void note(Object key, Use use, Map<Integer, Sides> found) {
		for (Slot slot : slots.getOrDefault(key, List.of())) {
			found.computeIfAbsent(slot.combination(), number -> new Sides()).add(slot.first(), use);
		}
	}

	/**
	 * The cautions that forbid to combine something that a technique uses with something else.
	 *
	 * @param technique the technique
	 * @return the cautions, each once, in the order in which they were given
	 */
	public List<Caution> concerning(Technique technique) {
		Map<Integer, Sides> found = new TreeMap<>();
		note(technique, found);
		return found.keySet().stream().map(number -> forbidden.get(number).caution()).distinct().toList();
	}
}
