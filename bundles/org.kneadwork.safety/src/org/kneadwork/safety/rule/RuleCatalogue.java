package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.SeveritySetting;
import org.kneadwork.model.reading.TextRead;
import org.kneadwork.model.threads.InOrder;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.Severity;

/**
 * All rules, in one place: what there is to say about each, and the class that looks for it. A rule that only a reader
 * of texts can find, such as a syntax error, has an entry without a class: what such a reader finds arrives as
 * {@link org.kneadwork.model.reading.ReadingProblem}.
 */
public final class RuleCatalogue {

	/**
	 * A rule of the catalogue.
	 *
	 * @param ofWholes whether what it misses may be what could not be read, so that it is silent about entries with a
	 *     syntax error
	 * @param across whether what it says about one document depends on which others are looked at, so that it has to look
	 *     at all of them
	 */
	private record Listed(RuleInfo info, Optional<Function<RuleInfo, Rule>> rule, boolean ofWholes, boolean across) {

		private Listed(RuleInfo info, Optional<Function<RuleInfo, Rule>> rule) {
			this(info, rule, false, false);
		}

		private Listed onlyOfWholes() {
			return new Listed(info, rule, true, across);
		}

		private Listed acrossDocuments() {
			return new Listed(info, rule, ofWholes, true);
		}
	}

	/** The code of what is said when a plug-in fails. */
	public static final String PLUGIN_FAILED = "KW007";

	private static final Map<String, Listed> ENTRIES = byCode(
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
					SameIdTwice::new).acrossDocuments(),
			rule("KW004", "library header missing, or there are two", Severity.ERROR, Severity.ERROR,
					"A library is a folder with exactly one header, which says its id, its version and its language.",
					"Bundles, references from other libraries and severity settings hang on the header.",
					"Write one header, by habit in library.knead; move another library into a folder of its own.",
					LibraryHeader::new).acrossDocuments(),
			read("KW005", "file is not UTF-8, too large, or nested too deeply", Severity.ERROR, Severity.ERROR,
					"A file is text in UTF-8, of a size and a depth that people write.",
					"In another encoding, letters turn into others, and a file that is no text at all would fill the "
							+ "screen with errors.",
					"Save the file as UTF-8, or split it."),
			read("KW006", "the same statement twice in one block", Severity.ERROR, Severity.ERROR,
					"A statement of which there can be only one stands only once in a block.",
					"Of two durations, one would be lost without a word, and it might be the one that was meant.",
					"Remove one of the two."),
			read(PLUGIN_FAILED, "a plug-in could not do its part of the check", Severity.ERROR, Severity.ERROR,
					"Every rule, wording pack and vocabulary of a plug-in that is there has to work.",
					"What such a rule would have found is not known. A check that passes over it would say that all is well, and "
							+ "nobody has looked.",
					"Mend the plug-in or get another version of it; kneadwork plugins tells more. Without the plug-in its rules "
							+ "are not checked at all, which is a decision for you to make."),
			rule("KW101", "technique or routine declares no duration", Severity.ERROR, Severity.ERROR,
					"Every technique and every routine says how long it lasts, also where its steps tell.",
					"Too long on one spot bruises and inflames. A person alone with a ball under the back has nobody "
							+ "else to tell them when it is enough.",
					"Add a duration; where no source gives one, decide it and say why: derived because.",
					DurationMissing::new).onlyOfWholes(),
			rule("KW102", "technique declares no contraindications", Severity.ERROR, Severity.ERROR,
					"Every technique says with which conditions it must not be done, or only in another way, or says "
							+ "that it has none and why.",
					"Silence reads like safety. The author has to have thought about it, and the reviewer has to see "
							+ "that.",
					"Add contraindications { … }; where there are none: none because.",
					ContraindicationsMissing::new).onlyOfWholes(),
			rule("KW103", "technique has no steps", Severity.ERROR, Severity.ERROR,
					"Every technique says in steps what to do.",
					"A technique without steps is a name; whoever tries it makes the rest up.",
					"Add steps { step \"…\" }, one for each thing to do.",
					StepsMissing::new).onlyOfWholes(),
			rule("KW104", "technique or routine has no stop rule", Severity.ERROR, Severity.WARNING,
					"Every technique and every routine says when to stop at once.",
					"People push through pain when nobody has told them that pain is the sign to stop.",
					"Add stop-when, with the signs that matter for this technique or routine.",
					StopRuleMissing::new).onlyOfWholes(),
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
					StepWithoutWords::new).onlyOfWholes(),
			optional("KW107", "pressure, position or target missing", Severity.WARNING,
					"Every technique says which region it works on, in which position it is done, and how hard it "
							+ "presses; pressure none where nothing does.",
					"Cautions select techniques by these. What is not said cannot be selected, and whoever does the "
							+ "technique guesses.",
					"Add targets, position and pressure.",
					BasicsMissing::new).onlyOfWholes(),
			optional("KW108", "frequency missing", Severity.WARNING,
					"Every technique and every routine says how often it may be done.",
					"What does good once may bruise when it is done every hour. People who hope for relief repeat "
							+ "what they are not told to limit.",
					"Add a limit: frequency at-most 1 per day; where no source gives one, decide it and say why: "
							+ "derived because.",
					FrequencyMissing::new).onlyOfWholes(),
			rule("KW109", "routine has no screening", Severity.ERROR, Severity.ERROR,
					"Every routine asks for red flags and conditions before its first step.",
					"A person with a warning sign must be told to see a doctor before, and not after, the massage.",
					"Name the baseline that is asked first: screen.",
					ScreeningMissing::new).onlyOfWholes(),
			rule("KW110", "professional or partner technique in a self-care routine", Severity.ERROR, Severity.ERROR,
					"A routine contains nothing but techniques that people do themselves: no technique that only a "
							+ "partner or a professional does, and none of a modality that only they practise, unless the "
							+ "technique says that it is practised by oneself.",
					"A person alone can neither reach nor judge what such a technique needs, and has nobody who "
							+ "stops in time.",
					"Take it out; the routine may tell of it: mentions.",
					NotForOneself::new),
			optional("KW111", "age range not declared, or minors included without review", Severity.WARNING,
					"A library with techniques says for whom it is meant. Where minors are among them, every technique and every "
							+ "routine has a valid review.",
					"Guidance on back pain is made for adults. In a child, back pain has other causes, and pressure "
							+ "that an adult likes can harm.",
					"Add the audience; have the content reviewed, or leave minors out: audience adults.",
					AgeRange::new).acrossDocuments(),
			rule("KW201", "range whose minimum exceeds its maximum", Severity.ERROR, Severity.ERROR,
					"In a range of times, numbers, pressures or lines the smaller end comes first.",
					"One of the two ends is a slip, and nobody but the author knows which.",
					"Swap the two ends, or correct the one that is wrong.",
					RangeReversed::new),
			rule("KW202", "value implausible for its kind", Severity.ERROR, Severity.WARNING,
					"A hold, a stroke, a stretch, a soak, warmth, a rest, a technique and a routine last as long as "
							+ "such things plausibly do; warmth is between 30 and 45 degrees Celsius; nothing is repeated more "
							+ "than 100 times or done more than 12 times a day.",
					"Thirty minutes in the place of thirty seconds is one slip of the pen, and reads like advice.",
					"Change the number or its unit; where it is meant, waive the finding with a reason.",
					Implausible::new),
			rule("KW203", "steps add up to another duration than declared", Severity.ERROR, Severity.WARNING,
					"Where steps have times, their sum (holds, times repetitions, times sides, and rests) is the "
							+ "declared duration, each end within a tenth.",
					"Apps count the declared time down while people do the steps. When the two differ, they hold too "
							+ "long or stop too soon.",
					"Change the duration, or add the time between the holds.",
					StepsDisagree::new).onlyOfWholes(),
			rule("KW204", "routine's blocks add up to another duration than declared", Severity.ERROR, Severity.WARNING,
					"The times of what a routine does add up to its declared duration, each end within a tenth; "
							+ "optional parts count from nothing.",
					"People choose a routine by its length; and a sum that differs often means that a side, a rest or "
							+ "a repetition was forgotten.",
					"Change the duration, or the times and rests in the blocks.",
					BlocksDisagree::new).onlyOfWholes(),
			optional("KW205", "a hold without repetitions, or repetitions without a hold", Severity.WARNING,
					"What is repeated says how long it is held or takes. A hold says how often it is done, by repeat "
							+ "or by the duration of the technique.",
					"Ten times of what? Half of the dose is no dose: one reader holds for a second, another for a "
							+ "minute.",
					"Add hold or for to a step that is repeated; put a hold into repeat.",
					HoldsAndRepetitions::new),
			optional("KW206", "paired region treated on one side only", Severity.WARNING,
					"What is done on the left or the right of a paired region is done on the other side too, in the "
							+ "same technique or the same routine.",
					"The other side is mostly a forgotten step; and a body that is loosened on one side only is "
							+ "pulled to the other.",
					"Add the other side, or write each side.",
					OneSideOnly::new),
			rule("KW207", "two frequencies for one thing, or a routine above the limit of its technique", Severity.ERROR, Severity.WARNING,
					"The limits of a frequency go together. No routine may be done more often than each of its "
							+ "techniques.",
					"Of two limits people keep the one they like. A routine that is allowed daily makes the pause "
							+ "that its deepest technique needs disappear.",
					"Keep the stricter limit; give the routine the limit of its strictest technique.",
					FrequencyConflict::new),
			optional("KW208", "continuous time on one region or with one tool above its limit", Severity.WARNING,
					"Within a routine nothing presses on one region for more than 10 minutes without a rest or "
							+ "something else between, and no tool is used for longer without a break than it allows. A "
							+ "technique keeps to the limits of its tools.",
					"Each technique may be short, and three in a row on one place leave it sore and bruised.",
					"Put a rest or something else between, or shorten it.",
					TooLongOnOneRegion::new),
			optional("KW209", "no rest between deep sessions", Severity.WARNING,
					"Between two sessions of what presses firm or deep there are at least 48 hours.",
					"Tissue that was pressed hard is sore for a day or two. Pressed again before that, it gets "
							+ "inflamed.",
					"Add the pause: frequency at-most 3 per week, 48 h apart.",
					DeepWithoutRest::new),
			rule("KW301", "technique × baseline condition undecided", Severity.WARNING, Severity.WARNING,
					"For every condition of a baseline that applies to a technique, a caution or the technique itself "
							+ "decides: allowed, adapt, ask-doctor or avoid. Where the condition is an absolute or a local "
							+ "contraindication, an undecided cell is an error.",
					"Undecided is never read as allowed: the app can only tell the person to ask a doctor. And behind "
							+ "it may be a danger that nobody thought of.",
					"Decide in the contraindications of the technique, or write a caution that covers it.",
					Undecided::new).onlyOfWholes(),
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
					MoreLenient::new).onlyOfWholes(),
			optional("KW305", "two cautions on the same condition disagree", Severity.WARNING,
					"Cautions on the same condition come to the same verdict on a technique, unless the stricter one "
							+ "is an exception from a wider one. Where they differ, the stricter one holds.",
					"The matrix is safe, since the stricter one holds; but one of the two authors believes something "
							+ "that is not so, and people may be told both.",
					"Give both the same verdict, or let the more lenient one leave out what the other one is about.",
					CautionsDisagree::new).acrossDocuments(),
			rule("KW306", "warmth without its limits", Severity.ERROR, Severity.WARNING,
					"A technique that warms, by a tool of kind heat or wax or by a temperature of its own, says how "
							+ "warm it may be, for how long, and when to look at the skin, itself or through its tools; and "
							+ "something decides whether people may do it who feel little in their skin.",
					"Skin burns slowly at temperatures that feel pleasant, and with diabetes or nerve damage without "
							+ "any pain.",
					"Add temperature, a duration and a skin check; write a caution for reduced feeling.",
					UnsafeHeat::new).onlyOfWholes(),
			rule("KW307", "combines what a caution says never to combine", Severity.ERROR, Severity.ERROR,
					"What a caution says never to combine does not come together in one routine, nor in one "
							+ "technique; substitutes of tools count. Kind heat stands for everything that warms: tools of kind "
							+ "heat or wax, and techniques with a temperature.",
					"Each may be harmless and the two together not: warmth drives the agents of a pain cream into the "
							+ "skin and burns it.",
					"Leave one of the two out.",
					CombinationOccurs::new),
			rule("KW308", "allergen without a caution about it", Severity.ERROR, Severity.WARNING,
					"Where a tool of a technique contains something to which people are commonly allergic, a caution "
							+ "that holds for the technique speaks of that allergy.",
					"A reaction to nut oil on the skin can be severe, and nobody looks for nuts in a massage.",
					"Write a caution for techniques that use the tool.",
					AllergyUnmentioned::new),
			optional("KW309", "powered tool without a decision about implanted devices", Severity.WARNING,
					"For every technique with a powered tool something decides whether people with a pacemaker or "
							+ "another implanted device may do it.",
					"Motors and magnets close to the body may disturb a device that keeps its wearer alive.",
					"Write a condition for implanted devices and decide: ask-doctor-before techniques where powered.",
					PoweredUndecided::new),
			rule("KW310", "disc, stenosis or nerve condition with a verdict below ask-doctor", Severity.ERROR, Severity.ERROR,
					"With a herniated disc, a narrowed spinal canal or a compressed nerve, every verdict is at least "
							+ "ask-doctor.",
					"Pain from a nerve feels like pain from a muscle. Pressing on it can make the damage worse, so a "
							+ "diagnosis comes first.",
					"Say ask-doctor or avoid.",
					NerveConditionTooLenient::new),
			optional("KW311", "caution that matches nothing", Severity.WARNING,
					"A caution matches a technique, a routine or a combination, or a technique points to it.",
					"A caution that matches nothing protects nobody: mostly its selector names the wrong region, "
							+ "tool or pressure.",
					"Correct what it selects, or remove it.",
					IdleCaution::new).acrossDocuments(),
			rule("KW312", "baseline condition with no caution at all", Severity.ERROR, Severity.WARNING,
					"On every condition that a baseline names there is a caution.",
					"A condition that techniques must answer for, and about which nothing is said, has no reason and "
							+ "no source that a person could be told.",
					"Write a caution with the condition.",
					ConditionWithoutCaution::new).acrossDocuments(),
			rule("KW401", "red flag without question, urgency or destination", Severity.ERROR, Severity.ERROR,
					"A red flag says what is asked, how soon help is needed, and where to go.",
					"A warning sign without these leaves a person who has it alone.",
					"Add ask, and then with urgency and destination.",
					RedFlagIncomplete::new).onlyOfWholes(),
			rule("KW402", "baseline red flag missing from a routine's screening", Severity.ERROR, Severity.ERROR,
					"A routine screens for every red flag of every baseline that applies to it or to one of its "
							+ "techniques.",
					"A red flag that is not asked for is not found.",
					"Screen the baseline, or add the red flag: screen-red-flags.",
					RedFlagNotScreened::new).onlyOfWholes(),
			optional("KW403", "condition without a screening question", Severity.WARNING,
					"Every condition has a question to which a person can answer yes or no.",
					"A condition that is not asked about is not found, and its cautions reach nobody.",
					"Add ask, with a question in plain words.",
					ConditionNotAsked::new).onlyOfWholes(),
			rule("KW501", "claim without a source", Severity.ERROR, Severity.WARNING,
					"Every claim about a benefit, of the library or recorded from others, says who says so.",
					"Without a source nobody can tell a finding from a hope.",
					"Add according-to, or leave the claim out.",
					ClaimWithoutSource::new),
			rule("KW502", "claim stronger than its evidence", Severity.ERROR, Severity.WARNING,
					"The grade of the evidence is one that sources of such a kind can give: a web article or an "
							+ "opinion gives low at the most, a single study moderate. And where the evidence is low, very low "
							+ "or none, the claim says what may be, and not what is.",
					"People weigh a risk against what they are promised. A promise that nothing stands behind makes "
							+ "them take risks, and wait too long to see a doctor.",
					"Say may, might or can; lower the grade, or cite a stronger source.",
					OverstatedClaim::new),
			rule("KW503", "wording that promises cure, certainty or speed, or replaces treatment", Severity.ERROR, Severity.WARNING,
					"No text that users are shown promises a cure, certain or quick relief, or stands in for treatment; nor "
							+ "does it use words that the library bans itself: wording. Words count in all their forms. Sentences that "
							+ "deny them, such as 'this does not cure', and words in quotation marks are not meant.",
					"Who believes such words sees no doctor, or stops taking medicine, or pushes on through pain.",
					"Say what may happen, for whom, and how sure that is; or leave it out.",
					BannedWording::new),
			optional("KW504", "detox or toxin wording", Severity.WARNING,
					"No text that users are shown says that massage removes toxins, waste or anything else harmful from the "
							+ "body.",
					"Massage is not known to do this, and whoever waits for it may wait too long with an illness.",
					"Leave it out, or say what people really notice.",
					BannedWording::new),
			optional("KW505", "superlative comparison", Severity.WARNING,
					"No text that users are shown puts a technique above all others, or above treatment.",
					"Comparisons between kinds of massage found no clear winner; whoever reads of the best one does more of it "
							+ "than is good.",
					"Say what it does, without comparing.",
					BannedWording::new),
			optional("KW506", "safety text harder to read than the library's level", Severity.WARNING,
					"What a person needs to be safe (what a caution tells, where a red flag sends, when to stop, how to adapt, "
							+ "screening questions, skin checks) reads at the school grade that the library states, else at grade "
							+ HardToRead.DEFAULT_GRADE + ", by the formula of Flesch and Kincaid (1975). Short texts may be above it: "
							+ "by one grade with 100 words, by two with 25, by four with six.",
					"People read such a text in pain or in a hurry, and some of them in a language that is not their own.",
					"Make sentences shorter and take shorter words; or state another level: reading-level grade 9.",
					HardToRead::new),
			optional("KW507", "spelling", Severity.INFO,
					"Words are spelt as a dictionary of the library's language has them. Not looked up are names, "
							+ "abbreviations, and words in quotation marks.",
					"A slip can turn a word into another one; and a text with slips is trusted less.",
					"Correct the word; where it is right, add it to the header of the library: words \"…\".",
					Misspelt::new),
			optional("KW601", "disagreement unresolved", Severity.WARNING,
					"Where sources contradict each other, the library says what it holds to, and why.",
					"An open contradiction is decided by whoever reads it, in the direction they hope for.",
					"Decide for the safe side: resolved … because ….",
					OpenDisagreement::new),
			optional("KW602", "figure that no source gives, not marked derived", Severity.WARNING,
					"Every time, number, pressure, temperature and limit is from a source that the entity cites, or "
							+ "is marked as derived, with a reason. A region cites nothing, so that its limit is always "
							+ "derived.",
					"A reviewer has to know which numbers are the author's own: those are the ones to look at. And "
							+ "an author's number must not look like that of a source.",
					"Mark it: derived because; or name the source: from.",
					FigureWithoutOrigin::new).onlyOfWholes(),
			optional("KW603", "source without kind, author or date", Severity.WARNING,
					"A source says what kind of publication it is, who wrote or published it (lists of practitioners "
							+ "excepted), and, for whatever newer findings replace, when.",
					"What a source is worth depends on who wrote it and when: advice on red flags of 1994 and of "
							+ "2020 differ.",
					"Add kind, by and published, where they can be found.",
					SourceIncomplete::new),
			optional("KW604", "statistic without population or source", Severity.WARNING,
					"A percentage or a share in what people read says of whom it is and according to whom.",
					"Four in five of whom? A number without a source sounds like knowledge and is none.",
					"Add who was counted and who counted, or leave the number out.",
					VagueStatistic::new),
			forRelease("KW701", "not reviewed", Severity.ERROR, Severity.ERROR,
					"Every technique, routine, caution, condition, red flag, baseline, tip and question has a review "
							+ "by somebody who approved it. For a library without any review there is one finding, which says "
							+ "how much there is to review. An error for a release, else a warning.",
					"Checks find what is missing or contradictory. Whether it is right, only a qualified person can "
							+ "tell.",
					"Let somebody qualified review it, and write down the result: review of.",
					NotReviewed::new).acrossDocuments(),
			forRelease("KW702", "changed since its review", Severity.ERROR, Severity.ERROR,
					"The fingerprint in a review is that of what is there now. It changes with every step, time, "
							+ "pressure, caution or verdict, also where they come from a caution, a region or a tool; never "
							+ "with layout, comments or the order of statements. An error for a release, else a warning.",
					"A review says that this was found safe, and not what became of it since.",
					"Let it be reviewed again.",
					ChangedSinceReview::new).acrossDocuments(),
			forRelease("KW703", "review expired, or about to", Severity.ERROR, Severity.WARNING,
					"A review holds on the day of the check. That it ends within 30 days is a warning; that it has "
							+ "ended is an error for a release, else a warning.",
					"Knowledge of what is safe changes; a review from years ago speaks for the knowledge of that "
							+ "time.",
					"Let it be reviewed again.",
					ReviewRunsOut::new).acrossDocuments(),
			forRelease("KW704", "reviewed only by its author", Severity.ERROR, Severity.WARNING,
					"Somebody who is no author of the library has approved it. An error for a release, else a "
							+ "warning.",
					"Nobody sees their own slips: what the author took for granted, the author as a reviewer takes "
							+ "for granted again.",
					"Let somebody else review it.",
					ReviewedByAuthor::new).acrossDocuments(),
			forRelease("KW705", "waiver that does not count", Severity.ERROR, Severity.ERROR,
					"A waiver is for a rule that takes waivers, gives a reason, says who decided, has not expired, "
							+ "and silences something. An error for a release, else a warning.",
					"A waiver is a decision to live with a risk for a time. One that nobody answers for, or that "
							+ "outlives its time, turns into a hole.",
					"Mend what the waiver was for and remove it, or decide anew.",
					WaiverAtFault::new).acrossDocuments(),
			optional("KW801", "text missing in a declared language", Severity.WARNING,
					"Every text that people are shown is there in every language into which the library says it is "
							+ "translated. Where a text is missing on which safety depends (a step, a stop rule, a question, a "
							+ "caution, an adaptation, a skin check, a disclaimer), it is an error.",
					"A person who reads everything else in their own language misses the one warning that is in "
							+ "another.",
					"Translate the text, or take the language out of the header.",
					TranslationMissing::new).acrossDocuments(),
			optional("KW802", "translated from an older text", Severity.WARNING,
					"A translation states the fingerprint of the text that was translated, and it is that of the "
							+ "text of today. Where safety depends on a text of the entity, it is an error.",
					"When a limit is lowered in the original only, readers of the translation keep the old one.",
					"Translate what has changed, and write the new fingerprint: of.",
					TranslationOutdated::new).acrossDocuments(),
			rule("KW803", "numbers in a translation differ from the original", Severity.ERROR, Severity.ERROR,
					"A translation has the numbers of the original, in digits or as words.",
					"A slip in a number survives every reading by people who know one of the two languages only.",
					"Write the same numbers as in the original.",
					TranslatedNumbers::new),
			optional("KW901", "unused", Severity.INFO,
					"Every tool and source is used, or says in a note why it is there; every region is worked on, or states "
							+ "a limit. A technique that people do not do themselves is mentioned by a routine.",
					"What nothing uses is mostly a leftover, or the sign that a reference went to another thing.",
					"Remove it, use it, or say in a note why it is there.",
					Unused::new).acrossDocuments(),
			rule("KW902", "routine or library that contains itself", Severity.ERROR, Severity.ERROR,
					"A routine does not include itself, nor a routine that includes it. A library does not use itself, nor a "
							+ "library that uses it.",
					"Such a routine would never end, and of such libraries none could be checked before the other.",
					"Take the include, or the uses, out that closes the circle.",
					RoutineContainsItself::new).acrossDocuments(),
			optional("KW903", "deprecated thing in use", Severity.WARNING,
					"Nothing uses a technique, routine or caution that is deprecated, unless it is deprecated "
							+ "itself.",
					"What was deprecated had a reason, often a safer form that exists by now.",
					"Use what the deprecation names in its place.",
					DeprecatedInUse::new),
			rule("KW904", "released id has vanished or changed kind", Severity.ERROR, Severity.ERROR,
					"Every id of a released version is still there and belongs to a thing of the same kind. Only a check that is "
							+ "given the released version can tell: --baseline.",
					"Apps keep ids: in a plan that somebody made, in a reminder, in a link. An id that has vanished leaves a "
							+ "person without the caution that went with it; one that means another thing is worse.",
					"Put it back; a technique, routine or caution that is not to be used any more stays and says so: "
							+ "deprecated since … because.",
					ReleasedIdLost::new),
			optional("KW905", "position changes often within a routine", Severity.INFO,
					"A routine asks for more than four changes of position only where it gives two minutes to each.",
					"Getting down to the floor and up again is the hardest part for somebody whose back hurts.",
					"Put together what is done in the same position.",
					ManyPositions::new));

	private RuleCatalogue() {
	}

	private static Map<String, Listed> byCode(Listed... entries) {
		Map<String, Listed> found = new LinkedHashMap<>();
		for (Listed entry : entries) {
			found.put(entry.info().code(), entry);
		}
		return Collections.unmodifiableMap(found);
	}

	/** A rule that a class here looks for. */
	private static Listed rule(String code, String title, Severity severity, Severity floor, String meaning, String why,
			String mend, Function<RuleInfo, Rule> rule) {
		return new Listed(new RuleInfo(code, title, severity, Optional.of(floor), meaning, why, mend, false, RuleCatalogue.class), Optional.of(rule));
	}

	/** A rule that a class here looks for, and that a library may lower to an information. */
	private static Listed optional(String code, String title, Severity severity, String meaning, String why, String mend,
			Function<RuleInfo, Rule> rule) {
		return new Listed(new RuleInfo(code, title, severity, Optional.empty(), meaning, why, mend, false, RuleCatalogue.class), Optional.of(rule));
	}

	/** A rule about what only a release needs. */
	private static Listed forRelease(String code, String title, Severity severity, Severity floor, String meaning, String why,
			String mend, Function<RuleInfo, Rule> rule) {
		return new Listed(new RuleInfo(code, title, severity, Optional.of(floor), meaning, why, mend, true, RuleCatalogue.class), Optional.of(rule));
	}

	/** A rule whose breach is found while a text is read. */
	private static Listed read(String code, String title, Severity severity, Severity floor, String meaning, String why,
			String mend) {
		return new Listed(new RuleInfo(code, title, severity, Optional.of(floor), meaning, why, mend, false, RuleCatalogue.class), Optional.empty());
	}

	/**
	 * What there is to say about each rule.
	 *
	 * @return the entries, by code
	 */
	public static List<RuleInfo> infos() {
		return ENTRIES.values().stream().map(Listed::info).toList();
	}

	/**
	 * What there is to say about one rule.
	 *
	 * @param code the code, such as {@code KW203}
	 * @return the entry; empty when there is no such rule
	 */
	public static Optional<RuleInfo> info(String code) {
		return Optional.ofNullable(ENTRIES.get(code)).map(Listed::info);
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
	 * @return what was found and is not waived, with the severities that the library sets, by rule and then in the order
	 *     of the documents
	 */
	public static List<Finding> check(Checked checked) {
		return findings(checked).findings();
	}

	/**
	 * Checks content against all rules that look at the model, and keeps what the library waives.
	 *
	 * @param checked the content with its matrix
	 * @return what was found
	 */
	public static RuleFindings findings(Checked checked) {
		return findings(checked, () -> { });
	}

	/**
	 * Checks content against all rules that look at the model, those of plug-ins included, and keeps what the library waives.
	 *
	 * @param checked the content with its matrix
	 * @param pause is run between the rules, and may throw to end the check
	 * @return what was found
	 */
	public static RuleFindings findings(Checked checked, Runnable pause) {
		return findings(checked, 1, pause);
	}

	/**
	 * The same in several threads.
	 *
	 * @param checked the content with its matrix
	 * @param threads how many rules of the catalogue may run at once, at least 1; what is found is the same for any number
	 * @param pause is run between the rules, by any of the threads, and may throw to end the check
	 * @return what was found
	 */
	public static RuleFindings findings(Checked checked, int threads, Runnable pause) {
		List<Finding> found = found(checked, checked.content(), rule -> true, threads, pause);
		found.addAll(new AddedRules(checked, wantedSeverities(checked.content()), pause).findings());
		return Waivers.apply(found, checked, new WaiverAtFault(ENTRIES.get("KW705").info()));
	}

	/**
	 * Checks some documents of a library against the rules that can do so without a look at all others: what is found is
	 * what {@link #findings(Checked)} finds of these rules in these documents, but waivers that silence nothing are not
	 * counted. The other rules are those of {@link #acrossDocuments()}.
	 *
	 * @param checked the whole content with its matrix; its reviews are not looked at
	 * @param part some of the library's own documents
	 * @param pause is run between the rules, and may throw to end the check
	 * @return what was found and is not waived
	 */
	public static List<Finding> findings(Checked checked, List<Document> part, Runnable pause) {
		Set<String> across = acrossDocuments();
		Checked narrowed = checked.with(checked.content().narrowedTo(part));
		return Waivers.silence(found(narrowed, checked.content(), rule -> !across.contains(rule.code()), 1, pause), narrowed);
	}

	/**
	 * The rules that have to look at all documents of a library to say something about one.
	 *
	 * @return their codes
	 */
	public static Set<String> acrossDocuments() {
		return ENTRIES.values().stream().filter(Listed::across).map(entry -> entry.info().code()).collect(Collectors.toSet());
	}

	/**
	 * Whether a rule has to look at all documents of a library to say something about one. The rules of plug-ins do, as far
	 * as anybody knows.
	 *
	 * @param code the code of the rule
	 * @return whether it is one of {@link #acrossDocuments()}, or none of the catalogue
	 */
	public static boolean looksAcross(String code) {
		Listed entry = ENTRIES.get(code);
		return entry == null || entry.across() || code.equals(PLUGIN_FAILED);
	}

	private static List<Finding> found(Checked checked, Content whole, Predicate<Rule> which, int threads, Runnable pause) {
		Map<String, Severity> wanted = wantedSeverities(whole);
		List<Rule> chosen = rules().stream().filter(which).toList();
		List<Finding> findings = new ArrayList<>();
		try (InOrder<Rule, List<Finding>> found = InOrder.of(chosen, rule -> found(rule, checked, wanted, pause), threads, "kneadwork-checks",
				CancellationException::new)) {
			chosen.forEach(rule -> findings.addAll(found.next()));
		}
		return findings;
	}

	private static List<Finding> found(Rule rule, Checked checked, Map<String, Severity> wanted, Runnable pause) {
		pause.run();
		boolean ofWholes = ENTRIES.get(rule.code()).ofWholes();
		List<Finding> findings = new ArrayList<>();
		rule.check(checked, finding -> {
			if (!ofWholes || wasReadWhole(finding.place())) {
				findings.add(withWantedSeverity(finding, rule.info(), wanted, checked.release()));
			}
		});
		return findings;
	}

	private static boolean wasReadWhole(Place place) {
		return !(place instanceof ElementPlace in) || !(in.element().eResource() instanceof TextRead text)
				|| entryAround(in.element()).filter(entry -> !text.isReadWhole(entry)).isEmpty();
	}

	private static Optional<Entry> entryAround(EObject element) {
		for (EObject at = element; at != null; at = at.eContainer()) {
			if (at instanceof Entry entry) {
				return Optional.of(entry);
			}
		}
		return Optional.empty();
	}

	static Finding withWantedSeverity(Finding finding, RuleInfo info, Map<String, Severity> wanted,
			boolean release) {
		Severity severity = wanted.get(info.code());
		return severity == null ? finding : finding.with(info.changed(finding.severity(), severity, release));
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
