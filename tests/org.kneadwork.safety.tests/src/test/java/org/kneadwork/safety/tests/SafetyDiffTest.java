package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.diff.SafetyDiff;
import org.kneadwork.safety.diff.SafetyProfile;

/** What a comparison of two versions says about every kind of change. */
class SafetyDiffTest {

	private static final String BEFORE = """
			library sample version 1.0.0 { title "Sample"  language en  audience adults  disclaimer "No advice." }
			source study "A study" { kind trial }
			source book "A book" { kind textbook }
			region back "Back" { paired  pressure up-to moderate derived because "Ours." }
			region loin "Loin" { part-of back  pressure up-to moderate }
			region spine "Spine" { part-of back  never-press because "Bone." }
			tool ball "Ball" { kind ball  allergens latex }
			tool pad "Pad" { kind heat  temperature up-to 40 C  time at-most 15 min  skin-check "Look at the skin." }
			condition clot "Clot" { ask "A clot?"  contraindication absolute }
			condition sore "Sore" { ask "Sore?"  contraindication local }
			condition rash "Rash" { ask "A rash?" }
			condition heavy "Heavy" { ask "Heavy?" }
			red-flag weakness "Weakness" { ask "Weak?"  then same-day "See a doctor." }
			red-flag fever "Fever" { ask "Hot?"  then emergency "Go to a hospital." }
			caution clots "Clots" { with clot  avoid everything  because "It can travel."  tell "Do not."  from study, book lines 3 }
			caution sores "Sores" {
			  with sore, rash
			  ask-doctor-before techniques where pressure at-least light or heat
			  adapt techniques where uses kind ball by "Use the hands."
			  allow techniques where pressure is none and not heat
			  because "It stings."  tell "Ask."
			}
			caution both "Heat and balls" { never combine ball with kind heat  because "Hot."  tell "Never." }
			caution firm "Firm" { adapt techniques where pressure at-least light by "Press less."  because "Sore."  tell "Less." }
			technique press "Press" {
			  targets loin
			  uses ball
			  pressure light to moderate
			  duration 2 min derived because "Our own."
			  steps {
			    step "Put the ball under the loin."
			    repeat 2 times {
			      step "Lean on the ball." hold 20 s each side
			      rest 10 s
			    }
			    step "Take the ball away." for 20 s
			  }
			  contraindications {
			    see clots
			    avoid with heavy because "Too much."
			    adapt with rash by "Leave it out." because "It stings."
			  }
			  stop-when "it hurts", "the leg goes numb"
			  frequency at-most 3 per week, 48 h apart
			  claim "May ease it a little." evidence low according-to study
			  from study lines 1 to 2
			}
			technique warm "Warm" {
			  targets back
			  uses pad
			  pressure none
			  temperature up-to 40 C
			  skin-check "Look."
			  duration 10 min
			  steps { step "Warm it." }
			  contraindications { see sores  allowed with heavy because "Light." }
			  stop-when "it burns"
			  frequency at-most 1 per day
			}
			routine evening "Evening" {
			  duration 4 min
			  frequency at-most 1 per day
			  screen all-of-it
			  main {
			    do press for 60 s each side
			    rest 30 s
			    do press for 90 s
			  }
			  stop-when "you feel ill"
			}
			baseline all-of-it "All" { conditions clot, sore, rash, heavy  red-flags weakness, fever }
			disagreement often "How often" { study says "Daily."  book says "Weekly."  resolved "Rarely." because "Safe." }
			""";

	private static final Pattern ENGLISH = Pattern.compile("\\b(the|is|gone|now|by|of|per|to|lines|as a whole|at the most|undecided|worded|and|with"
			+ "|technique|routine|caution|condition|region|tool|source|library|red-flag|baseline|disagreement) ");

	@TempDir
	Path folder;

	private int versions;

	private SafetyProfile profile(String text) throws IOException {
		CheckedLibrary library =
				CheckedText.of(folder.resolve("version-" + versions++), text).outcome().value().orElseThrow();
		return SafetyProfile.of(library.content(), library.matrix(), library.libraries());
	}

	private List<Change> changes(String before, String after) throws IOException {
		List<Change> changes = SafetyDiff.between(profile(before), profile(after));
		changes.forEach(SafetyDiffTest::assertGerman);
		return changes;
	}

	/** Whoever reads German is told each change in German; only what stands in quotation marks is of the library. */
	private static void assertGerman(Change change) {
		String german = change.said().in(Locale.GERMAN);
		assertNotEquals(change.message(), german);
		assertFalse(ENGLISH.matcher(german.replaceAll("„[^“]*“", "")).find(), german);
	}

	/** The changes that come from putting one piece of text in the place of another one. */
	private List<Change> replacing(String old, String now) throws IOException {
		assertTrue(BEFORE.contains(old), old);
		return changes(BEFORE, BEFORE.replace(old, now));
	}

	private static List<String> lines(List<Change> changes) {
		return changes.stream().map(change -> change.bump() + " " + change.kind() + " " + change.message()).toList();
	}

	@Test
	void theSameIsNoChange() throws IOException {
		assertEquals(List.of(), changes(BEFORE, BEFORE));
	}

	@Test
	void layoutCommentsAndOrderAreNoChange() throws IOException {
		String shuffled = "// A comment\n" + BEFORE.replace("see clots\n", "see /* here */ clots\n\n")
				.replace("conditions clot, sore, rash, heavy", "conditions heavy, rash, sore, clot")
				.replace("with sore, rash", "with rash, sore");
		String moved = shuffled.replace("tool ball \"Ball\" { kind ball  allergens latex }\n", "")
				+ "tool ball \"Ball\" { allergens latex  kind ball }\n";
		assertEquals(List.of(), changes(BEFORE, moved));
	}

	@Test
	void theFilesInWhichThingsStandAreNoChange() throws IOException {
		int middle = BEFORE.indexOf("caution clots");
		CheckedLibrary library = CheckedText.of(folder.resolve("files"), Map.of(
				"a.knead", BEFORE.substring(middle).getBytes(StandardCharsets.UTF_8),
				"b.knead", BEFORE.substring(0, middle).getBytes(StandardCharsets.UTF_8))).outcome().value().orElseThrow();
		assertEquals(List.of(), SafetyDiff.between(profile(BEFORE),
				SafetyProfile.of(library.content(), library.matrix(), library.libraries())));
	}

	/** Each row: a piece of text, what stands in its place, the bump, the kind, and a part of the message. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", value = {
			// contraindications
			"see clots|-|MAJOR|GONE|technique press: the reference to the caution 'clots' is gone.",
			"avoid with heavy|ask-doctor with heavy|MAJOR|WEAKENED|technique press: the verdict with 'heavy' was avoid and is ask-doctor now.",
			"ask-doctor-before techniques|avoid techniques|MINOR|TIGHTENED|technique press: the verdict with 'sore' was ask-doctor and is avoid now.",
			"avoid with heavy because \"Too much.\"|-|MAJOR|WEAKENED|technique press: the verdict with 'heavy' was avoid and is undecided now.",
			"allowed with heavy because \"Light.\"|avoid with heavy because \"No.\"|MINOR|TIGHTENED|the verdict with 'heavy' was allowed and is avoid now.",
			"by \"Leave it out.\"|-|MAJOR|GONE|technique press: the adaptation with 'rash' is gone",
			"see clots|see clots  although clots because \"We dare.\"|MAJOR|ADDED|technique press: 'although' against the caution 'clots' is new.",
			// cautions
			"with sore, rash|with sore|MAJOR|GONE|caution sores: the condition 'rash' is gone.",
			"caution clots \"Clots\" { with clot|caution clots \"Clots\" { with clot, rash|MINOR|ADDED|caution clots: the condition 'rash' is new.",
			"never combine ball with kind heat|adapt everything by \"x\"|MAJOR|GONE|caution both: the ban on combining ball with kind heat is gone.",
			"tell \"Do not.\"|-|MAJOR|GONE|caution clots: 'tell' is gone (\"Do not.\").",
			"tell \"Do not.\"|tell \"Never do.\"|PATCH|REWORDED|caution clots: 'tell' is worded differently: \"Never do.\".",
			"adapt techniques where uses kind ball by \"Use the hands.\"|-|MAJOR|GONE|caution sores: \"adapt techniques where uses kind ball\" is gone.",
			"pressure at-least light by \"Press less.\"|pressure at-least firm by \"Press less.\"|MAJOR|GONE|technique press: the caution 'firm' for everybody is gone.",
			// body and tools
			"region back \"Back\" { paired  pressure up-to moderate|region back \"Back\" { paired  pressure up-to firm|MAJOR|WEAKENED|region back: the ceiling of pressure was moderate and is firm now.",
			"part-of back  pressure up-to moderate|part-of back|MAJOR|GONE|region loin: the ceiling of pressure is gone (moderate).",
			"part-of back  pressure up-to moderate|pressure up-to moderate|MAJOR|GONE|region loin: 'part-of back' is gone.",
			"part-of back  pressure up-to moderate|part-of back  pressure up-to light|MINOR|TIGHTENED|region loin: the ceiling of pressure was moderate and is light now.",
			"never-press because \"Bone.\"|-|MAJOR|GONE|region spine: 'never-press' is gone.",
			"allergens latex|-|MAJOR|GONE|tool ball: the allergen 'latex' is gone.",
			"kind heat  temperature up-to 40 C|kind heat  temperature up-to 45 C|MAJOR|WEAKENED|tool pad: the temperature was 40 C and is 45 C now.",
			"time at-most 15 min|time at-most 10 min|MINOR|TIGHTENED|tool pad: the time limit was 0 to 15 min and is 0 to 10 min now.",
			"skin-check \"Look at the skin.\"|-|MAJOR|GONE|tool pad: 'skin-check' is gone",
			// conditions, red flags, screening
			"contraindication absolute|contraindication local|MAJOR|WEAKENED|condition clot: the contraindication was absolute and is local now.",
			"contraindication absolute|-|MAJOR|WEAKENED|condition clot: the contraindication was absolute and is relative now.",
			"ask \"A clot?\"|-|MAJOR|GONE|condition clot: 'ask' is gone (\"A clot?\").",
			"then emergency|then soon|MAJOR|WEAKENED|red-flag fever: the urgency was emergency and is soon now.",
			"then same-day|then emergency|MINOR|TIGHTENED|red-flag weakness: the urgency was same-day and is emergency now.",
			"then same-day \"See a doctor.\"|then same-day|MAJOR|GONE|red-flag weakness: 'then' is gone (\"See a doctor.\").",
			"red-flags weakness, fever|red-flags weakness|MAJOR|GONE|routine evening: the red flag 'fever' is gone.",
			"screen all-of-it|screen-red-flags fever|MAJOR|GONE|routine evening: the red flag 'weakness' is gone.",
			"screen all-of-it|screen-red-flags fever|MAJOR|GONE|routine evening: the condition 'clot' is gone.",
			"\"All\" { conditions|\"All\" { applies-to techniques where heat  conditions|MAJOR|GONE|baseline all-of-it: the demand on everything is gone.",
			// figures
			"duration 2 min derived|duration 3 min derived|MAJOR|WEAKENED|technique press: the duration was 2 min and is 3 min now.",
			"duration 2 min derived|duration 1 to 2 min derived|MINOR|TIGHTENED|technique press: the duration was 2 min and is 1 to 2 min now.",
			"duration 4 min|-|MAJOR|GONE|routine evening: the duration is gone (4 min).",
			"derived because \"Our own.\"|-|MAJOR|GONE|technique press: the mark that the duration is derived, and why, is gone",
			"pressure light to moderate|pressure light to firm|MAJOR|WEAKENED|technique press: the pressure was light to moderate and is light to firm now.",
			"pressure light to moderate|pressure light|MINOR|TIGHTENED|technique press: the pressure was light to moderate and is light now.",
			"hold 20 s each side|hold 40 s each side|MAJOR|WEAKENED|the hold of the step \"Lean on the ball.\" was 20 s and is 40 s now.",
			"hold 20 s each side|hold 20 s|MINOR|TIGHTENED|the number of rounds of the step \"Lean on the ball.\" was 4 and is 2 now.",
			"hold 20 s each side|hold 20 s each side pressure deep|MINOR|ADDED|the pressure of the step \"Lean on the ball.\" is new (deep).",
			"repeat 2 times|repeat 3 times|MAJOR|WEAKENED|the number of rounds of the step \"Lean on the ball.\" was 4 and is 6 now.",
			"rest 10 s|-|MAJOR|GONE|technique press: the rest after \"Lean on the ball.\" is gone (10 s).",
			"step \"Put the ball under the loin.\"|-|MAJOR|GONE|technique press: the step \"Put the ball under the loin.\" is gone.",
			"under the loin.|under the soft loin.|PATCH|REWORDED|technique press: the step \"Put the ball under the loin.\" is worded differently: \"Put the ball under the soft loin.\".",
			"do press for 90 s|do press for 2 min|MAJOR|WEAKENED|routine evening: the time of 'press (2)' was 1 min 30 s and is 2 min now.",
			"rest 30 s|rest 10 s|MAJOR|WEAKENED|routine evening: the rest after \"press in main\" was 30 s and is 10 s now.",
			"3 per week, 48 h apart|1 per day, 48 h apart|MAJOR|WEAKENED|technique press: the number of times per week was 3 at the most and is 4 at the most now.",
			"3 per week, 48 h apart|2 per week, 48 h apart|MINOR|TIGHTENED|technique press: the number of times per week was 3 at the most and is 2 at the most now.",
			"3 per week, 48 h apart|3 per week|MAJOR|GONE|technique press: the time in between is gone (48 h).",
			"frequency at-most 3 per week, 48 h apart|-|MAJOR|GONE|technique press: the frequency is gone.",
			"pressure none\\n  temperature up-to 40 C|pressure none|MAJOR|GONE|technique warm: the temperature is gone (40 C).",
			// the rest
			"\"it hurts\", \"the leg goes numb\"|\"it hurts\"|MAJOR|GONE|technique press: the stop rule \"the leg goes numb\" is gone.",
			"\"the leg goes numb\"|\"the leg goes all numb\"|PATCH|REWORDED|the stop rule \"the leg goes numb\" is worded differently: \"the leg goes all numb\".",
			"\"the leg goes numb\"|\"you are tired\"|MAJOR|GONE|technique press: the stop rule \"the leg goes numb\" is gone.",
			"from study, book lines 3|from study|MAJOR|GONE|caution clots: the source 'book' is gone (lines 3).",
			"from study lines 1 to 2|from study lines 4|PATCH|REWORDED|technique press: the source 'study' is worded differently: lines 4.",
			"evidence low according-to study|evidence low|MAJOR|GONE|the support of the claim \"May ease it a little.\" is gone (study as a whole).",
			"disclaimer \"No advice.\"|-|MAJOR|GONE|library sample: 'disclaimer' is gone",
			"audience adults|audience everyone|MAJOR|CHANGED|library sample: the audience was \"adults\" and is \"everyone\" now.",
			"resolved \"Rarely.\"|resolved \"Seldom.\"|PATCH|REWORDED|disagreement often: 'resolved' is worded differently",
			"\"Press\" {|\"Pressing\" {|PATCH|REWORDED|technique press: 'title' is worded differently: \"Pressing\".",
	})
	void eachChangeIsSeen(String old, String now, Bump bump, Change.Kind kind, String message) throws IOException {
		List<Change> changes = replacing(old.replace("\\n", "\n"), now == null ? "" : now);
		assertTrue(changes.stream().anyMatch(change ->
				change.bump() == bump && change.kind() == kind && change.message().contains(message)),
				() -> "expected: " + bump + " " + kind + " " + message + "\nfound:\n" + String.join("\n", lines(changes)));
		if (bump != Bump.MAJOR) {
			assertEquals(Optional.of(bump), SafetyDiff.due(changes), () -> String.join("\n", lines(changes)));
		}
	}

	@Test
	void anIdThatVanishedIsSaidOnce() throws IOException {
		String after = BEFORE.replace("tool ball \"Ball\" { kind ball  allergens latex }\n", "").replace("  uses ball\n", "")
				.replace("never combine ball with", "never combine kind ball with");
		List<String> about = lines(changes(BEFORE, after)).stream().filter(line -> line.contains("tool ball")).toList();
		assertEquals(List.of("MAJOR GONE tool ball is gone."), about);
	}

	@Test
	void whatIsNewIsSaidOnce() throws IOException {
		assertEquals(List.of("MINOR ADDED tool stick is new."),
				lines(changes(BEFORE, BEFORE + "tool stick \"Stick\" { kind stick  allergens nut }\n")));
	}

	@Test
	void anotherOrderOfTheStepsIsAChange() throws IOException {
		String after = BEFORE.replace("    step \"Put the ball under the loin.\"\n", "")
				.replace("    step \"Take the ball away.\" for 20 s\n",
						"    step \"Take the ball away.\" for 20 s\n    step \"Put the ball under the loin.\"\n");
		assertEquals(List.of("MINOR CHANGED technique press: the order is another one."), lines(changes(BEFORE, after)));
	}

	/** A step in other words is still the same step: its times are compared, and not lost. */
	@Test
	void theTimesOfARewordedStepAreCompared() throws IOException {
		List<String> found = lines(replacing("step \"Lean on the ball.\" hold 20 s", "step \"Lean on the small ball.\" hold 30 s"));
		assertEquals(List.of(
				"MAJOR WEAKENED technique press: the hold of the step \"Lean on the ball.\" was 20 s and is 30 s now.",
				"PATCH REWORDED technique press: the step \"Lean on the ball.\" is worded differently: \"Lean on the small ball.\"."),
				found);
	}

	/** An author may write a selector in another way, or make it wider, without being told that something is gone. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"everything", "techniques where heat or pressure at-least light", "techniques where pressure at-least none or heat",
			"techniques where pressure at-least light or heat or powered",
			"techniques where not (not (pressure at-least light) and not heat)"})
	void aWiderSelectorIsNotWeaker(String selector) throws IOException {
		List<Change> changes = replacing("ask-doctor-before techniques where pressure at-least light or heat",
				"ask-doctor-before " + selector);
		assertTrue(changes.stream().noneMatch(change -> change.subject().id().equals("sores") && change.bump() == Bump.MAJOR),
				() -> String.join("\n", lines(changes)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"techniques where pressure at-least light", "techniques where (pressure at-least light or heat) and uses ball",
			"techniques where pressure at-least moderate or heat", "routines where pressure at-least light or heat",
			"techniques where not (pressure at-least light or heat)"})
	void aNarrowerSelectorIsWeaker(String selector) throws IOException {
		List<Change> changes = replacing("ask-doctor-before techniques where pressure at-least light or heat",
				"ask-doctor-before " + selector);
		assertTrue(changes.stream().anyMatch(change -> change.subject().id().equals("sores") && change.bump() == Bump.MAJOR),
				() -> String.join("\n", lines(changes)));
	}

	/** With no technique that it concerns, a library of cautions shows in its clauses that it is weaker. */
	@Test
	void aCautionThatConcernsNothingHereIsComparedAllTheSame() throws IOException {
		String cautions = BEFORE.substring(0, BEFORE.indexOf("technique press"));
		assertEquals(List.of("MAJOR GONE caution clots: \"avoid everything\" is gone.",
				"MINOR ADDED caution clots: \"ask-doctor everything\" is new."),
				lines(changes(cautions, cautions.replace("avoid everything", "ask-doctor-before everything"))));
	}

	@Test
	void forwardsAndBackwardsAreOpposites() throws IOException {
		SafetyProfile before = profile(BEFORE);
		SafetyProfile after = profile(BEFORE.replace("hold 20 s", "hold 40 s").replace("\"it hurts\", ", "")
				.replace("avoid with heavy", "ask-doctor with heavy").replace("48 h", "24 h").replace("then emergency", "then soon"));
		List<Change> forwards = SafetyDiff.between(before, after);
		List<Change> backwards = SafetyDiff.between(after, before);
		assertEquals(count(forwards, Change.Kind.WEAKENED), count(backwards, Change.Kind.TIGHTENED));
		assertEquals(count(forwards, Change.Kind.GONE), count(backwards, Change.Kind.ADDED));
		assertEquals(Optional.of(Bump.MAJOR), SafetyDiff.due(forwards));
		assertEquals(Optional.of(Bump.MINOR), SafetyDiff.due(backwards));
		assertTrue(count(forwards, Change.Kind.WEAKENED) > 4);
	}

	private static long count(List<Change> changes, Change.Kind kind) {
		return changes.stream().filter(change -> change.kind() == kind).count();
	}

	@Test
	void entitiesOfALibraryInUseGoByItsId() throws IOException {
		write("core/core.knead", """
				library core version 1.0.0 { title "Core"  language en }
				condition clot "Clot" { ask "A clot?" }
				caution clots "Clots" { with clot  avoid everything  because "It can travel."  tell "Do not." }
				""");
		write("user/user.knead", "library user version 1.0.0 { title \"User\"  language en  uses core 1.0 }\n"
				+ Samples.technique("press") + "\n");
		SafetyProfile before = profileOf("user");
		write("core/core.knead", Files.readString(folder.resolve("core/core.knead")).replace("avoid", "adapt"));
		assertEquals(List.of("MAJOR GONE caution core:clots: \"avoid everything\" is gone.",
				"MAJOR WEAKENED technique press: the verdict with 'core:clot' was avoid and is adapt now.",
				"MAJOR WEAKENED technique press: the verdict with 'core:clot' by the caution 'core:clots' was avoid and is adapt now.",
				"MINOR ADDED caution core:clots: \"adapt everything\" is new."),
				lines(SafetyDiff.between(before, profileOf("user"))));
	}

	private void write(String file, String text) throws IOException {
		Files.createDirectories(folder.resolve(file).getParent());
		Files.writeString(folder.resolve(file), text);
	}

	private SafetyProfile profileOf(String library) throws IOException {
		CheckedLibrary checked = CheckedText.of(folder.resolve(library), Map.of()).outcome().value().orElseThrow();
		return SafetyProfile.of(checked.content(), checked.matrix(), checked.libraries());
	}
}
