package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.report.body.BodyMap;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.coverage.RegionRow;

/** Regions of a library are found on the body figure, or nowhere. */
class BodyMapTest {

	private static final BodyMap MAP = new BodyMap();

	private static RegionRow region(String id, String title, String partOf, String uberon) {
		return new RegionRow(new Named("region", id, title, Optional.empty()), partOf, true, Optional.empty(), "", uberon, List.of(), List.of());
	}

	private static String areas(RegionRow region, RegionRow... others) {
		Map<String, RegionRow> byId = Arrays.stream(others).collect(Collectors.toMap(row -> row.region().id(), row -> row));
		return MAP.areas(region, id -> Optional.ofNullable(byId.get(id))).stream().map(BodyArea::id).sorted().collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@CsvSource({
		"lower-back, lower-back", "low-back-flanks-sides, lower-back", "upper-back-shoulder-blades, upper-back", "paraspinals, lower-back upper-back",
		"spine-base, sacrum", "spine, spine", "glutes, glutes", "piriformis, glutes", "acupoint-gluteal-fold, glutes", "hip-flexors, hip-front",
		"hips, hip-front hip-side", "it-band-lateral-leg, thigh-back thigh-front", "quadriceps, thigh-front", "upper-hamstrings, thigh-back",
		"popliteal-fossa, knee-back", "back-of-knee, knee-back", "foot-arch, foot-sole", "feet, foot-sole foot-top", "calves, calf",
		"lower-legs, calf lower-leg-front", "neck-front-and-sides, neck-front", "skull-base, head-back neck-back", "jaw, head",
		"hands-feet, foot-sole foot-top hand-back hand-front", "axilla-lats, shoulder-front upper-back", "core:knees, knee-back knee-front"
	})
	void areFoundByTheWordsOfTheirId(String id, String wanted) {
		assertEquals(wanted, areas(region(id, "", "", "")));
	}

	@ParameterizedTest
	@CsvSource({"fascia", "sciatic-nerve", "unclear-000-76", "backpack", "legend"})
	void areNowhereWhenNoWordFits(String id) {
		assertEquals("", areas(region(id, "", "", "")));
	}

	@Test
	void titlesSayWhetherFrontOrBackIsMeant() {
		assertEquals("neck-back", areas(region("neck", "Back of the neck", "", "")));
		assertEquals("neck-back neck-front", areas(region("neck", "Neck", "", "")));
		assertEquals("shoulder-front", areas(region("shoulders", "Front of the shoulder", "", "")));
		assertEquals("chest", areas(region("chest", "Back of the chest", "", "")), "a title alone moves nothing to another area");
	}

	@Test
	void aCodeSaysMoreThanAName() {
		assertEquals("knee-back knee-front", areas(region("hinge", "Hinge", "", "UBERON:0001465")));
		assertEquals("chest", areas(region("back", "", "", "UBERON:0001443")));
		assertEquals("lower-back", areas(region("lower-back", "", "", "UBERON:9999999")), "one that is not known says nothing");
	}

	@Test
	void whatHasNoPlaceOfItsOwnIsWhereItsWholeIs() {
		RegionRow back = region("lower-back", "", "", "");
		RegionRow point = region("acupoint-bl23", "", "lower-back", "");
		assertEquals("lower-back", areas(point, back, point));
		assertEquals("lower-back", areas(region("dot", "", "acupoint-bl23", ""), back, point));
		assertEquals("", areas(region("dot", "", "missing", "")));
	}

	@Test
	void regionsThatAreInEachOtherAreNowhere() {
		RegionRow one = region("one", "", "other", "");
		RegionRow other = region("other", "", "one", "");
		assertEquals("", areas(one, one, other));
	}

	@Test
	void everyAreaIsDrawnAndHasRoomForASign() {
		Set<String> wanted = Arrays.stream(BodyArea.values()).map(BodyArea::id).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(wanted, inFigure("data-area"));
		assertEquals(wanted, inFigure("data-labels"));
	}

	private static Set<String> inFigure(String attribute) {
		return Pattern.compile(attribute + "=\"([^\"]*)\"").matcher(BodyMap.figure()).results().map((MatchResult found) -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
	}
}
