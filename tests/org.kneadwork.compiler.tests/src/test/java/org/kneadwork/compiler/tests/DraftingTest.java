package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.compiler.drafting.CautionDraft;
import org.kneadwork.compiler.drafting.ConditionState;
import org.kneadwork.compiler.drafting.Decision;
import org.kneadwork.compiler.drafting.Draft;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.compiler.drafting.Frequency;
import org.kneadwork.compiler.drafting.Preview;
import org.kneadwork.compiler.drafting.RoutineDraft;
import org.kneadwork.compiler.drafting.TechniqueDraft;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;

/** New entries from what their author has decided: nothing is made up, and nothing that was left open is taken for safe. */
class DraftingTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();

	@TempDir
	private Path folder;
	private Drafting drafting;

	@BeforeEach
	void makeLibrary() throws Exception {
		new Starter("legs", "Legs").writeTo(folder);
		drafting = begin();
	}

	private Drafting begin() throws Exception {
		return Drafting.begin(COMPILER, new CheckRequest(folder, List.of()), Progress.NONE).orElseThrow();
	}

	@Test
	void aWholeTechniqueIsFoundToBeWithoutFault() throws Exception {
		Preview preview = preview(technique("calf-strokes").deciding(List.of("clots", "sore-places", "numb-skin"),
				List.of(new Decision("varicose-veins", "avoid", "", "The strokes run along the veins."))), "techniques.knead");
		assertEquals(List.of(), codes(preview, Severity.ERROR), () -> preview.findings().toString());
		assertEquals(List.of("KW701"), preview.findings().stream().map(Finding::code).distinct().toList());
		assertEquals(Optional.of("avoid"), state(preview, "varicose-veins").verdict());
	}

	@Test
	void aConditionOnWhichNothingIsDecidedStaysUndecidedAndIsTold() throws Exception {
		TechniqueDraft light = technique("calf-strokes");
		Preview preview = preview(new TechniqueDraft(light.id(), light.title(), light.summary(), light.modalities(), light.targets(),
				light.tools(), light.positions(), Optional.of("light"), light.duration(), light.frequency(), light.figuresBecause(),
				light.steps(), List.of("clots"), List.of(), light.stopRules(), List.of()), "techniques.knead");
		assertEquals(Optional.empty(), state(preview, "varicose-veins").verdict());
		assertEquals(List.of(), state(preview, "varicose-veins").cautions());
		assertEquals(Optional.of("avoid"), state(preview, "blood-clots").verdict());
		assertEquals(List.of("clots"), state(preview, "blood-clots").cautions());
		assertTrue(preview.findings().stream().anyMatch(finding -> finding.code().equals("KW301")), () -> preview.findings().toString());
		assertFalse(preview.entry().contains("allow"), preview.entry());
	}

	@Test
	void aTechniqueOfWhichOnlyTheTitleIsKnownSaysWhatIsMissing() throws Exception {
		Preview preview = preview(new TechniqueDraft("bare", "Bare", "", List.of(), List.of(), List.of(), List.of(), Optional.empty(),
				Optional.empty(), Optional.empty(), "", List.of(), List.of(), List.of(), List.of(), List.of()), "techniques.knead");
		assertEquals("technique bare \"Bare\" {\n}\n", preview.entry().replaceAll("\\{\\s*\\}", "{\n}"));
		assertTrue(codes(preview, Severity.ERROR).containsAll(List.of("KW101", "KW102", "KW103", "KW104")),
				() -> preview.findings().toString());
	}

	@Test
	void textsMayHoldWhateverIsTypedOrPasted() throws Exception {
		TechniqueDraft like = technique("odd");
		Draft odd = new TechniqueDraft("odd", "A \"title\" with \\ and } and // in it", "Two\nlines\tand a tab", List.of(),
				like.targets(), List.of(), like.positions(), like.pressure(), like.duration(), like.frequency(), "Because \"so\".",
				List.of("Press { gently }", "   "), List.of(), List.of(new Decision("sore-skin", "adapt", "Go \"around\" it.", "It heals.")),
				List.of("pain \\ sharp"), List.of());
		Preview preview = preview(odd, "techniques.knead");
		assertFalse(codes(preview, Severity.ERROR).contains("KW001"), () -> preview.findings().toString() + preview.entry());
		write("techniques.knead", preview.entry());
		Technique read = COMPILER.check(new CheckRequest(folder, List.of()), Progress.NONE).value().orElseThrow().content()
				.own(Technique.class).getLast();
		assertEquals("A \"title\" with \\ and } and // in it", read.getTitle());
		assertEquals("Two lines and a tab", read.getSummary());
		assertEquals("Go \"around\" it.", read.getContraindications().getDecisions().getFirst().getAdaptation());
	}

	@Test
	void aCautionAndARoutineAreFoundToBeWithoutFault() throws Exception {
		Preview caution = preview(new CautionDraft("bruises", "Bruises", List.of("sore-skin"), "ask-doctor-before",
				"techniques where pressure at-least moderate", "", "Pressure makes a bruise larger.", "Ask your doctor first.",
				Optional.of("low"), List.of()), "safety.knead");
		assertEquals(List.of(), codes(caution, Severity.ERROR), () -> caution.findings().toString());
		RoutineDraft routine = new RoutineDraft("morning", "Morning", "Wake the legs up.", Optional.of("beginner"), List.of("leg-safety"),
				Optional.empty(), "", Optional.of(new Frequency(1, "day")), "Once suffices.",
				List.of(new RoutineDraft.Part("main", "thigh-strokes", Optional.of("2 to 4 min"))), List.of("you feel dizzy"), List.of());
		Preview first = preview(routine, "routines.knead");
		assertEquals(Optional.of("2 to 4 min"), first.duration());
		Preview whole = preview(routine.lasting(first.duration().orElseThrow(), "The parts added up."), "routines.knead");
		assertEquals(List.of(), codes(whole, Severity.ERROR), () -> whole.findings().toString());
	}

	@Test
	void nothingElseInTheFileChangesAndAFileThatIsNotThereYetCounts() throws Exception {
		String before = Files.readString(folder.resolve("techniques.knead"));
		String entry = preview(technique("calf-strokes"), "new/techniques.knead").entry();
		assertTrue(Drafting.with(before, entry).startsWith(before.stripTrailing() + "\n\ntechnique calf-strokes"));
		assertEquals(entry.strip() + "\n", Drafting.with("", entry));
		assertTrue(Drafting.with(before.replace("\n", "\r\n"), entry).chars().filter(c -> c == '\n').count()
				== Drafting.with(before.replace("\n", "\r\n"), entry).split("\r\n", -1).length - 1);
	}

	@Test
	void whatThereIsIsOfferedAndIdsAreFree() throws Exception {
		assertEquals(Optional.of("thigh-strokes-2"), drafting.idFor(Technique.class, "Thigh strokes"));
		assertEquals(Optional.of("fuesse"), drafting.idFor(Technique.class, "Füße"));
		assertEquals(Optional.of("techniques.knead"), drafting.fileWithMost(Technique.class));
		assertEquals(Optional.of("safety.knead"), drafting.fileWithMost(Caution.class));
		assertEquals(new TreeSet<>(List.of("blood-clots", "sore-skin", "varicose-veins", "reduced-feeling")),
				new TreeSet<>(drafting.choices(Condition.class).stream().map(choice -> choice.id()).toList()));
		assertEquals("For tired legs", drafting.choices(Routine.class).getFirst().title());
	}

	private Preview preview(Draft draft, String file) throws Exception {
		return drafting.preview(draft, file, Progress.NONE);
	}

	private void write(String file, String entry) throws Exception {
		Files.writeString(folder.resolve(file), Drafting.with(Files.readString(folder.resolve(file)), entry));
	}

	private static TechniqueDraft technique(String id) {
		return new TechniqueDraft(id, "Strokes along the calf", "Stroke the calf upwards with flat hands.", List.of("stroking"),
				List.of("upper-legs"), List.of("hands"), List.of("sitting"), Optional.of("light to moderate"), Optional.of("2 to 4 min"),
				Optional.of(new Frequency(2, "day")), "As for the thigh.", List.of("Sit on a firm chair.", "Stroke slowly upwards."),
				List.of(), List.of(), List.of("pain gets sharp"), List.of());
	}

	private static ConditionState state(Preview preview, String condition) {
		return preview.conditions().stream().filter(each -> each.condition().id().equals(condition)).findFirst().orElseThrow();
	}

	private static List<String> codes(Preview preview, Severity severity) {
		return preview.findings().stream().filter(finding -> finding.severity() == severity).map(Finding::code).distinct().sorted().toList();
	}
}
