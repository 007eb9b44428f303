package org.kneadwork.safety.rule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;

/** KW206. In a technique all steps are taken together, in a routine all that is done of one technique. */
record OneSideOnly(RuleInfo info) implements Rule {

	/** The sides on which something is done, and where the first of them is stated. */
	private static final class Sides {

		private final Set<Side> sides = EnumSet.noneOf(Side.class);
		private Optional<ElementPlace> place = Optional.empty();
		private boolean unsided;

		private void add(boolean stated, Side side, ElementPlace where) {
			if (stated) {
				sides.add(side);
				place = place.or(() -> Optional.of(where));
			} else {
				unsided = true;
			}
		}

		private Optional<Side> onlyOne() {
			return sides.size() == 1 && !sides.contains(Side.BOTH) && !sides.contains(Side.EACH)
					? Optional.of(sides.iterator().next()) : Optional.empty();
		}
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Map<Region, Boolean> paired = new HashMap<>();
		for (Technique technique : checked.content().own(Technique.class)) {
			Sides sides = new Sides();
			for (Step step : TechniqueFacts.steps(technique)) {
				sides.add(step.isSetSide(), step.getSide(), ElementPlace.of(step, ContentPackage.Literals.STEP__SIDE));
			}
			region(technique, paired).ifPresent(region -> report("KW206.technique", technique, Message.NONE, region, sides, findings));
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			check(routine, paired, findings);
		}
	}

	private void check(Routine routine, Map<Region, Boolean> paired, Consumer<Finding> findings) {
		Map<Technique, Sides> uses = new LinkedHashMap<>();
		for (RoutineItem item : RoutineFacts.items(routine)) {
			if (item instanceof TechniqueUse use && Known.is(use.getTechnique())) {
				uses.computeIfAbsent(use.getTechnique(), key -> new Sides()).add(use.isSetSide(), use.getSide(),
						ElementPlace.of(use, ContentPackage.Literals.TECHNIQUE_USE__SIDE));
			}
		}
		uses.forEach((technique, sides) -> {
			// Done without a side as well, it is done as its own steps say.
			if (!sides.unsided) {
				region(technique, paired).ifPresent(region -> report("KW206.routine", routine, Words.name(technique), region, sides,
						findings));
			}
		});
	}

	private void report(String key, Entity who, Message technique, Region region, Sides sides, Consumer<Finding> findings) {
		sides.onlyOne().ifPresent(side -> {
			
			ElementPlace place = sides.place.orElseThrow();
			findings.accept(info.finding(place,
					Sayings.say(key, Words.name(who), Words.name(region), Sayings.say("KW206." + side.getLiteral()), technique),
					Sayings.say(side == Side.LEFT ? "KW206.addRight" : "KW206.addLeft"))
					.with(new Fix(Sayings.say("KW206.fix"), place, Side.EACH.getLiteral())));
		});
	}

	/** The first paired region that a technique works on; what is part of a paired region is paired. */
	private static Optional<Region> region(Technique technique, Map<Region, Boolean> paired) {
		return Known.in(technique.getTargets()).stream().filter(region -> isPaired(region, paired)).findFirst();
	}

	private static boolean isPaired(Region region, Map<Region, Boolean> known) {
		Boolean before = known.get(region);
		if (before != null) {
			return before;
		}
		Collection<Region> seen = new HashSet<>();
		boolean paired = false;
		for (Region at = region; !paired && Known.is(at) && seen.add(at); at = at.getPartOf()) {
			paired = at.isPaired();
		}
		known.put(region, paired);
		return paired;
	}
}
