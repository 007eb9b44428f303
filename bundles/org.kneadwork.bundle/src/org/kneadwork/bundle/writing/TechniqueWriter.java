package org.kneadwork.bundle.writing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kneadwork.bundle.resolved.TechniqueSubject;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Practitioner;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.ToolSubstitute;
import org.kneadwork.model.content.ToolUse;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.timing.Timings;

/** Writes techniques. */
final class TechniqueWriter {

	private final Parts parts;
	private final BundleOutput out;
	private final FigureWriter figures;
	private final AttributionWriter attribution;
	private final SafetyWriter safety;

	TechniqueWriter(Parts parts, SafetyWriter safety) {
		this.parts = parts;
		this.out = parts.out();
		this.figures = parts.figures();
		this.attribution = parts.attribution();
		this.safety = safety;
	}

	void write() {
		out.elements("techniques", parts.inventory().all(Technique.class), this::technique);
	}

	private void technique(Technique technique) {
		out.idAndTitle(technique);
		out.text("summary", technique, Literals.TECHNIQUE__SUMMARY);
		out.ids("modalities", technique.getModalities());
		out.words("practisedBy", practisedBy(technique));
		out.ids("targets", technique.getTargets());
		tools(technique);
		out.words("positions", technique.getPositions());
		figures.pressureOrNull("pressure", technique.getPressure());
		out.word("breathing", technique.isSetBreathing(), technique.getBreathing());
		figures.temperature("temperature", technique.getTemperature());
		out.text("skinCheck", technique, Literals.TECHNIQUE__SKIN_CHECK);
		figures.timingOrNull("duration", technique.getDuration());
		Timings.ofSteps(technique).ifPresent(duration -> figures.duration("stepsDuration", duration));
		new InstructionWriter(parts, technique).write(technique.getInstructions());
		contraindications(technique.getContraindications());
		figures.frequency(technique.getFrequency());
		attribution.media(technique.getMedia());
		attribution.claims(technique.getClaims());
		attribution.sources(technique.getCitations());
		attribution.deprecated(technique.getDeprecation());
		attribution.review(technique);
		safety.write(new TechniqueSubject(technique, parts.matrix(), parts.ids()));
	}

	/** Who does it: as the technique says, else as its modalities do, else the person themselves. */
	private static Collection<Practitioner> practisedBy(Technique technique) {
		if (!technique.getPractisedBy().isEmpty()) {
			return technique.getPractisedBy();
		}
		Set<Practitioner> found = EnumSet.noneOf(Practitioner.class);
		for (Modality modality : Known.in(technique.getModalities())) {
			found.addAll(modality.getPractisedBy());
		}
		return found.isEmpty() ? List.of(Practitioner.SELF) : found;
	}

	private void tools(Technique technique) {
		out.elements("tools", technique.getToolUses().stream().filter(use -> out.names(use.getTool())).toList(), use -> {
			out.id("tool", use.getTool());
			substitutes(out, use);
		});
	}

	/** What may take the place of a tool. */
	static void substitutes(BundleOutput out, ToolUse use) {
		List<ToolSubstitute> known =
				use.getSubstitutes().stream().filter(substitute -> out.names(substitute.getTool())).toList();
		out.smallObjects("substitutes", known, substitute -> {
			out.id("tool", substitute.getTool());
			out.word("pressure", substitute.isSetEffect(), substitute.getEffect());
		});
	}

	private void contraindications(Contraindications declared) {
		if (declared == null) {
			out.nothing("contraindications");
		} else {
			out.object("contraindications", declared, () -> {
				out.ids("see", declared.getCautions());
				out.text("noneBecause", declared, Literals.CONTRAINDICATIONS__NONE_BECAUSE);
			});
		}
	}
}
