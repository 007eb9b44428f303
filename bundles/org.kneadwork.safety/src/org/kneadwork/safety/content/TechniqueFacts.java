package org.kneadwork.safety.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.model.content.ToolSubstitute;
import org.kneadwork.model.content.ToolUse;

/** Facts that can be read off one technique. */
public final class TechniqueFacts {

	private TechniqueFacts() {
	}

	/**
	 * The steps of a technique, those within repetitions included.
	 *
	 * @param technique the technique
	 * @return its steps, each once, in the order of the text
	 */
	public static List<Step> steps(Technique technique) {
		List<Step> found = new ArrayList<>();
		collect(technique.getInstructions(), found);
		return found;
	}

	private static void collect(List<Instruction> instructions, List<Step> found) {
		for (Instruction instruction : instructions) {
			switch (instruction) {
				case Step step -> found.add(step);
				case Repetition repetition -> collect(repetition.getInstructions(), found);
				default -> { }
			}
		}
	}

	/**
	 * The tools of a technique, their substitutes included.
	 *
	 * @param technique the technique
	 * @return the tools that are known, each once, in the order of the text
	 */
	public static Set<Tool> tools(Technique technique) {
		Set<Tool> found = new LinkedHashSet<>();
		for (ToolUse use : technique.getToolUses()) {
			Known.of(use.getTool()).ifPresent(found::add);
			for (ToolSubstitute substitute : use.getSubstitutes()) {
				Known.of(substitute.getTool()).ifPresent(found::add);
			}
		}
		return found;
	}

	/**
	 * The kind of a tool.
	 *
	 * @param tool the tool
	 * @return the kind, if it is declared
	 */
	public static Optional<ToolKind> kind(Tool tool) {
		return tool.isSetKind() ? Optional.of(tool.getKind()) : Optional.empty();
	}

	/**
	 * Tells whether a technique warms: it states a temperature, or one of its tools is of kind heat or wax.
	 *
	 * @param technique the technique
	 * @return whether it does
	 */
	public static boolean warms(Technique technique) {
		return technique.getTemperature() != null || tools(technique).stream().anyMatch(TechniqueFacts::warms);
	}

	/**
	 * Tells whether a tool warms: it is of kind heat or wax.
	 *
	 * @param tool the tool
	 * @return whether it does
	 */
	public static boolean warms(Tool tool) {
		return kind(tool).filter(kind -> kind == ToolKind.HEAT || kind == ToolKind.WAX).isPresent();
	}

	/**
	 * The ranges of pressure that a technique declares: its own, and those of its steps.
	 *
	 * @param technique the technique
	 * @return the ranges, the technique's own first
	 */
	public static List<PressureRange> pressureRanges(Technique technique) {
		List<PressureRange> found = new ArrayList<>();
		if (technique.getPressure() != null) {
			found.add(technique.getPressure());
		}
		for (Step step : steps(technique)) {
			if (step.getPressure() != null) {
				found.add(step.getPressure());
			}
		}
		return found;
	}

	/**
	 * Every pressure that a technique uses, its steps included.
	 *
	 * @param technique the technique
	 * @return the pressures; empty when the technique as a whole declares none, since nothing is known then of those of
	 *     its steps that declare none either
	 */
	public static Set<Pressure> pressures(Technique technique) {
		Set<Pressure> found = EnumSet.noneOf(Pressure.class);
		if (technique.getPressure() != null) {
			for (PressureRange range : pressureRanges(technique)) {
				found.addAll(EnumSet.range(weakest(range), strongest(range)));
			}
		}
		return found;
	}

	/**
	 * The strongest pressure of a range, also where an author wrote it the wrong way round.
	 *
	 * @param range the range
	 * @return its strongest pressure
	 */
	public static Pressure strongest(PressureRange range) {
		return range.isSetStrongest() && range.getStrongest().compareTo(range.getLightest()) > 0
				? range.getStrongest() : range.getLightest();
	}

	private static Pressure weakest(PressureRange range) {
		return range.isSetStrongest() && range.getStrongest().compareTo(range.getLightest()) < 0
				? range.getStrongest() : range.getLightest();
	}
}
