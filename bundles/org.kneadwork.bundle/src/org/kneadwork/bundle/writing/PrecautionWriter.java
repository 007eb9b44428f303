package org.kneadwork.bundle.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.bundle.resolved.Subject;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;

/** Writes what everybody has to heed: cautions without conditions, limits of temperature and time, stop rules. */
final class PrecautionWriter {

	/** A limit: of a tool, or stated by a technique itself. */
	private record Limit(Optional<Tool> tool, List<Technique> techniques) {
	}

	private final BundleOutput out;
	private final FigureWriter figures;
	private final AttributionWriter attribution;
	private final Parts parts;

	PrecautionWriter(Parts parts) {
		this.parts = parts;
		this.out = parts.out();
		this.figures = parts.figures();
		this.attribution = parts.attribution();
	}

	/** The property {@code cautions}. */
	void cautions(Subject subject) {
		out.objects("cautions", subject.generalCautions(), general -> {
			Caution caution = general.caution();
			out.id("caution", caution);
			RiskWriter.tell(out, caution);
			out.text("because", caution, Literals.CAUTION__BECAUSE);
			attribution.certainty(caution.isSetCertainty(), caution.getCertainty());
			attribution.sources(caution.getCitations());
			out.ids("techniques", general.techniques());
		});
	}

	/** The property {@code stopRules}. */
	void stopRules(Subject subject) {
		out.objects("stopRules", subject.stopRules(), rule -> {
			out.mark(rule.when().place());
			out.text("when", rule.when());
			out.ids("techniques", rule.techniques());
		});
	}

	/** The property {@code limits}: first those of tools, by id, then those that techniques state themselves. */
	void limits(Subject subject) {
		List<Limit> limits = new ArrayList<>();
		Map<Tool, List<Technique>> users = new LinkedHashMap<>();
		for (Technique technique : subject.techniques()) {
			for (Tool tool : TechniqueFacts.tools(technique)) {
				if (isLimited(tool) && out.names(tool)) {
					users.computeIfAbsent(tool, missing -> new ArrayList<>()).add(technique);
				}
			}
		}
		users.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(tool -> tool, parts.ids().order())))
				.forEach(entry -> limits.add(new Limit(Optional.of(entry.getKey()), entry.getValue())));
		subject.techniques().stream().filter(PrecautionWriter::isLimited)
				.forEach(technique -> limits.add(new Limit(Optional.empty(), List.of(technique))));
		out.objects("limits", limits, this::limit);
	}

	private static boolean isLimited(Tool tool) {
		return tool.getTemperature() != null || tool.getTimeLimit() != null || Known.text(tool.getSkinCheck()).isPresent();
	}

	private static boolean isLimited(Technique technique) {
		return technique.getTemperature() != null || Known.text(technique.getSkinCheck()).isPresent();
	}

	private void limit(Limit limit) {
		limit.tool().ifPresentOrElse(tool -> {
			out.id("tool", tool);
			figures.temperature("temperature", tool.getTemperature());
			figures.timing("timeLimit", tool.getTimeLimit());
			out.text("skinCheck", tool, Literals.TOOL__SKIN_CHECK);
		}, () -> {
			Technique technique = limit.techniques().getFirst();
			figures.temperature("temperature", technique.getTemperature());
			out.text("skinCheck", technique, Literals.TECHNIQUE__SKIN_CHECK);
		});
		out.ids("techniques", limit.techniques());
	}
}
