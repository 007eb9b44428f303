package org.kneadwork.safety.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kneadwork.model.content.AllOf;
import org.kneadwork.model.content.AnyOf;
import org.kneadwork.model.content.Everything;
import org.kneadwork.model.content.HeatTest;
import org.kneadwork.model.content.ModalityTest;
import org.kneadwork.model.content.Negation;
import org.kneadwork.model.content.PositionTest;
import org.kneadwork.model.content.PoweredTest;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureTest;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Selector;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.content.Where;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;

/**
 * Evaluates selectors for all techniques at once. One pass over the techniques notes who has which trait; a selector is
 * then a few operations on sets, so that the cost grows with techniques plus selectors and not with their product.
 *
 * <p>Whoever asks gets sets that are shared: they must not be changed.
 */
final class SelectorBits {

	private enum Trait {
		POWERED, HEAT
	}

	private static final BitSet NOBODY = new BitSet(0);

	private final int size;
	/** Who uses a tool, a kind of tool or a modality, takes a position, targets a region itself, or has a trait. */
	private final Map<Object, List<Integer>> having = new HashMap<>();
	/** The same as a set, once a selector has asked for it: most tools and regions are never asked for. */
	private final Map<Object, BitSet> asked = new HashMap<>();
	private final Map<Region, List<Region>> parts = new HashMap<>();
	private final Map<Region, BitSet> targeting = new HashMap<>();
	private final Map<Pressure, BitSet> strongest = new EnumMap<>(Pressure.class);
	private final Map<Pressure, BitSet> using = new EnumMap<>(Pressure.class);
	private final BitSet undeclaredPressure = new BitSet();
	private final BitSet everybody;

	SelectorBits(List<Technique> techniques, List<Region> regions) {
		size = techniques.size();
		everybody = new BitSet(size);
		everybody.set(0, size);
		for (Region region : regions) {
			Known.of(region.getPartOf())
					.ifPresent(whole -> parts.computeIfAbsent(whole, key -> new ArrayList<>()).add(region));
		}
		for (int index = 0; index < size; index++) {
			note(techniques.get(index), index);
		}
	}

	private void note(Technique technique, int index) {
		for (Tool tool : TechniqueFacts.tools(technique)) {
			note(tool, index);
			TechniqueFacts.kind(tool).ifPresent(kind -> note(kind, index));
			if (tool.isPowered()) {
				note(Trait.POWERED, index);
			}
		}
		if (TechniqueFacts.warms(technique)) {
			note(Trait.HEAT, index);
		}
		Known.in(technique.getModalities()).forEach(modality -> note(modality, index));
		Known.in(technique.getPositions()).forEach(position -> note(position, index));
		Known.in(technique.getTargets()).forEach(region -> note(region, index));
		Set<Pressure> pressures = TechniqueFacts.pressures(technique);
		if (pressures.isEmpty()) {
			undeclaredPressure.set(index);
		} else {
			Pressure highest = pressures.stream().max(Pressure::compareTo).orElseThrow();
			strongest.computeIfAbsent(highest, key -> new BitSet()).set(index);
			pressures.forEach(pressure -> using.computeIfAbsent(pressure, key -> new BitSet()).set(index));
		}
	}

	private void note(Object key, int index) {
		having.computeIfAbsent(key, anything -> new ArrayList<>()).add(index);
	}

	/** Whom a clause about techniques is for: nobody where the clause is about routines or is not finished. */
	BitSet techniques(Selector selector) {
		return switch (selector) {
			case Everything all -> everybody;
			case Where where when where.getTest() != null -> switch (where.getSubject()) {
				case TECHNIQUES -> test(where.getTest());
				case ROUTINES -> NOBODY;
			};
			case null, default -> NOBODY;
		};
	}

	/** Who passes the test of a selector, whatever it is about: a routine passes it when one of its techniques does. */
	BitSet passing(Selector selector) {
		return selector instanceof Where where && where.getTest() != null ? test(where.getTest()) : techniques(selector);
	}

	private BitSet test(SelectorTest test) {
		return switch (test) {
			case AnyOf any -> any(any);
			case AllOf all -> all(all);
			case Negation not -> not(not);
			case PressureTest pressure -> pressure(pressure);
			case TargetTest target when Known.is(target.getRegion()) ->
				targeting.computeIfAbsent(target.getRegion(), this::targeting);
			case ToolTest tool when tool.isSetKind() -> having(tool.getKind());
			case ToolTest tool when Known.is(tool.getTool()) -> having(tool.getTool());
			case ModalityTest modality when Known.is(modality.getModality()) -> having(modality.getModality());
			case PositionTest position -> having(position.getPosition());
			case PoweredTest powered -> having(Trait.POWERED);
			case HeatTest heat -> having(Trait.HEAT);
			case null, default -> NOBODY;
		};
	}

	private BitSet having(Object key) {
		return asked.computeIfAbsent(key, anything -> {
			BitSet found = new BitSet();
			having.getOrDefault(key, List.of()).forEach(found::set);
			return found;
		});
	}

	private BitSet any(AnyOf any) {
		BitSet found = new BitSet(size);
		any.getTerms().forEach(term -> found.or(test(term)));
		return found;
	}

	private BitSet all(AllOf all) {
		if (all.getTerms().isEmpty()) {
			return NOBODY;
		}
		BitSet found = (BitSet) everybody.clone();
		all.getTerms().forEach(term -> found.and(test(term)));
		return found;
	}

	private BitSet not(Negation not) {
		if (not.getTerm() == null) {
			return NOBODY;
		}
		BitSet found = (BitSet) everybody.clone();
		found.andNot(test(not.getTerm()));
		return found;
	}

	private BitSet pressure(PressureTest test) {
		BitSet found = new BitSet(size);
		Pressure limit = test.getPressure();
		switch (test.getComparison()) {
			case AT_LEAST -> {
				strongest.forEach((pressure, who) -> addIf(pressure.compareTo(limit) >= 0, who, found));
				found.or(undeclaredPressure);
			}
			case AT_MOST -> strongest.forEach((pressure, who) -> addIf(pressure.compareTo(limit) <= 0, who, found));
			case IS -> {
				found.or(using.getOrDefault(limit, NOBODY));
				found.or(undeclaredPressure);
			}
		}
		return found;
	}

	private static void addIf(boolean passes, BitSet who, BitSet found) {
		if (passes) {
			found.or(who);
		}
	}

	private BitSet targeting(Region region) {
		BitSet found = new BitSet(size);
		Set<Region> seen = new HashSet<>(Set.of(region));
		Deque<Region> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			Region next = open.pop();
			having.getOrDefault(next, List.of()).forEach(found::set);
			parts.getOrDefault(next, List.of()).stream().filter(seen::add).forEach(open::push);
		}
		return found;
	}
}
