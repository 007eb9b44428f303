package org.kneadwork.bundle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an app is told, in the library that uses every statement. */
class ResolvedSafetyTest {

	private final JsonNode bundle = Exported.fullBundle();

	private JsonNode technique(String id) {
		return Exported.find(bundle.get("techniques"), "id", id).get("safety");
	}

	private JsonNode routine(String id) {
		return Exported.find(bundle.get("routines"), "id", id).get("safety");
	}

	private static JsonNode verdict(JsonNode safety, String condition) {
		return Exported.find(safety.get("verdicts"), "condition", condition);
	}

	private static JsonNode yes(JsonNode safety, String condition) {
		return Exported.find(safety.get("screening"), "condition", condition).get("yes");
	}

	@Test
	void aVerdictComesWithItsWordsItsCautionItsCertaintyAndItsSources() {
		JsonNode verdict = verdict(technique("ball-on-wall"), "core-safety:blood-clots");
		assertEquals("avoid", verdict.get("verdict").asText());
		assertEquals(List.of("Do not massage. Ask your doctor first."), Exported.texts(verdict.get("tell")));
		assertEquals("high", verdict.get("certainty").asText());
		JsonNode reason = verdict.get("reasons").get(0);
		assertEquals("core-safety:clots", reason.get("caution").asText());
		assertEquals("Pressure can loosen a clot, and it can travel.", reason.get("because").asText());
		assertEquals("core-safety:guideline-1", reason.get("sources").get(0).get("source").asText());
		assertEquals(3, reason.get("sources").get(0).get("firstLine").asInt());
	}

	@Test
	void aTechniquesOwnDecisionIsAReason() {
		JsonNode reason = verdict(technique("hip-press"), "core-safety:blood-clots").get("reasons").get(0);
		assertEquals("technique", reason.get("from").asText());
		assertEquals("hip-press", reason.get("technique").asText());
		assertEquals("avoid", reason.get("verdict").asText());
		assertEquals("Too hard.", reason.get("tell").asText());
	}

	@Test
	void whatATechniqueDepartsFromDoesNotCountAndStaysVisible() {
		JsonNode verdict = verdict(technique("ball-on-wall"), "open-wound");
		assertEquals("adapt", verdict.get("verdict").asText());
		assertEquals(List.of("Stay two hands away from the wound."), Exported.texts(verdict.get("adaptations")));
		JsonNode overruled = Exported.find(verdict.get("reasons"), "verdict", "avoid");
		assertFalse(overruled.get("counts").asBoolean());
		assertEquals("A ball can be kept away from a wound.", overruled.get("departures").get(0).get("because").asText());
	}

	@Test
	void redFlagsAreAskedFirstTheMostUrgentFirstThenConditionsTheStrictestFirst() {
		JsonNode screening = routine("evening").get("screening");
		assertEquals(List.of("core-safety:chest-pain", "saddle-numbness", "burn", "fever-and-pain", "dizziness", "weight-loss",
				"core-safety:blood-clots", "open-wound", "fragile-bones", "pregnancy", "reduced-sensation", "tiredness"),
				Exported.all(screening).map(question -> question.has("redFlag") ? question.get("redFlag").asText()
						: question.get("condition").asText()).toList());
		Exported.all(screening).forEach(question -> assertEquals("continue", question.get("no").get("action").asText()));
	}

	@Test
	void aRedFlagStopsAndSaysHowSoonAndWhereToGo() {
		JsonNode yes = Exported.find(routine("short-press").get("screening"), "redFlag", "saddle-numbness").get("yes");
		assertEquals("stop", yes.get("action").asText());
		assertEquals("emergency", yes.get("urgency").asText());
		assertEquals("Go to an emergency department now.", yes.get("destination").asText());
	}

	@Test
	void aTechniqueThatIsShownAloneAsksAboutTheRedFlagsOfTheBaselinesThatApplyToIt() {
		assertTrue(Exported.texts(technique("warm-back").get("screening"), "redFlag").contains("burn"));
		assertFalse(Exported.texts(technique("hip-press").get("screening"), "redFlag").contains("burn"));
		assertTrue(Exported.texts(technique("hip-press").get("screening"), "redFlag").contains("core-safety:chest-pain"));
	}

	@Test
	void withAConditionThatRulesEverythingOutTheRoutineStops() {
		assertEquals("stop", yes(routine("evening"), "core-safety:blood-clots").get("action").asText());
		assertTrue(Exported.texts(yes(routine("evening"), "core-safety:blood-clots").get("tell"))
				.contains("Do not massage. Ask your doctor first."));
	}

	@Test
	void aCautionAboutRoutinesAsAWholeStopsTheRoutineAndNotTheTechnique() {
		assertEquals("stop", yes(routine("evening"), "pregnancy").get("action").asText());
		assertEquals("ask-doctor", yes(technique("ball-on-wall"), "pregnancy").get("action").asText());
		List<JsonNode> reasons = Exported.all(verdict(routine("evening"), "pregnancy").get("reasons"))
				.filter(reason -> reason.path("caution").asText().equals("expecting")).toList();
		assertEquals(List.of("avoid", "ask-doctor"), reasons.stream().map(reason -> reason.get("verdict").asText()).toList());
		assertEquals(List.of(), Exported.texts(reasons.get(0).get("techniques")));
		assertEquals(List.of("warm-back"), Exported.texts(reasons.get(1).get("techniques")));
	}

	@Test
	void withAConditionThatRulesSomethingOutTheRoutineLeavesItOutAndAdaptsTheRest() {
		JsonNode yes = yes(routine("evening"), "open-wound");
		assertEquals("adapt", yes.get("action").asText());
		JsonNode left = Exported.find(yes.get("changes"), "technique", "warm-back");
		assertEquals("leave-out", left.get("action").asText());
		assertEquals("[1]", left.get("items").toString());
		JsonNode asked = Exported.find(yes.get("changes"), "technique", "hip-press");
		assertEquals("ask-doctor", asked.get("action").asText());
		assertEquals("[2,3,4,5,6,7,14]", asked.get("items").toString());
		JsonNode adapted = Exported.find(yes.get("changes"), "technique", "ball-on-wall");
		assertEquals("adapt", adapted.get("action").asText());
		assertEquals(List.of("Stay two hands away from the wound."), Exported.texts(adapted.get("adaptations")));
		assertEquals(List.of("warm-back", "hip-press", "ball-on-wall"), Exported.texts(yes.get("changes"), "technique"));
	}

	@Test
	void theChangedItemsAreThoseThatDoTheTechnique() {
		JsonNode timeline = Exported.find(bundle.get("routines"), "id", "evening").get("timeline");
		Exported.all(bundle.get("routines")).forEach(routine -> Exported.all(routine.get("safety").get("screening"))
				.flatMap(question -> Exported.all(question.get("yes").path("changes"))).forEach(change ->
						change.get("items").forEach(item -> assertEquals(change.get("technique").asText(),
								Exported.find(routine.get("timeline"), "number", item.asText()).get("technique").asText()))));
		assertEquals(14, timeline.size());
	}

	@Test
	void aRoutineWhoseEveryTechniqueAsksForADoctorAsksForADoctor() {
		JsonNode yes = yes(routine("short-press"), "fragile-bones");
		assertEquals("ask-doctor", yes.get("action").asText());
		assertEquals(List.of("Thin bones break easily."), Exported.texts(yes.get("tell")));
	}

	@Test
	void whatNobodyHasDecidedIsUndecidedAndStops() {
		JsonNode verdict = verdict(routine("pressing-only"), "sleepiness");
		assertEquals("undecided", verdict.get("verdict").asText());
		assertEquals(0, verdict.get("reasons").size());
		assertEquals(List.of("Sleepiness"), Exported.texts(verdict.get("tell")));
		assertEquals("stop", yes(routine("pressing-only"), "sleepiness").get("action").asText());
	}

	@Test
	void withWhatIsAllowedOneGoesOn() {
		assertEquals("allowed", verdict(technique("old-press"), "pregnancy").get("verdict").asText());
		assertEquals(List.of("Nothing heavy."), Exported.texts(verdict(technique("old-press"), "pregnancy").get("tell")));
		assertEquals("continue", yes(technique("old-press"), "pregnancy").get("action").asText());
	}

	@Test
	void aRoutineSpellsOutTheStopRulesOfItsTechniques() {
		JsonNode rules = routine("evening").get("stopRules");
		assertEquals(List.of("you feel dizzy", "it hurts", "pain gets sharp", "the skin burns", "you feel numbness"),
				Exported.texts(rules, "when"));
		assertEquals(List.of(), Exported.texts(Exported.find(rules, "when", "it hurts").get("techniques")));
		assertEquals(List.of("warm-back", "ball-on-wall"),
				Exported.texts(Exported.find(rules, "when", "pain gets sharp").get("techniques")));
	}

	@Test
	void aRoutineSpellsOutItsEquipmentAndWhatMayTakeItsPlace() {
		JsonNode equipment = Exported.find(bundle.get("routines"), "id", "evening").get("equipment");
		assertEquals(List.of("ball", "heating-pad"), Exported.texts(equipment, "tool"));
		JsonNode uses = equipment.get(0).get("uses");
		assertEquals(List.of("hip-press", "ball-on-wall"), Exported.texts(uses, "technique"));
		assertEquals(List.of("firm-ball", "rolled-towel"), Exported.texts(uses.get(1).get("substitutes"), "tool"));
	}

	@Test
	void limitsOfHeatAndTimeComeWithEverythingThatUsesThem() {
		for (JsonNode safety : List.of(technique("warm-back"), routine("evening"))) {
			JsonNode pad = Exported.find(safety.get("limits"), "tool", "heating-pad");
			assertEquals(45, pad.get("temperature").get("celsius").asInt());
			assertEquals(900, pad.get("timeLimit").get("max").asInt());
			assertEquals("Look at the skin after five minutes.", pad.get("skinCheck").asText());
			JsonNode own = safety.get("limits").get(1);
			assertFalse(own.has("tool"));
			assertEquals(43, own.get("temperature").get("celsius").asInt());
			assertEquals(List.of("warm-back"), Exported.texts(own.get("techniques")));
		}
	}

	@Test
	void whatIsNeverCombinedIsResolvedToToolsAndTechniques() {
		JsonNode combination = Exported.find(technique("warm-back").get("neverCombine"), "caution", "cream-then-heat");
		assertEquals(List.of("pain-cream"), Exported.texts(combination.get("first").get("tools")));
		assertEquals(List.of("heating-pad"), Exported.texts(combination.get("second").get("tools")));
		assertEquals(List.of("warm-back"), Exported.texts(combination.get("second").get("techniques")));
		assertFalse(combination.get("occurs").asBoolean());
		assertEquals(combination, Exported.find(routine("evening").get("neverCombine"), "caution", "cream-then-heat"));
		assertEquals(0, technique("hip-press").get("neverCombine").size());
	}

	@Test
	void cautionsForEverybodyAreShownWithWhatTheyConcern() {
		assertEquals(List.of("Begin with little weight."), Exported.texts(Exported.find(bundle.get("cautions"), "id", "go-easy")
				.get("clauses"), "adaptation").subList(0, 1));
		assertEquals(List.of("It must not hurt."), Exported.texts(technique("hip-press").get("cautions"), "tell"));
		assertEquals(List.of(), Exported.texts(technique("old-press").get("cautions"), "tell"));
		JsonNode inherited = Exported.find(routine("evening").get("cautions"), "caution", "go-easy");
		assertEquals(List.of("hip-press", "ball-on-wall"), Exported.texts(inherited.get("techniques")));
	}

	@Test
	void timesAreInSecondsAndVagueOnesCountToTheirCap() {
		JsonNode duration = Exported.find(bundle.get("techniques"), "id", "old-press").get("duration");
		assertEquals("{\"min\":0,\"max\":120,\"asWritten\":\"a few minutes\",\"until\":\"less tender\","
				+ "\"derivedBecause\":\"Longer is of no use.\"}", duration.toString());
		JsonNode evening = Exported.find(bundle.get("routines"), "id", "evening");
		assertEquals("{\"min\":830,\"max\":1010}", evening.get("total").toString());
		JsonNode last = evening.get("timeline").get(13);
		assertEquals("{\"min\":800,\"max\":980}", last.get("start").toString());
		assertEquals("cool-down", last.get("phase").asText());
	}

	@Test
	void regionsCarryTheLimitsOfWhatTheyArePartOf() {
		assertEquals("none", Exported.find(bundle.get("regions"), "id", "spine").get("pressUpTo").asText());
		assertEquals("firm", Exported.find(bundle.get("regions"), "id", "lower-back").get("pressUpTo").asText());
		assertFalse(Exported.find(bundle.get("regions"), "id", "back").has("pressUpTo"));
	}

	@Test
	void reviewsAreRecordedWithoutBeingJudged() {
		JsonNode review = Exported.find(bundle.get("techniques"), "id", "ball-on-wall").get("review");
		assertEquals("recorded", review.get("state").asText());
		assertEquals(List.of("S. Viewer", "R. Viewer"), Exported.texts(review.get("reviews"), "by"));
		assertEquals("missing", Exported.find(bundle.get("techniques"), "id", "hip-press").get("review").get("state").asText());
	}

	@Test
	void whoDoesItIsSaidOfEveryTechnique() {
		assertEquals(List.of("professional"),
				Exported.texts(Exported.find(bundle.get("techniques"), "id", "hands-on").get("practisedBy")));
		assertEquals(List.of("self", "partner"),
				Exported.texts(Exported.find(bundle.get("techniques"), "id", "hip-press").get("practisedBy")));
		assertEquals(List.of("self"),
				Exported.texts(Exported.find(bundle.get("techniques"), "id", "warm-back").get("practisedBy")));
	}

	@Test
	void selectorsAreToldInWords() {
		assertEquals("techniques where pressure at-least firm and (uses kind ball or modality pressing)",
				Exported.find(bundle.get("cautions"), "id", "bones").get("clauses").get(0).get("appliesTo").asText());
		assertEquals("techniques where not pressure at-least firm",
				Exported.find(bundle.get("cautions"), "id", "bones").get("clauses").get(1).get("appliesTo").asText());
		assertEquals("everything", Exported.find(bundle.get("cautions"), "id", "core-safety:clots").get("clauses").get(0)
				.get("appliesTo").asText());
	}
}
