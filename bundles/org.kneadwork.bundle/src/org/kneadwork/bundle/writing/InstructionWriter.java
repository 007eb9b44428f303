package org.kneadwork.bundle.writing;

import java.util.List;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Instruction;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.TechniqueFacts;

/** Writes the steps of one technique. */
final class InstructionWriter {

	private final BundleOutput out;
	private final FigureWriter figures;
	private final AttributionWriter attribution;
	private final List<Step> steps;

	InstructionWriter(Parts parts, Technique technique) {
		this.out = parts.out();
		this.figures = parts.figures();
		this.attribution = parts.attribution();
		this.steps = TechniqueFacts.steps(technique);
	}

	/** The property {@code steps}. */
	void write(List<Instruction> instructions) {
		out.elements("steps", instructions.stream().filter(InstructionWriter::isWhole).toList(), this::instruction);
	}

	private static boolean isWhole(Instruction instruction) {
		return switch (instruction) {
			case Repetition repetition -> repetition.getTimes() != null;
			case Rest rest -> rest.getTime() != null;
			default -> true;
		};
	}

	private void instruction(Instruction instruction) {
		switch (instruction) {
			case Step step -> step(step);
			case Repetition repetition -> repetition(repetition);
			case Rest rest -> rest(out, figures, rest);
			default -> throw new IllegalArgumentException("Nobody has said how to write " + instruction.eClass().getName());
		}
	}

	private void step(Step step) {
		out.word("kind", "step");
		out.number("number", steps.indexOf(step) + 1);
		out.text("text", step, Literals.STEP__TEXT);
		figures.timing("time", step.getTime());
		figures.timing("hold", step.getHold());
		out.word("side", step.isSetSide(), step.getSide());
		figures.pressure("pressure", step.getPressure());
		out.word("breathing", step.isSetBreathing(), step.getBreathing());
		attribution.media(step.getMedia());
	}

	private void repetition(Repetition repetition) {
		out.word("kind", "repeat");
		figures.count("times", repetition.getTimes());
		out.word("side", repetition.isSetSide(), repetition.getSide());
		write(repetition.getInstructions());
		figures.derivedBecause(repetition);
	}

	static void rest(BundleOutput out, FigureWriter figures, Rest rest) {
		out.word("kind", "rest");
		figures.timing("time", rest.getTime());
	}
}
