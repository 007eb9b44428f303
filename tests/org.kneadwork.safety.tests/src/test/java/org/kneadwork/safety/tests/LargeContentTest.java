package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.RegionLimits;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.timing.Timings;

/** Content that is long or deep. What counts the steps of it are other tests: a clock tells more of the machine than of the program. */
class LargeContentTest {

	private static final ContentFactory MAKE = ContentFactory.eINSTANCE;
	private static final int DEEP = 20_000;

	private final Document document = MAKE.createDocument();

	private List<Finding> check() {
		return RuleCatalogue.check(Content.of(List.of(document), List.of()));
	}

	private long count(String code) {
		return check().stream().filter(finding -> finding.code().equals(code)).count();
	}

	@Test
	void checksManyTechniquesAgainstManyCautions() {
		int techniques = 20_000;
		int cautions = 2_000;
		int regions = 500;
		for (int number = 0; number < regions; number++) {
			Region region = MAKE.createRegion();
			region.setName("region-" + number);
			document.getEntries().add(region);
		}
		List<Region> all = document.getEntries().stream().map(Region.class::cast).toList();
		Condition condition = MAKE.createCondition();
		condition.setName("cold");
		Baseline baseline = MAKE.createBaseline();
		baseline.getConditions().add(condition);
		document.getEntries().addAll(List.of(condition, baseline));
		for (int number = 0; number < cautions; number++) {
			document.getEntries().add(caution(condition, all.get(number % (regions / 2))));
		}
		for (int number = 0; number < techniques; number++) {
			Technique technique = MAKE.createTechnique();
			technique.setName("technique-" + number);
			technique.getTargets().add(all.get(number % regions));
			document.getEntries().add(technique);
		}

		// Half of the regions have a caution.
		assertEquals(techniques / 2, count("KW301"));
	}

	private static Caution caution(Condition condition, Region region) {
		TargetTest test = MAKE.createTargetTest();
		test.setRegion(region);
		Where where = MAKE.createWhere();
		where.setTest(test);
		CautionClause clause = MAKE.createCautionClause();
		clause.setVerdict(Verdict.AVOID);
		clause.setSelector(where);
		Caution caution = MAKE.createCaution();
		caution.getConditions().add(condition);
		caution.getClauses().add(clause);
		return caution;
	}

	@Test
	void survivesALongChainOfRoutines() {
		Routine last = chain();

		assertEquals(DEEP, RoutineFacts.includedFirst(last, routine -> false).size());
		assertEquals(Optional.of(org.kneadwork.model.values.Duration.ofSeconds(5)), Timings.ofBlocks(last));
		assertEquals(0, count("KW902"));
	}

	@Test
	void survivesALongCircleOfRoutines() {
		Routine last = chain();
		Routine first = (Routine) document.getEntries().getFirst();
		first.getBlocks().getFirst().getItems().add(use(last));

		assertEquals(Optional.empty(), Timings.ofBlocks(last));
		assertEquals(1, count("KW902"));
	}

	/** Routines of which each includes the one before; the first one rests for five seconds. */
	private Routine chain() {
		Routine before = MAKE.createRoutine();
		RoutineBlock block = MAKE.createRoutineBlock();
		before.getBlocks().add(block);
		Rest rest = MAKE.createRest();
		Timing time = MAKE.createTiming();
		time.setSpan(org.kneadwork.model.values.Duration.ofSeconds(5));
		rest.setTime(time);
		block.getItems().add(rest);
		document.getEntries().add(before);
		for (int number = 1; number < DEEP; number++) {
			Routine routine = MAKE.createRoutine();
			RoutineBlock main = MAKE.createRoutineBlock();
			main.getItems().add(use(before));
			routine.getBlocks().add(main);
			document.getEntries().add(routine);
			before = routine;
		}
		return before;
	}

	private static RoutineUse use(Routine routine) {
		RoutineUse use = MAKE.createRoutineUse();
		use.setRoutine(routine);
		return use;
	}

	@Test
	void survivesADeepBodyAndOneThatIsPartOfItself() {
		Region whole = MAKE.createRegion();
		whole.setNeverPressed(true);
		Region part = whole;
		for (int number = 1; number < DEEP; number++) {
			Region next = MAKE.createRegion();
			next.setPartOf(part);
			part = next;
		}
		Technique technique = MAKE.createTechnique();
		technique.getTargets().add(part);
		document.getEntries().add(technique);

		assertEquals(Optional.of(whole), new RegionLimits().of(part).neverPressed());
		assertEquals(1, count("KW303"));
		whole.setPartOf(part);
		assertEquals(1, count("KW303"));
	}
}
