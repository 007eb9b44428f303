package org.kneadwork.safety.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.kneadwork.model.content.AllOf;
import org.kneadwork.model.content.AnyOf;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.ForbiddenCombination;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.ModalityTest;
import org.kneadwork.model.content.Negation;
import org.kneadwork.model.content.Overruling;
import org.kneadwork.model.content.Position;
import org.kneadwork.model.content.PositionTest;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureComparison;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.PressureTest;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Selector;
import org.kneadwork.model.content.SelectorSubject;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolKind;
import org.kneadwork.model.content.ToolSubstitute;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.content.ToolUse;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;
import org.kneadwork.model.values.Temperature;

/** A small library made at random, in which everything that a verdict depends on occurs and meets. */
final class RandomContent {

	private static final ContentFactory MAKE = ContentFactory.eINSTANCE;
	private static final ToolKind[] KINDS = {ToolKind.BALL, ToolKind.HEAT, ToolKind.WAX, ToolKind.CREAM};

	private final Random random;
	final Document document = MAKE.createDocument();
	final List<Region> regions = new ArrayList<>();
	final List<Tool> tools = new ArrayList<>();
	final List<Modality> modalities = new ArrayList<>();
	final List<Condition> conditions = new ArrayList<>();
	final List<Caution> cautions = new ArrayList<>();
	final List<Technique> techniques = new ArrayList<>();

	RandomContent(long seed) {
		random = new Random(seed);
		many(6, MAKE::createRegion, "region", regions);
		regions.forEach(region -> sometimes(0.7, () -> region.setPartOf(any(regions))));
		many(5, MAKE::createTool, "tool", tools);
		tools.forEach(this::fill);
		many(2, MAKE::createModality, "modality", modalities);
		many(4, MAKE::createCondition, "condition", conditions);
		many(6, MAKE::createCaution, "caution", cautions);
		cautions.forEach(this::fill);
		many(12, MAKE::createTechnique, "technique", techniques);
		techniques.forEach(this::fill);
		List<Baseline> baselines = new ArrayList<>();
		many(2, MAKE::createBaseline, "baseline", baselines);
		for (Baseline baseline : baselines) {
			sometimes(0.5, () -> baseline.setAppliesTo(selector()));
			baseline.getConditions().addAll(some(conditions));
		}
	}

	private <T extends Entity> void many(int number, Supplier<T> make, String name, List<T> all) {
		for (int index = 0; index < number; index++) {
			T entity = make.get();
			entity.setName(name + "-" + index);
			all.add(entity);
			document.getEntries().add(entity);
		}
	}

	private void fill(Tool tool) {
		sometimes(0.8, () -> tool.setKind(KINDS[random.nextInt(KINDS.length)]));
		tool.setPowered(random.nextInt(4) == 0);
	}

	private void fill(Caution caution) {
		caution.getConditions().addAll(some(conditions));
		int clauses = random.nextInt(4);
		for (int index = 0; index < clauses; index++) {
			CautionClause clause = MAKE.createCautionClause();
			clause.setVerdict(any(List.of(Verdict.values())));
			clause.setSelector(selector());
			caution.getClauses().add(clause);
		}
		sometimes(0.3, () -> {
			ForbiddenCombination combination = MAKE.createForbiddenCombination();
			combination.setFirst(MAKE.createCombinationOperand());
			combination.getFirst().setTool(any(tools));
			combination.setSecond(MAKE.createCombinationOperand());
			combination.getSecond().setKind(KINDS[random.nextInt(KINDS.length)]);
			caution.getCombinations().add(combination);
		});
	}

	private void fill(Technique technique) {
		technique.getTargets().addAll(some(regions));
		technique.getModalities().addAll(some(modalities));
		technique.getPositions().addAll(some(List.of(Position.SUPINE, Position.PRONE, Position.SITTING)));
		for (Tool tool : some(tools)) {
			ToolUse use = MAKE.createToolUse();
			use.setTool(tool);
			sometimes(0.3, () -> {
				ToolSubstitute substitute = MAKE.createToolSubstitute();
				substitute.setTool(any(tools));
				use.getSubstitutes().add(substitute);
			});
			technique.getToolUses().add(use);
		}
		sometimes(0.8, () -> technique.setPressure(pressure()));
		sometimes(0.4, () -> {
			Step step = MAKE.createStep();
			step.setPressure(pressure());
			technique.getInstructions().add(step);
		});
		sometimes(0.2, () -> {
			TemperatureLimit limit = MAKE.createTemperatureLimit();
			limit.setLimit(new Temperature(40));
			technique.setTemperature(limit);
		});
		sometimes(0.7, () -> decide(technique));
	}

	private void decide(Technique technique) {
		technique.setContraindications(MAKE.createContraindications());
		technique.getContraindications().getCautions().addAll(some(cautions).stream().limit(2).toList());
		int decisions = random.nextInt(3);
		for (int index = 0; index < decisions; index++) {
			ConditionDecision decision = MAKE.createConditionDecision();
			decision.setVerdict(any(List.of(Verdict.values())));
			decision.getConditions().addAll(some(conditions).stream().limit(2).toList());
			technique.getContraindications().getDecisions().add(decision);
		}
		sometimes(0.5, () -> {
			Overruling overruling = MAKE.createOverruling();
			overruling.setCaution(any(cautions));
			overruling.setBecause("A reason.");
			technique.getContraindications().getOverrulings().add(overruling);
		});
	}

	private PressureRange pressure() {
		PressureRange range = MAKE.createPressureRange();
		range.setLightest(any(List.of(Pressure.values())));
		sometimes(0.5, () -> range.setStrongest(any(List.of(Pressure.values()))));
		return range;
	}

	Selector selector() {
		if (random.nextInt(8) == 0) {
			return MAKE.createEverything();
		}
		Where where = MAKE.createWhere();
		where.setSubject(random.nextInt(6) == 0 ? SelectorSubject.ROUTINES : SelectorSubject.TECHNIQUES);
		where.setTest(test(3));
		return where;
	}

	private SelectorTest test(int depth) {
		switch (random.nextInt(depth > 0 ? 10 : 7)) {
			case 0 -> {
				PressureTest test = MAKE.createPressureTest();
				test.setComparison(any(List.of(PressureComparison.values())));
				test.setPressure(any(List.of(Pressure.values())));
				return test;
			}
			case 1 -> {
				TargetTest test = MAKE.createTargetTest();
				test.setRegion(any(regions));
				return test;
			}
			case 2 -> {
				ToolTest test = MAKE.createToolTest();
				if (random.nextBoolean()) {
					test.setTool(any(tools));
				} else {
					test.setKind(KINDS[random.nextInt(KINDS.length)]);
				}
				return test;
			}
			case 3 -> {
				return MAKE.createPoweredTest();
			}
			case 4 -> {
				ModalityTest test = MAKE.createModalityTest();
				test.setModality(any(modalities));
				return test;
			}
			case 5 -> {
				PositionTest test = MAKE.createPositionTest();
				test.setPosition(Position.PRONE);
				return test;
			}
			case 6 -> {
				return MAKE.createHeatTest();
			}
			case 7 -> {
				AnyOf test = MAKE.createAnyOf();
				test.getTerms().add(test(depth - 1));
				test.getTerms().add(test(depth - 1));
				return test;
			}
			case 8 -> {
				AllOf test = MAKE.createAllOf();
				test.getTerms().add(test(depth - 1));
				test.getTerms().add(test(depth - 1));
				return test;
			}
			default -> {
				Negation test = MAKE.createNegation();
				test.setTerm(test(depth - 1));
				return test;
			}
		}
	}

	private <T> T any(List<T> all) {
		return all.get(random.nextInt(all.size()));
	}

	private <T> List<T> some(List<T> all) {
		return all.stream().filter(one -> random.nextInt(3) == 0).toList();
	}

	private void sometimes(double share, Runnable action) {
		if (random.nextDouble() < share) {
			action.run();
		}
	}
}
