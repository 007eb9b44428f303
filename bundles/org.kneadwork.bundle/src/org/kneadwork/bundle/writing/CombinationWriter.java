package org.kneadwork.bundle.writing;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kneadwork.bundle.resolved.Subject;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CombinationOperand;
import org.kneadwork.model.content.ForbiddenCombination;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.matrix.Combinations;

/** Writes what must never come together, resolved to tools and techniques. */
final class CombinationWriter {

	private final BundleOutput out;
	private final Parts parts;
	private final List<Technique> warmByThemselves;
	private final List<Tool> allTools;
	private final Map<CombinationOperand, List<Tool>> tools = new IdentityHashMap<>();

	CombinationWriter(Parts parts) {
		this.out = parts.out();
		this.parts = parts;
		this.warmByThemselves = parts.inventory().all(Technique.class).stream()
				.filter(technique -> technique.getTemperature() != null).toList();
		this.allTools = parts.inventory().all(Tool.class);
	}

	/** Whether both sides of a combination are known. */
	static boolean isWhole(ForbiddenCombination combination) {
		return isKnown(combination.getFirst()) && isKnown(combination.getSecond());
	}

	private static boolean isKnown(CombinationOperand operand) {
		return operand != null && (operand.isSetKind() || Known.is(operand.getTool()));
	}

	/** The properties {@code first} and {@code second}. */
	void operands(ForbiddenCombination combination) {
		operand("first", combination.getFirst());
		operand("second", combination.getSecond());
	}

	private void operand(String name, CombinationOperand operand) {
		out.smallObject(name, () -> {
			out.word("kind", operand.isSetKind(), operand.getKind());
			out.ids("tools", tools(operand));
			out.ids("techniques", isHeat(operand) ? warmByThemselves : List.of());
		});
	}

	private List<Tool> tools(CombinationOperand operand) {
		return tools.computeIfAbsent(operand, this::findTools);
	}

	private List<Tool> findTools(CombinationOperand operand) {
		if (!operand.isSetKind()) {
			return List.of(operand.getTool());
		}
		return allTools.stream().filter(tool -> isHeat(operand) ? TechniqueFacts.warms(tool)
				: TechniqueFacts.kind(tool).filter(kind -> kind == operand.getKind()).isPresent()).toList();
	}

	private static boolean isHeat(CombinationOperand operand) {
		return operand.isSetKind() && operand.getKind() == ToolKind.HEAT;
	}

	/** The property {@code neverCombine}: the combinations of which a side occurs in a technique or a routine. */
	void neverCombine(Subject subject) {
		Collection<Technique> techniques = subject.techniques();
		Set<ForbiddenCombination> occurring = parts.matrix().combinations().among(techniques).stream()
				.map(Combinations.Occurrence::combination).collect(Collectors.toSet());
		List<Caution> cautions = techniques.stream()
				.flatMap(technique -> parts.matrix().combinations().concerning(technique).stream()).toList();
		List<ForbiddenCombination> concerning = parts.ids().inOrder(cautions).stream()
				.flatMap(caution -> caution.getCombinations().stream()).filter(CombinationWriter::isWhole)
				.filter(combination -> techniques.stream().anyMatch(technique -> concerns(combination, technique))).toList();
		out.elements("neverCombine", concerning, combination -> {
			Caution caution = (Caution) combination.eContainer();
			out.id("caution", caution);
			RiskWriter.tell(out, caution);
			operands(combination);
			out.flag("occurs", occurring.contains(combination));
		});
	}

	private boolean concerns(ForbiddenCombination combination, Technique technique) {
		return brings(technique, combination.getFirst()) || brings(technique, combination.getSecond());
	}

	private boolean brings(Technique technique, CombinationOperand operand) {
		return TechniqueFacts.tools(technique).stream().anyMatch(tools(operand)::contains)
				|| isHeat(operand) && technique.getTemperature() != null;
	}
}
