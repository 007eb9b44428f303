package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.ShownSafety;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Coverages;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.coverage.CautionRow;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.CoverageRequest;
import org.kneadwork.safety.coverage.Exported;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.coverage.Obstacle;
import org.kneadwork.safety.coverage.ReviewRow;
import org.kneadwork.safety.coverage.RoutineRow;
import org.kneadwork.safety.coverage.WaiverRow;

/** What a release asks for, and what stands against it where it does not get that. */
class CoverageGatesTest {

	private static final LocalDate TODAY = CheckedText.TODAY;

	@TempDir
	Path folder;

	private Coverage coverage(String... entries) {
		CheckedText checked = CheckedText.of(folder, Samples.library(entries), TODAY, true);
		return Coverages.of(library(checked), checked.outcome(), Optional.empty());
	}

	private static CheckedLibrary library(CheckedText checked) {
		return checked.outcome().value().orElseThrow();
	}

	private static final String BASELINE = "baseline all \"All\" { conditions fever, old-scar  red-flags weakness }";

	/** Two techniques in a routine, with a caution on one of two conditions; the other one is left to the technique. */
	private static String[] sample(String decision, String more) {
		return new String[] {Samples.condition("fever", "contraindication absolute"), Samples.condition("old-scar"),
				Samples.redFlag("weakness", "emergency"), BASELINE,
				Samples.caution("fever", "with fever", "avoid everything"),
				Samples.caution("scar", "with old-scar", "ask-doctor-before techniques where pressure at-least firm"),
				Samples.deciding("press", decision, "pressure light"),
				Samples.deciding("push", "none because \"Nothing else.\"", "pressure firm"),
				Samples.routine("evening", "4 min", "stop-when \"it hurts\"", "main { do press  do push }"), more};
	}

	@Test
	void anUndecidedCellStandsAgainstARelease() {
		Coverage coverage = coverage(sample("none because \"Light.\"", ""));
		Measure matrix = coverage.measure("matrix");
		assertEquals("3 of 4", matrix.counted());
		assertFalse(matrix.passes());
		assertTrue(coverage.release().obstacles().stream()
				.anyMatch(each -> each.kind() == Obstacle.Kind.GATE && each.code().equals("matrix")));
		assertEquals(1, coverage.undecided().size());
		assertFalse(coverage.undecided().getFirst().dangerous());
		assertEquals("old-scar", coverage.conditions().get(coverage.undecided().getFirst().condition()).condition().id());
	}

	@Test
	void aDecisionClosesTheGap() {
		Coverage coverage = coverage(sample("allowed with old-scar because \"Light.\"", ""));
		assertTrue(coverage.measure("matrix").passes());
		assertEquals("4 of 4", coverage.measure("matrix").counted());
		assertTrue(coverage.undecided().isEmpty());
	}

	@Test
	void aWaiverLetsAGapBeThatIsNotDangerousAndShows() {
		String waiver = "waiver KW301 on technique press until 2027-01-31 { because \"Asked about later.\" by \"Test Reviewer\" }";
		Coverage coverage = coverage(sample("none because \"Light.\"", waiver));
		assertTrue(coverage.measure("matrix").passes());
		assertEquals("3 of 4", coverage.measure("matrix").counted());
		assertEquals(1, coverage.undecided().getFirst().waived().size());
		WaiverRow row = coverage.waivers().getFirst();
		assertTrue(row.holds());
		assertEquals("KW301", row.code());
		assertEquals("press", row.on().orElseThrow().id());
		assertEquals("Test Reviewer", row.by());
		assertEquals("2027-01-31", row.until());
		assertTrue(row.silences().contains("old-scar"), row.silences());
		assertTrue(row.place().isPresent());
	}

	@Test
	void aWaiverThatHasExpiredLetsNothingBeAndShowsToo() {
		String waiver = "waiver KW301 on technique press until 2025-01-31 { because \"Asked about later.\" by \"Test Reviewer\" }";
		Coverage coverage = coverage(sample("none because \"Light.\"", waiver));
		assertFalse(coverage.measure("matrix").passes());
		assertFalse(coverage.waivers().getFirst().holds());
		assertTrue(coverage.release().obstacles().stream().anyMatch(each -> each.code().equals("KW705")));
	}

	@Test
	void aGapWithAnAbsoluteConditionCannotBeWaivedAndComesFirst() {
		String[] entries = sample("none because \"Light.\"",
				"waiver KW301 on technique press until 2027-01-31 { because \"Later.\" by \"Test Reviewer\" }");
		entries[4] = Samples.caution("fever", "with fever", "avoid techniques where pressure at-least firm");
		Coverage coverage = coverage(entries);
		assertFalse(coverage.measure("matrix").passes());
		assertTrue(coverage.undecided().getFirst().dangerous());
		assertEquals(List.of(), coverage.undecided().getFirst().waived());
		assertEquals(Obstacle.Kind.FINDING, coverage.release().obstacles().getFirst().kind());
		assertEquals("KW301", coverage.release().obstacles().getFirst().code());
	}

	@Test
	void whoeverSignsOpensTheGateAndEveryChangeOfMeaningClosesItAgain() {
		String[] entries = sample("allowed with old-scar because \"Light.\"", "");
		Coverage unsigned = coverage(entries);
		assertTrue(unsigned.reviews().stream().allMatch(row -> row.state() == ReviewRow.State.MISSING));
		assertEquals(Set.of("KW701", "sign-off"), codes(unsigned));

		entries[9] = reviews(unsigned, "2027-05-01");
		Coverage signed = coverage(entries);
		assertEquals(Set.of(), codes(signed));
		assertTrue(signed.release().ready());
		assertEquals(signed.measure("sign-off").denominator(), signed.measure("sign-off").numerator());
		assertEquals("9 of 9", signed.measure("independence").counted());

		entries[8] = entries[8].replace("4 min", "4 to 5 min").replace("do press", "do press for 2 to 3 min");
		Coverage changed = coverage(entries);
		assertEquals(Set.of("KW702", "sign-off"), codes(changed));
		assertEquals(1, changed.reviews().stream().filter(row -> row.state() == ReviewRow.State.CHANGED).count());
		assertEquals("evening", changed.reviews().getFirst().item().id());
	}

	@Test
	void aReviewThatRunsOutSoonStillHoldsAndOneThatHasRunOutDoesNot() {
		String[] entries = sample("allowed with old-scar because \"Light.\"", "");
		String unsigned = reviews(coverage(entries), "2026-12-21");
		entries[9] = unsigned;
		Coverage expiring = coverage(entries);
		assertTrue(expiring.release().ready());
		assertTrue(expiring.reviews().stream().allMatch(row -> row.state() == ReviewRow.State.EXPIRING));
		entries[9] = unsigned.replace("2026-12-21", "2026-11-20");
		Coverage expired = coverage(entries);
		assertTrue(expired.reviews().stream().allMatch(row -> row.state() == ReviewRow.State.EXPIRED));
		assertEquals(Set.of("KW703", "sign-off"), codes(expired));
	}

	private static Set<String> codes(Coverage coverage) {
		return coverage.release().obstacles().stream().map(Obstacle::code).collect(Collectors.toSet());
	}

	/** Reviews of everything, as somebody would write them who was never there. */
	private static String reviews(Coverage coverage, String until) {
		return coverage.reviews().stream().map(row -> "review of " + row.item().kind() + " " + row.item().id()
				+ " { by \"Test Reviewer\" role physiotherapist on 2026-05-01 until " + until
				+ " decision approved fingerprint \"" + row.fingerprint() + "\" }").collect(Collectors.joining("\n"));
	}

	@Test
	void whatABundleLosesStandsAgainstARelease() {
		CheckedText checked = CheckedText.of(folder,
				Samples.library(sample("allowed with old-scar because \"Light.\"", "")), TODAY, true);
		Exported whole = exported(checked);
		assertTrue(coverage(checked, Optional.of(whole)).measure("inheritance").passes());
		assertTrue(coverage(checked, Optional.of(whole)).measure("severity-fidelity").passes());

		Coverage lost = coverage(checked, Optional.of(new Exported(whole.techniques(),
				changed(whole.routines(), "evening", Map.of(), Set.of("scar")))));
		assertEquals("1 of 2", lost.measure("inheritance").counted());
		assertFalse(lost.measure("inheritance").passes());
		RoutineRow row = lost.routines().getFirst();
		assertEquals(List.of("scar"), row.lost().stream().map(lost.cautions()::get).map(CautionRow::caution)
				.map(named -> named.id()).toList());
		assertTrue(lost.measure("severity-fidelity").passes());
	}

	@Test
	void aVerdictThatABundleWeakensStandsAgainstARelease() {
		CheckedText checked = CheckedText.of(folder,
				Samples.library(sample("allowed with old-scar because \"Light.\"", "")), TODAY, true);
		Exported whole = exported(checked);
		List<Measure> weakened = new ArrayList<>();
		for (String routine : List.of("evening")) {
			weakened.add(coverage(checked, Optional.of(new Exported(whole.techniques(),
					changed(whole.routines(), routine, Map.of("old-scar", Verdict.ALLOWED), Set.of()))))
					.measure("severity-fidelity"));
		}
		weakened.add(coverage(checked, Optional.of(new Exported(
				changed(whole.techniques(), "push", Map.of("fever", Verdict.ASK_DOCTOR), Set.of()), whole.routines())))
				.measure("severity-fidelity"));
		weakened.forEach(measure -> {
			assertEquals("5 of 6", measure.counted());
			assertFalse(measure.passes());
		});
		Measure stricter = coverage(checked, Optional.of(new Exported(
				changed(whole.techniques(), "press", Map.of("old-scar", Verdict.AVOID), Set.of()), whole.routines())))
				.measure("severity-fidelity");
		assertTrue(stricter.passes());
	}

	@Test
	void whatABundleDoesNotShowAtAllCountsAsWeakened() {
		CheckedText checked = CheckedText.of(folder,
				Samples.library(sample("allowed with old-scar because \"Light.\"", "")), TODAY, true);
		assertEquals("0 of 6", coverage(checked, Optional.empty()).measure("severity-fidelity").counted());
		assertEquals("0 of 2", coverage(checked, Optional.empty()).measure("inheritance").counted());
	}

	private static Map<String, Exported.Shown> changed(Map<String, Exported.Shown> shown, String id,
			Map<String, Verdict> verdicts, Set<String> withoutCautions) {
		Map<String, Optional<Verdict>> others = new HashMap<>(shown.get(id).verdicts());
		verdicts.forEach((condition, verdict) -> others.put(condition, Optional.of(verdict)));
		Set<String> cautions = new HashSet<>(shown.get(id).cautions());
		cautions.removeAll(withoutCautions);
		Map<String, Exported.Shown> all = new HashMap<>(shown);
		all.put(id, new Exported.Shown(others, cautions));
		return all;
	}

	private static Exported exported(CheckedText checked) {
		return ShownSafety.of(Covered.of(checked.content().documents()).bundle());
	}

	private static Coverage coverage(CheckedText checked, Optional<Exported> exported) {
		CheckedLibrary library = library(checked);
		return Coverage.of(new CoverageRequest(library.checked(), library.byRules(), checked.findings(), library.places(),
				library.texts()::entityAt, library.libraries(), exported, Optional.empty()));
	}

	@Test
	void aCautionThatMatchesNothingDoesNotMatterAndOneThatSaysTheSameAsAnotherDecidesNothing() {
		String[] entries = sample("allowed with old-scar because \"Light.\"", String.join("\n",
				Samples.caution("idle", "with fever", "avoid techniques where powered"),
				Samples.caution("again", "with fever", "ask-doctor-before everything")));
		Coverage coverage = coverage(entries);
		Map<String, CautionRow> rows = coverage.cautions().stream()
				.collect(Collectors.toMap(row -> row.caution().id(), row -> row));
		assertEquals(0, rows.get("idle").shown());
		assertFalse(rows.get("idle").matters());
		assertEquals(0, rows.get("again").decides());
		assertEquals(3, rows.get("again").shown());
		assertTrue(rows.get("again").matters());
		assertEquals(3, rows.get("fever").decides());
		assertEquals(2, rows.get("scar").decides());
		assertEquals("3 of 4", coverage.measure("mutation-score").counted());
		assertTrue(coverage.measure("mutation-score").passes());
	}

	@Test
	void theSameDocumentsInAnotherOrderGiveAnEqualCoverage() {
		CheckedText checked = CheckedText.of(Path.of(System.getProperty("kneadwork.checkout"))
				.resolve("bundles/org.kneadwork.lowerback/library"), Map.of(), TODAY, true);
		List<Document> backwards = new ArrayList<>(checked.content().documents());
		Collections.reverse(backwards);
		Coverage one = Covered.of(checked.content().documents()).coverage();
		Coverage other = Covered.of(backwards).coverage();
		assertEquals(one.techniques(), other.techniques());
		assertEquals(one.reasons(), other.reasons());
		assertEquals(one.claims(), other.claims());
		assertEquals(one.reviews(), other.reviews());
		assertEquals(one.cells(), other.cells());
		assertEquals(one.measures(), other.measures());
		assertEquals(one.regions(), other.regions());
		assertEquals(one.groups(), other.groups());
		assertEquals(one.figures(), other.figures());
		assertEquals(one.redFlags(), other.redFlags());
		assertEquals(one.disagreements(), other.disagreements());
		assertEquals(one.cautions(), other.cautions());
		assertEquals(one.routines(), other.routines());
	}
}
