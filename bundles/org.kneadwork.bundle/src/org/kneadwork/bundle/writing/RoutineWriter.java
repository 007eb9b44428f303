package org.kneadwork.bundle.writing;

import java.util.List;
import org.kneadwork.bundle.resolved.RoutinePlan;
import org.kneadwork.bundle.resolved.RoutineSubject;
import org.kneadwork.model.content.AnyOrder;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.OptionalPart;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.TechniqueUse;

/** Writes routines. */
final class RoutineWriter {

	private final Parts parts;
	private final BundleOutput out;
	private final FigureWriter figures;
	private final AttributionWriter attribution;
	private final SafetyWriter safety;
	private final TimelineWriter timelines;
	private final EquipmentWriter equipment;

	RoutineWriter(Parts parts, SafetyWriter safety) {
		this.parts = parts;
		this.out = parts.out();
		this.figures = parts.figures();
		this.attribution = parts.attribution();
		this.safety = safety;
		this.timelines = new TimelineWriter(parts);
		this.equipment = new EquipmentWriter(parts);
	}

	void write() {
		out.elements("routines", parts.inventory().all(Routine.class), this::routine);
	}

	private void routine(Routine routine) {
		RoutinePlan plan = RoutinePlan.of(routine, parts.ids());
		RoutineSubject subject = new RoutineSubject(routine, plan, parts.matrix(), parts.ids());
		out.idAndTitle(routine);
		out.text("summary", routine, Literals.ROUTINE__SUMMARY);
		out.text("goal", routine, Literals.ROUTINE__GOAL);
		out.word("level", routine.isSetLevel(), routine.getLevel());
		figures.timingOrNull("duration", routine.getDuration());
		plan.total().ifPresentOrElse(total -> figures.duration("total", total), () -> out.nothing("total"));
		figures.frequency(routine.getFrequency());
		out.ids("baselines", routine.getScreening());
		out.ids("targets", subject.techniques().stream().flatMap(technique -> technique.getTargets().stream()).toList());
		equipment.write(subject.techniques(), plan.entries());
		blocks(routine);
		timelines.write(plan.entries());
		out.ids("mentions", routine.getMentions());
		attribution.claims(routine.getClaims());
		attribution.sources(routine.getCitations());
		attribution.deprecated(routine.getDeprecation());
		attribution.review(routine);
		safety.write(subject);
	}

	private void blocks(Routine routine) {
		out.elements("blocks", routine.getBlocks(), block -> {
			out.word("phase", block.getPhase());
			items(block.getItems());
		});
	}

	private void items(List<RoutineItem> items) {
		out.elements("items", items.stream().filter(this::isWhole).toList(), this::item);
	}

	private boolean isWhole(RoutineItem item) {
		return switch (item) {
			case TechniqueUse use -> out.names(use.getTechnique());
			case RoutineUse use -> out.names(use.getRoutine());
			case Rest rest -> rest.getTime() != null;
			case RepeatedPart part -> part.getTimes() != null;
			default -> true;
		};
	}

	private void item(RoutineItem item) {
		switch (item) {
			case TechniqueUse use -> technique(use);
			case Rest rest -> InstructionWriter.rest(out, figures, rest);
			case RoutineUse use -> {
				out.word("kind", "routine");
				out.id("routine", use.getRoutine());
			}
			case OptionalPart part -> {
				out.word("kind", "optional");
				items(part.getItems());
			}
			case AnyOrder part -> {
				out.word("kind", "any-order");
				items(part.getItems());
			}
			case RepeatedPart part -> {
				out.word("kind", "repeat");
				figures.count("times", part.getTimes());
				items(part.getItems());
				figures.derivedBecause(part);
			}
			default -> throw new IllegalArgumentException("Nobody has said how to write " + item.eClass().getName());
		}
	}

	private void technique(TechniqueUse use) {
		out.word("kind", "technique");
		out.id("technique", use.getTechnique());
		figures.timing("time", use.getTime());
		out.word("side", use.isSetSide(), use.getSide());
		figures.count("repetitions", use.getRepetitions());
	}
}
