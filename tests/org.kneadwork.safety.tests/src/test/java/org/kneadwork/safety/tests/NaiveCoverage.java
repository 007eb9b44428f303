package org.kneadwork.safety.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Claim;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.CombinationOperand;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Everything;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Question;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Selector;
import org.kneadwork.model.content.SelectorSubject;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.content.Tip;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;

/**
 * The measures worked out a second time: by walking over the model one thing after the other, and over the bundle as JSON,
 * without a line of the product. Of one library that uses no others and writes its baselines without mistakes.
 */
final class NaiveCoverage {

	/** How many of how many. */
	record Ratio(long numerator, long denominator) {
	}

	private final List<Technique> techniques = new ArrayList<>();
	private final List<Routine> routines = new ArrayList<>();
	private final List<Caution> cautions = new ArrayList<>();
	private final List<Baseline> baselines = new ArrayList<>();
	private final List<Entity> entities = new ArrayList<>();
	private final Map<String, Condition> conditions = new HashMap<>();
	private final JsonNode bundle;

	NaiveCoverage(Collection<Document> documents, JsonNode bundle) {
		this.bundle = bundle;
		for (Document document : documents) {
			document.getEntries().forEach(entry -> {
				if (entry instanceof Entity entity) {
					entities.add(entity);
				}
				switch (entry) {
					case Technique technique -> techniques.add(technique);
					case Routine routine -> routines.add(routine);
					case Caution caution -> cautions.add(caution);
					case Baseline baseline -> baselines.add(baseline);
					case Condition condition -> conditions.put(condition.getName(), condition);
					default -> { }
				}
			});
		}
	}

	private static boolean passes(Selector selector, Technique technique) {
		return switch (selector) {
			case null -> true;
			case Everything all -> true;
			case Where where -> NaiveVerdicts.passes(where.getTest(), technique);
			default -> throw new IllegalArgumentException(selector.toString());
		};
	}

	private boolean isAsked(Technique technique, Condition condition) {
		return baselines.stream().anyMatch(baseline -> baseline.getConditions().contains(condition)
				&& passes(baseline.getAppliesTo(), technique));
	}

	private Optional<Verdict> verdict(Technique technique, Condition condition) {
		return NaiveVerdicts.verdict(technique, condition, cautions);
	}

	Ratio matrix() {
		long asked = 0;
		long decided = 0;
		for (Technique technique : techniques) {
			for (Condition condition : conditions.values()) {
				if (isAsked(technique, condition)) {
					asked++;
					decided += verdict(technique, condition).isPresent() ? 1 : 0;
				}
			}
		}
		return new Ratio(decided, asked);
	}

	/** Whether nothing is undecided, as long as nothing is waived. */
	long undecidedWithADangerousCondition() {
		return conditions.values().stream()
				.filter(condition -> condition.isSetContraindication() && condition.getContraindication() != Contraindication.RELATIVE)
				.mapToLong(condition -> techniques.stream().filter(technique -> isAsked(technique, condition)
						&& verdict(technique, condition).isEmpty()).count()).sum();
	}

	Ratio minimumDeclaration() {
		return new Ratio(techniques.stream().filter(NaiveCoverage::isDeclared).count(), techniques.size());
	}

	private static boolean isDeclared(Technique technique) {
		Timing duration = technique.getDuration();
		boolean lasts = duration != null && (duration.getSpan() != null
				? duration.getSpan().minSeconds() <= duration.getSpan().maxSeconds() && duration.getSpan().maxSeconds() > 0
				: duration.getCap() != null && duration.getCap().maxSeconds() > 0);
		Contraindications declared = technique.getContraindications();
		boolean decides = declared != null && declared.getCautions().size() + declared.getDecisions().size()
				+ declared.getOverrulings().size() + (isText(declared.getNoneBecause()) ? 1 : 0) > 0;
		List<Step> steps = all(technique, Step.class);
		boolean says = !steps.isEmpty() && steps.stream().allMatch(step -> isText(step.getText())
				|| step.getMedia().stream().anyMatch(media -> isText(media.getSays())));
		return lasts && decides && says && technique.getStopRules().stream().anyMatch(NaiveCoverage::isText);
	}

	private static boolean isText(String text) {
		return text != null && !text.isBlank();
	}

	private static <T> List<T> all(EObject whole, Class<T> kind) {
		List<T> found = new ArrayList<>();
		whole.eAllContents().forEachRemaining(part -> {
			if (kind.isInstance(part)) {
				found.add(kind.cast(part));
			}
		});
		return found;
	}

	private Set<Technique> techniques(Routine routine, Set<Routine> seen) {
		Set<Technique> found = new LinkedHashSet<>();
		if (seen.add(routine)) {
			all(routine, TechniqueUse.class).forEach(use -> found.add(use.getTechnique()));
			all(routine, RoutineUse.class).forEach(use -> found.addAll(techniques(use.getRoutine(), seen)));
		}
		return found;
	}

	private Set<Technique> techniques(Routine routine) {
		return techniques(routine, new HashSet<>());
	}

	private static boolean isSeen(Technique technique, Caution caution) {
		return technique.getContraindications() != null && technique.getContraindications().getCautions().contains(caution);
	}

	private static boolean speaks(Caution caution, Technique technique) {
		boolean matches = caution.getClauses().stream().anyMatch(clause -> NaiveVerdicts.isFor(clause.getSelector(), technique));
		if (caution.getConditions().isEmpty()) {
			return matches || isSeen(technique, caution);
		}
		return matches || isSeen(technique, caution) && !caution.getClauses().isEmpty();
	}

	private static boolean concerns(Caution caution, Technique technique) {
		return caution.getCombinations().stream()
				.anyMatch(pair -> brings(technique, pair.getFirst()) || brings(technique, pair.getSecond()));
	}

	private static boolean brings(Technique technique, CombinationOperand operand) {
		boolean heat = operand.isSetKind() && operand.getKind() == ToolKind.HEAT;
		return heat && technique.getTemperature() != null || NaiveVerdicts.tools(technique).stream().anyMatch(tool ->
				operand.isSetKind() ? isOf(tool, operand.getKind()) : tool == operand.getTool());
	}

	private static boolean isOf(Tool tool, ToolKind kind) {
		return tool.isSetKind() && (tool.getKind() == kind || kind == ToolKind.HEAT && tool.getKind() == ToolKind.WAX);
	}

	Ratio inheritance() {
		long inherited = 0;
		long shown = 0;
		for (Routine routine : routines) {
			Set<String> here = new HashSet<>();
			JsonNode json = find("routines", routine);
			json.get("safety").get("verdicts").findValues("caution").forEach(id -> here.add(id.asText()));
			json.get("safety").get("cautions").findValues("caution").forEach(id -> here.add(id.asText()));
			json.get("safety").get("neverCombine").findValues("caution").forEach(id -> here.add(id.asText()));
			for (Caution caution : cautions) {
				if (techniques(routine).stream().anyMatch(each -> speaks(caution, each) || concerns(caution, each))) {
					inherited++;
					shown += here.contains(caution.getName()) ? 1 : 0;
				}
			}
		}
		return new Ratio(shown, inherited);
	}

	private JsonNode find(String list, Entity entity) {
		for (JsonNode one : bundle.get(list)) {
			if (one.get("id").asText().equals(entity.getName())) {
				return one;
			}
		}
		throw new AssertionError("The bundle has no " + entity.getName() + ".");
	}

	Ratio severityFidelity() {
		long exported = 0;
		long faithful = 0;
		for (Technique technique : techniques) {
			for (JsonNode shown : find("techniques", technique).get("safety").get("verdicts")) {
				Condition condition = conditions.get(shown.get("condition").asText());
				exported++;
				faithful += isStrictEnough(shown, List.of(verdict(technique, condition)), Optional.empty()) ? 1 : 0;
			}
		}
		for (Routine routine : routines) {
			for (JsonNode shown : find("routines", routine).get("safety").get("verdicts")) {
				Condition condition = conditions.get(shown.get("condition").asText());
				exported++;
				faithful += isStrictEnough(shown, techniques(routine).stream().map(each -> verdict(each, condition)).toList(),
						ofTheWhole(routine, condition)) ? 1 : 0;
			}
		}
		return new Ratio(faithful, exported);
	}

	private static boolean isStrictEnough(JsonNode shown, List<Optional<Verdict>> parts, Optional<Verdict> ofTheWhole) {
		String word = shown.get("verdict").asText();
		if (word.equals("undecided")) {
			return true;
		}
		Verdict verdict = Verdict.get(word);
		boolean open = parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty);
		return (!open || verdict == Verdict.AVOID)
				&& parts.stream().flatMap(Optional::stream).allMatch(part -> part.compareTo(verdict) <= 0)
				&& ofTheWhole.filter(whole -> whole.compareTo(verdict) > 0).isEmpty();
	}

	private Optional<Verdict> ofTheWhole(Routine routine, Condition condition) {
		List<Verdict> found = new ArrayList<>();
		for (Caution caution : cautions) {
			if (caution.getConditions().contains(condition)) {
				for (CautionClause clause : caution.getClauses()) {
					if (clause.getSelector() instanceof Where where && where.getSubject() == SelectorSubject.ROUTINES
							&& techniques(routine).stream().anyMatch(each -> NaiveVerdicts.passes(where.getTest(), each))) {
						found.add(clause.getVerdict());
					}
				}
			}
		}
		return found.stream().max(Verdict::compareTo);
	}

	Ratio redFlagScreen() {
		long demanded = 0;
		long asked = 0;
		for (Routine routine : routines) {
			Set<RedFlag> flags = new HashSet<>();
			for (Baseline baseline : baselines) {
				if (baseline.getAppliesTo() == null
						|| techniques(routine).stream().anyMatch(each -> passes(baseline.getAppliesTo(), each))) {
					flags.addAll(baseline.getRedFlags());
				}
			}
			for (RedFlag flag : flags) {
				demanded++;
				boolean screened = routine.getScreenedRedFlags().contains(flag)
						|| routine.getScreening().stream().anyMatch(baseline -> baseline.getRedFlags().contains(flag));
				asked += screened && isText(flag.getQuestion()) ? 1 : 0;
			}
		}
		return new Ratio(asked, demanded);
	}

	Ratio conditionCoverage() {
		List<Condition> named = conditions.values().stream()
				.filter(condition -> baselines.stream().anyMatch(baseline -> baseline.getConditions().contains(condition))).toList();
		return new Ratio(named.stream().filter(condition -> cautions.stream().anyMatch(caution ->
				caution.getConditions().contains(condition)
						&& caution.getClauses().size() + caution.getCombinations().size() > 0)).count(), named.size());
	}

	Ratio byModality() {
		return grouped(entities.stream().filter(Modality.class::isInstance).toList(),
				modality -> technique -> technique.getModalities().contains(modality));
	}

	Ratio byTool() {
		return grouped(entities.stream().filter(Tool.class::isInstance).toList(),
				tool -> technique -> NaiveVerdicts.tools(technique).contains(tool));
	}

	Ratio byRegion() {
		return grouped(entities.stream().filter(Region.class::isInstance).toList(), region -> technique ->
				technique.getTargets().stream().anyMatch(target -> NaiveVerdicts.isPartOf(target, (Region) region)));
	}

	private Ratio grouped(List<Entity> groups, java.util.function.Function<Entity, Predicate<Technique>> members) {
		long asked = 0;
		long covered = 0;
		for (Entity group : groups) {
			List<Technique> of = techniques.stream().filter(members.apply(group)).toList();
			for (Condition condition : conditions.values()) {
				if (of.stream().anyMatch(technique -> isAsked(technique, condition))) {
					asked++;
					covered += cautions.stream().anyMatch(caution -> caution.getConditions().contains(condition)
							&& of.stream().anyMatch(technique -> speaks(caution, technique))) ? 1 : 0;
				}
			}
		}
		return new Ratio(covered, asked);
	}

	/** How many things have to be signed off. */
	long items() {
		return entities.stream().filter(entity -> entity instanceof Technique || entity instanceof Routine
				|| entity instanceof Caution || entity instanceof Condition || entity instanceof RedFlag
				|| entity instanceof Baseline || entity instanceof Tip || entity instanceof Question).count();
	}

	Ratio claims() {
		long all = 0;
		long sourced = 0;
		for (Entity entity : entities) {
			for (Claim claim : all(entity, Claim.class)) {
				all++;
				sourced += claim.getCitations().isEmpty() ? 0 : 1;
			}
			if (entity instanceof ClaimRecord record) {
				all++;
				sourced += record.getCitations().isEmpty() ? 0 : 1;
			}
		}
		return new Ratio(sourced, all);
	}

	Ratio disagreements() {
		List<Disagreement> all = entities.stream().filter(Disagreement.class::isInstance).map(Disagreement.class::cast).toList();
		return new Ratio(all.stream().filter(each -> isText(each.getResolution())).count(), all.size());
	}

	Ratio laterality() {
		List<Technique> paired = techniques.stream().filter(technique -> technique.getTargets().stream()
				.anyMatch(target -> entities.stream().filter(Region.class::isInstance).map(Region.class::cast)
						.anyMatch(region -> region.isPaired() && NaiveVerdicts.isPartOf(target, region)))).toList();
		return new Ratio(paired.stream().filter(technique -> {
			Set<Side> sides = new HashSet<>();
			all(technique, Step.class).stream().filter(Step::isSetSide).map(Step::getSide).forEach(sides::add);
			all(technique, Repetition.class).stream().filter(Repetition::isSetSide).map(Repetition::getSide).forEach(sides::add);
			return sides.contains(Side.EACH) || sides.contains(Side.BOTH) || sides.containsAll(Set.of(Side.LEFT, Side.RIGHT));
		}).count(), paired.size());
	}
}
