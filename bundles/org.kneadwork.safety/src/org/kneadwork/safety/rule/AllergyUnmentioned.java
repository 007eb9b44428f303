package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.Locale;
import org.kneadwork.model.content.Allergen;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.content.ToolUse;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Reason;

/**
 * KW308. A routine is reported besides its techniques: it is what people choose. A caution is taken for one about an allergen by its words and those of its conditions. In a library that is not
 * in English, one is that names the tool, or its kind, in a selector.
 */
record AllergyUnmentioned(RuleInfo info) implements Rule {

	/** An allergen that nothing speaks of, where a technique brings it. */
	private record Unmentioned(int toolUse, Tool tool, Allergen allergen) {
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Map<Topic, Set<Condition>> conditions = new HashMap<>();
		Map<Technique, List<Unmentioned>> known = new HashMap<>();
		for (Technique technique : checked.content().own(Technique.class)) {
			for (Unmentioned each : known.computeIfAbsent(technique, key -> unmentioned(key, conditions, checked))) {
				findings.accept(finding(technique, each));
			}
		}
		Map<Routine, Set<Technique>> included = new HashMap<>();
		for (Routine routine : checked.content().own(Routine.class)) {
			Set<Allergen> reported = EnumSet.noneOf(Allergen.class);
			for (RoutineItem item : RoutineFacts.items(routine)) {
				for (Technique technique : techniques(item, checked.content(), included)) {
					for (Unmentioned each : known.computeIfAbsent(technique, key -> unmentioned(key, conditions, checked))) {
						if (reported.add(each.allergen())) {
							findings.accept(finding(routine, technique, each, ElementPlace.of(item)));
						}
					}
				}
			}
		}
	}

	/** What an item does; what an included routine of the library does is reported there. */
	private static Collection<Technique> techniques(RoutineItem item, Content content,
			Map<Routine, Set<Technique>> included) {
		return switch (item) {
			case TechniqueUse use -> Known.of(use.getTechnique()).stream().toList();
			case RoutineUse use when Known.is(use.getRoutine()) && !content.owns(use.getRoutine()) ->
				included.computeIfAbsent(use.getRoutine(), RoutineFacts::techniques);
			default -> List.of();
		};
	}

	private static List<Unmentioned> unmentioned(Technique technique, Map<Topic, Set<Condition>> conditions, Checked checked) {
		List<Unmentioned> found = new ArrayList<>();
		for (int index = 0; index < technique.getToolUses().size(); index++) {
			for (Tool tool : tools(technique.getToolUses().get(index))) {
				for (Allergen allergen : new TreeSet<>(tool.getAllergens())) {
					boolean said = English.isLanguageOf(checked.content())
							? isSaid(technique, Topic.of(allergen), conditions, checked)
							: cautions(technique, checked).anyMatch(caution -> singlesOut(caution, tool));
					if (!said) {
						found.add(new Unmentioned(index, tool, allergen));
					}
				}
			}
		}
		return found;
	}

	private static Set<Tool> tools(ToolUse use) {
		Set<Tool> found = new LinkedHashSet<>();
		Known.of(use.getTool()).ifPresent(found::add);
		use.getSubstitutes().forEach(substitute -> Known.of(substitute.getTool()).ifPresent(found::add));
		return found;
	}

	private static boolean isSaid(Technique technique, Topic topic, Map<Topic, Set<Condition>> conditions, Checked checked) {
		Set<Condition> about = conditions.computeIfAbsent(topic, key ->
				new LinkedHashSet<>(checked.matrix().conditions().stream().filter(key::isOf).toList()));
		return about.stream().anyMatch(condition -> checked.matrix().cell(technique, condition).verdict().isPresent())
				|| cautions(technique, checked).anyMatch(caution -> topic.isInOneOf(texts(caution)));
	}

	/** Every caution that says something about a technique. */
	private static Stream<Caution> cautions(Technique technique, Checked checked) {
		Stream<Caution> onConditions = checked.matrix().conditions().stream()
				.map(condition -> checked.matrix().cell(technique, condition)).map(Cell::reasons).flatMap(List::stream)
				.map(Reason::origin).map(origin -> switch (origin) {
					case CautionOrigin from -> from.caution();
					case DecisionOrigin from -> null;
				}).filter(Objects::nonNull);
		return Stream.concat(checked.matrix().generalCautions(technique).stream(), onConditions).distinct();
	}

	private static List<String> texts(Caution caution) {
		List<String> texts = new ArrayList<>(
				Stream.of(caution.getTitle(), caution.getBecause(), caution.getTell()).filter(Objects::nonNull).toList());
		caution.getClauses().stream().map(CautionClause::getAdaptation).filter(Objects::nonNull).forEach(texts::add);
		Known.in(caution.getConditions()).stream().map(Entity::getTitle).filter(Objects::nonNull).forEach(texts::add);
		return texts;
	}

	private static boolean singlesOut(Caution caution, Tool tool) {
		return caution.getClauses().stream().anyMatch(clause -> Decisions.has(clause, test -> test instanceof ToolTest about
				&& (about.isSetKind() ? tool.isSetKind() && about.getKind() == tool.getKind() : about.getTool() == tool)));
	}

	private Finding finding(Technique technique, Unmentioned found) {
		return finding(ElementPlace.of(technique, ContentPackage.Literals.TECHNIQUE__TOOL_USES, found.toolUse()),
				"KW308.technique", Words.name(technique), Message.NONE, found);
	}

	private Finding finding(Routine routine, Technique technique, Unmentioned found, ElementPlace place) {
		return finding(place, "KW308.routine", Words.name(routine), Words.name(technique), found);
	}

	private Finding finding(ElementPlace place, String key, Message who, Message inWhat, Unmentioned found) {
		return info.finding(place,
				Sayings.say(key, who, Words.name(found.tool()), Sayings.say("KW308." + found.allergen().name().toLowerCase(Locale.ROOT)), inWhat),
				Sayings.say("KW308.advice", Words.id(found.tool())))
				.with(new Related(Sayings.say("KW308.allergens"),
						ElementPlace.of(found.tool(), ContentPackage.Literals.TOOL__ALLERGENS)));
	}

	
}
