package org.kneadwork.bundle.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolUse;
import org.kneadwork.safety.timing.Timeline;

/** Writes the tools that a routine needs. */
final class EquipmentWriter {

	private record Need(Technique technique, ToolUse use) {
	}

	private final BundleOutput out;
	private final Parts parts;

	EquipmentWriter(Parts parts) {
		this.parts = parts;
		this.out = parts.out();
	}

	/** The property {@code equipment}: the tools by id, each with the techniques that need it. */
	void write(List<Technique> techniques, List<Timeline.Entry> entries) {
		Map<Tool, List<Need>> needs = new LinkedHashMap<>();
		for (Technique technique : techniques) {
			for (ToolUse use : technique.getToolUses()) {
				if (out.names(use.getTool())) {
					needs.computeIfAbsent(use.getTool(), missing -> new ArrayList<>()).add(new Need(technique, use));
				}
			}
		}
		Set<Technique> optional = onlyOptional(entries);
		out.objects("equipment", parts.ids().inOrder(needs.keySet()), tool -> {
			List<Need> uses = needs.get(tool);
			out.id("tool", tool);
			out.flag("optional", uses.stream().allMatch(need -> optional.contains(need.technique())));
			out.objects("uses", uses, need -> {
				out.id("technique", need.technique());
				TechniqueWriter.substitutes(out, need.use());
			});
		});
	}

	private static Set<Technique> onlyOptional(List<Timeline.Entry> entries) {
		Set<Technique> found = new HashSet<>();
		entries.stream().filter(Timeline.Entry::optional).forEach(entry -> entry.technique().ifPresent(found::add));
		entries.stream().filter(entry -> !entry.optional()).forEach(entry -> entry.technique().ifPresent(found::remove));
		return found;
	}
}
