package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.SeveritySetting;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;

/**
 * All rules, in one place: what there is to say about each, and the class that looks for it. A rule that only a reader
 * of texts can find, such as a syntax error, has an entry without a class: what such a reader finds arrives as
 * {@link org.kneadwork.model.reading.ReadingProblem}.
 */
public final class RuleCatalogue {

	private record Entry(RuleInfo info, Optional<Function<RuleInfo, Rule>> rule) {
	}

	private static final Map<String, Entry> ENTRIES = byCode(
			read("KW001", "the text cannot be read here", Severity.ERROR, Severity.ERROR,
					"Every statement has to have the form that the language gives it.",
					"What cannot be read cannot be checked: a contraindication with a slip in it would simply not be "
							+ "there.",
					"Correct the statement; the message says what was expected and what comes close."),
			read("KW002", "refers to something that does not exist", Severity.ERROR, Severity.ERROR,
					"Every id that a statement refers to has to be declared, in this library or in one that it uses.",
					"A caution on a condition with a misspelt id protects nobody.",
					"Correct the id, declare what is missing, or name the library that declares it: uses."),
			rule("KW003", "the same id twice in one kind", Severity.ERROR, Severity.ERROR,
					"An id is unique within its kind: no two techniques, no two regions of a library have the same.",
					"Apps and other statements refer to things by id. With two of them nobody knows which is meant.",
					"Give one of the two another id, or remove it.",
					SameIdTwice::new),
			rule("KW004", "library header missing, or there are two", Severity.ERROR, Severity.ERROR,
					"A library is a folder with exactly one header, which says its id, its version and its language.",
					"Bundles, references from other libraries and severity settings hang on the header.",
					"Write one header, by habit in library.knead; move another library into a folder of its own.",
					LibraryHeader::new),
			read("KW005", "file is not UTF-8, too large, or nested too deeply", Severity.ERROR, Severity.ERROR,
					"A file is text in UTF-8, of a size and a depth that people write.",
					"In another encoding, letters turn into others, and a file that is no text at all would fill the "
							+ "screen with errors.",
					"Save the file as UTF-8, or split it."),
			read("KW006", "the same statement twice in one block", Severity.ERROR, Severity.ERROR,
					"A statement of which there can be only one stands only once in a block.",
					"Of two durations, one would be lost without a word, and it might be the one that was meant.",
					"Remove one of the two."),
			rule("KW101", "technique or routine declares no duration", Severity.ERROR, Severity.ERROR,
					"Every technique and every routine says how long it lasts, also where its steps tell.",
					"Too long on one spot bruises and inflames. A person alone with a ball under the back has nobody "
							+ "else to tell them when it is enough.",
					"Add a duration; where no source gives one, decide it and say why: derived because.",
					DurationMissing::new),
			rule("KW102", "technique declares no contraindications", Severity.ERROR, Severity.ERROR,
					"Every technique says with which conditions it must not be done, or only in another way, or says "
							+ "that it has none and why.",
					"Silence reads like safety. The author has to have thought about it, and the reviewer has to see "
							+ "that.",
					"Add contraindications { … }; where there are none: none because.",
					ContraindicationsMissing::new),
			rule("KW103", "technique has no steps", Severity.ERROR, Severity.ERROR,
					"Every technique says in steps what to do.",
					"A technique without steps is a name; whoever tries it makes the rest up.",
					"Add steps { step \"…\" }, one for each thing to do.",
					StepsMissing::new),
			rule("KW104", "technique or routine has no stop rule", Severity.ERROR, Severity.WARNING,
					"Every technique and every routine says when to stop at once.",
					"People push through pain when nobody has told them that pain is the sign to stop.",
					"Add stop-when, with the signs that matter for this technique or routine.",
					StopRuleMissing::new),
			rule("KW105", "until … or a vague time without a cap", Severity.ERROR, Severity.ERROR,
					"A time that ends with a feeling, or that a source leaves vague, has a longest time beside it.",
					"A tender spot may not become less tender, and numb tissue feels fine while it is harmed.",
					"Add at-most with the longest time that is safe.",
					TimeWithoutCap::new),
			rule("KW106", "a step is only a video, without a text alternative", Severity.ERROR, Severity.WARNING,
					"Every step says in words what to do, in its text or beside its video, picture or recording.",
					"Who cannot see or hear it, or has no connection, would do the step by guess; and what is only in "
							+ "a video cannot be checked.",
					"Write the step, or add says to the video.",
					StepWithoutWords::new),
			rule("KW109", "routine has no screening", Severity.ERROR, Severity.ERROR,
					"Every routine asks for red flags and conditions before its first step.",
					"A person with a warning sign must be told to see a doctor before, and not after, the massage.",
					"Name the baseline that is asked first: screen.",
					ScreeningMissing::new),
			rule("KW201", "range whose minimum exceeds its maximum", Severity.ERROR, Severity.ERROR,
					"In a range of times, numbers, pressures or lines the smaller end comes first.",
					"One of the two ends is a slip, and nobody but the author knows which.",
					"Swap the two ends, or correct the one that is wrong.",
					RangeReversed::new),
			rule("KW203", "steps add up to another duration than declared", Severity.ERROR, Severity.WARNING,
					"Where steps have times, their sum (holds, times repetitions, times sides, and rests) is the "
							+ "declared duration, each end within a tenth.",
					"Apps count the declared time down while people do the steps. When the two differ, they hold too "
							+ "long or stop too soon.",
					"Change the duration, or add the time between the holds.",
					StepsDisagree::new),
			rule("KW204", "routine's blocks add up to another duration than declared", Severity.ERROR, Severity.WARNING,
					"The times of what a routine does add up to its declared duration, each end within a tenth; "
							+ "optional parts count from nothing.",
					"People choose a routine by its length; and a sum that differs often means that a side, a rest or "
							+ "a repetition was forgotten.",
					"Change the duration, or the times and rests in the blocks.",
					BlocksDisagree::new),
			rule("KW301", "technique × baseline condition undecided", Severity.WARNING, Severity.WARNING,
					"For every condition of a baseline that applies to a technique, a caution or the technique itself "
							+ "decides: allowed, adapt, ask-doctor or avoid. Where the condition is an absolute or a local "
							+ "contraindication, an undecided cell is an error.",
					"Undecided is never read as allowed: the app can only tell the person to ask a doctor. And behind "
							+ "it may be a danger that nobody thought of.",
					"Decide in the contraindications of the technique, or write a caution that covers it.",
					Undecided::new),
			rule("KW302", "pressure above the region's ceiling", Severity.ERROR, Severity.ERROR,
					"Neither a technique nor a step of it presses harder than the region allows; a part of a region "
							+ "is held to the limit of the whole.",
					"Over kidneys, ribs and thin bone, pressure that a thigh would like does harm.",
					"Lower the pressure, or work on another region.",
					PressureAboveCeiling::new),
			rule("KW303", "presses on a region that is never pressed", Severity.ERROR, Severity.ERROR,
					"No technique presses on a region that is never pressed, or on a part of one. A technique that "
							+ "declares no pressure may press.",
					"Over the spine, bone and nerve lie close under the skin, with no muscle between.",
					"Target the muscle beside it; where nothing presses, say: pressure none.",
					NeverPressedRegion::new),
			rule("KW304", "more lenient than a matching caution without although", Severity.ERROR, Severity.ERROR,
					"A technique may be stricter than a caution that matches it. To be more lenient it names the "
							+ "caution and says why: although.",
					"A caution is written for all techniques at once; an exception has to be meant, and to be seen by "
							+ "a reviewer.",
					"Say what the caution says, or give the reason: although … because.",
					MoreLenient::new),
			rule("KW307", "combines what a caution says never to combine", Severity.ERROR, Severity.ERROR,
					"What a caution says never to combine does not come together in one routine, nor in one "
							+ "technique; substitutes of tools count. Kind heat stands for everything that warms: tools of kind "
							+ "heat or wax, and techniques with a temperature.",
					"Each may be harmless and the two together not: warmth drives the agents of a pain cream into the "
							+ "skin and burns it.",
					"Leave one of the two out.",
					CombinationOccurs::new),
			rule("KW310", "disc, stenosis or nerve condition with a verdict below ask-doctor", Severity.ERROR, Severity.ERROR,
					"With a herniated disc, a narrowed spinal canal or a compressed nerve, every verdict is at least "
							+ "ask-doctor.",
					"Pain from a nerve feels like pain from a muscle. Pressing on it can make the damage worse, so a "
							+ "diagnosis comes first.",
					"Say ask-doctor or avoid.",
					NerveConditionTooLenient::new),
			rule("KW312", "baseline condition with no caution at all", Severity.ERROR, Severity.WARNING,
					"On every condition that a baseline names there is a caution.",
					"A condition that techniques must answer for, and about which nothing is said, has no reason and "
							+ "no source that a person could be told.",
					"Write a caution with the condition.",
					ConditionWithoutCaution::new),
			rule("KW401", "red flag without question, urgency or destination", Severity.ERROR, Severity.ERROR,
					"A red flag says what is asked, how soon help is needed, and where to go.",
					"A warning sign without these leaves a person who has it alone.",
					"Add ask, and then with urgency and destination.",
					RedFlagIncomplete::new),
			rule("KW402", "baseline red flag missing from a routine's screening", Severity.ERROR, Severity.ERROR,
					"A routine screens for every red flag of every baseline that applies to it or to one of its "
							+ "techniques.",
					"A red flag that is not asked for is not found.",
					"Screen the baseline, or add the red flag: screen-red-flags.",
					RedFlagNotScreened::new),
			rule("KW503", "wording that promises cure, certainty or speed, or replaces treatment", Severity.ERROR, Severity.WARNING,
					"No text that users are shown promises a cure, certain or quick relief, or stands in for treatment; nor "
							+ "does it use words that the library bans itself: wording. Words count in all their forms. Sentences that "
							+ "deny them, such as 'this does not cure', and words in quotation marks are not meant.",
					"Who believes such words sees no doctor, or stops taking medicine, or pushes on through pain.",
					"Say what may happen, for whom, and how sure that is; or leave it out.",
					BannedWording::new),
			mayBeSwitchedOff("KW504", "detox or toxin wording", Severity.WARNING,
					"No text that users are shown says that massage removes toxins, waste or anything else harmful from the "
							+ "body.",
					"Massage is not known to do this, and whoever waits for it may wait too long with an illness.",
					"Leave it out, or say what people really notice.",
					BannedWording::new),
			mayBeSwitchedOff("KW505", "superlative comparison", Severity.WARNING,
					"No text that users are shown puts a technique above all others, or above treatment.",
					"Comparisons between kinds of massage found no clear winner; whoever reads of the best one does more of it "
							+ "than is good.",
					"Say what it does, without comparing.",
					BannedWording::new),
			mayBeSwitchedOff("KW506", "safety text harder to read than the library's level", Severity.WARNING,
					"What a person needs to be safe (what a caution tells, where a red flag sends, when to stop, how to adapt, "
							+ "screening questions, skin checks) reads at the school grade that the library states, else at grade "
							+ HardToRead.DEFAULT_GRADE + ", by the formula of Flesch and Kincaid (1975). Short texts may be above it: "
							+ "by one grade with 100 words, by two with 25, by four with six.",
					"People read such a text in pain or in a hurry, and some of them in a language that is not their own.",
					"Make sentences shorter and take shorter words; or state another level: reading-level grade 9.",
					HardToRead::new),
			mayBeSwitchedOff("KW507", "spelling", Severity.INFO,
					"Words are spelt as a dictionary of the library's language has them. Not looked up are names, "
							+ "abbreviations, and words in quotation marks.",
					"A slip can turn a word into another one; and a text with slips is trusted less.",
					"Correct the word; where it is right, add it to the header of the library: words \"…\".",
					Misspelt::new),
			rule("KW902", "routine or library that contains itself", Severity.ERROR, Severity.ERROR,
					"A routine does not include itself, nor a routine that includes it. A library does not use itself, nor a "
							+ "library that uses it.",
					"Such a routine would never end, and of such libraries none could be checked before the other.",
					"Take the include, or the uses, out that closes the circle.",
					RoutineContainsItself::new));

	private RuleCatalogue() {
	}

	private static Map<String, Entry> byCode(Entry... entries) {
		Map<String, Entry> found = new LinkedHashMap<>();
		for (Entry entry : entries) {
			found.put(entry.info().code(), entry);
		}
		return Collections.unmodifiableMap(found);
	}

	/** A rule that a class here looks for. */
	private static Entry rule(String code, String title, Severity severity, Severity floor, String meaning, String why,
			String mend, Function<RuleInfo, Rule> rule) {
		return new Entry(new RuleInfo(code, title, severity, Optional.of(floor), meaning, why, mend), Optional.of(rule));
	}

	/** A rule that a class here looks for and that a library may switch off. */
	private static Entry mayBeSwitchedOff(String code, String title, Severity severity, String meaning, String why, String mend,
			Function<RuleInfo, Rule> rule) {
		return new Entry(new RuleInfo(code, title, severity, Optional.empty(), meaning, why, mend), Optional.of(rule));
	}

	/** A rule whose breach is found while a text is read. */
	private static Entry read(String code, String title, Severity severity, Severity floor, String meaning, String why,
			String mend) {
		return new Entry(new RuleInfo(code, title, severity, Optional.of(floor), meaning, why, mend), Optional.empty());
	}

	/**
	 * What there is to say about each rule.
	 *
	 * @return the entries, by code
	 */
	public static List<RuleInfo> infos() {
		return ENTRIES.values().stream().map(Entry::info).toList();
	}

	/**
	 * What there is to say about one rule.
	 *
	 * @param code the code, such as {@code KW203}
	 * @return the entry; empty when there is no such rule
	 */
	public static Optional<RuleInfo> info(String code) {
		return Optional.ofNullable(ENTRIES.get(code)).map(Entry::info);
	}

	/**
	 * The rules that look at the model.
	 *
	 * @return the rules, by code
	 */
	public static List<Rule> rules() {
		return ENTRIES.values().stream().flatMap(entry -> entry.rule().map(rule -> rule.apply(entry.info())).stream())
				.toList();
	}

	/**
	 * Checks content against all rules that look at the model.
	 *
	 * @param content the content
	 * @return what was found, with the severities that the library sets, by rule and then in the order of the documents
	 */
	public static List<Finding> check(Content content) {
		return check(Checked.of(content));
	}

	/**
	 * Checks content against all rules that look at the model.
	 *
	 * @param checked the content with its matrix
	 * @return what was found, with the severities that the library sets, by rule and then in the order of the documents
	 */
	public static List<Finding> check(Checked checked) {
		Map<String, Severity> wanted = wantedSeverities(checked.content());
		List<Finding> findings = new ArrayList<>();
		for (Rule rule : rules()) {
			rule.check(checked, finding -> findings.add(withWantedSeverity(finding, rule.info(), wanted)));
		}
		return List.copyOf(findings);
	}

	private static Finding withWantedSeverity(Finding finding, RuleInfo info, Map<String, Severity> wanted) {
		Severity severity = wanted.get(info.code());
		return severity == null ? finding : finding.with(info.changed(finding.severity(), severity));
	}

	private static Map<String, Severity> wantedSeverities(Content content) {
		Map<String, Severity> wanted = new HashMap<>();
		for (Library library : content.own(Library.class)) {
			for (SeveritySetting setting : library.getSeverities()) {
				if (setting.getCode() != null && setting.isSetSeverity()) {
					// Of two settings of one rule the more serious holds, whichever comes first.
					wanted.merge(setting.getCode(), Severity.of(setting.getSeverity()), Severity::atLeast);
				}
			}
		}
		return wanted;
	}
}
