package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Question;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tip;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/**
 * KW604. Looks at what people read, and not at what sources are quoted with in disagreements and rejected claims. Shares in
 * words, and who is counted, can be told in English only; a percentage in every language.
 */
record VagueStatistic(RuleInfo info) implements Rule {

	private static final String SMALL = "(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)";
	private static final Pattern PERCENTAGE = Pattern.compile("\\d+(?:[.,]\\d+)?\\s*(?:%|\\bpercent\\b|\\bper cent\\b)");
	private static final Pattern SHARE = Pattern.compile("\\b" + SMALL + " (?:in|out of) (?:every )?" + SMALL + "\\b"
			+ "|\\b(?:half|a third|two thirds|a quarter|three quarters) of (?!an? |the |your |it\\b|its )");
	private static final Pattern POPULATION = Pattern.compile("\\b(?:people|persons?|adults?|women|men|patients?|children|teenagers"
			+ "|adolescents|workers?|athletes|runners|nurses|participants|population|users|those with|everybody|everyone)\\b");
	private static final Pattern SENTENCE = Pattern.compile("(?:[^.;!?]|[.](?=\\d))+");

	/** A text with those who say so. */
	private record Text(Entity of, String words, List<Citation> citations, ElementPlace place) {
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		boolean english = English.isLanguageOf(checked.content());
		for (Text text : texts(checked)) {
			Matcher sentences = SENTENCE.matcher(text.words().toLowerCase(Locale.ROOT));
			while (sentences.find()) {
				check(text, sentences.group(), english, findings);
			}
		}
	}

	private void check(Text text, String sentence, boolean english, Consumer<Finding> findings) {
		Optional<String> statistic = first(PERCENTAGE, sentence)
				.or(() -> english ? first(SHARE, sentence) : Optional.empty());
		if (statistic.isEmpty()) {
			return;
		}
		List<Message> missing = new ArrayList<>();
		if (english && !POPULATION.matcher(sentence).find()) {
			missing.add(Sayings.say("KW604.whom"));
		}
		if (text.citations().isEmpty()) {
			missing.add(Sayings.say("KW604.according"));
		}
		if (!missing.isEmpty()) {
			findings.accept(info.finding(text.place(),
					Sayings.say("KW604.vague", Words.name(text.of()), statistic.get(), Sayings.list(missing)), Sayings.say("KW604.advice")));
		}
	}

	private static Optional<String> first(Pattern pattern, String sentence) {
		Matcher matcher = pattern.matcher(sentence);
		return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
	}

	private static List<Text> texts(Checked checked) {
		List<Text> found = new ArrayList<>();
		for (Claims.Stated claim : Claims.of(checked.content())) {
			claim.asserted().ifPresent(words -> found.add(new Text(claim.of(), words, claim.citations(), claim.place())));
		}
		for (Entry entry : checked.content().own(Entry.class)) {
			switch (entry) {
				case ClaimRecord claim -> { }
				case Technique of -> add(of, ContentPackage.Literals.TECHNIQUE__SUMMARY, of.getCitations(), found);
				case Routine of -> {
					add(of, ContentPackage.Literals.ROUTINE__SUMMARY, of.getCitations(), found);
					add(of, ContentPackage.Literals.ROUTINE__GOAL, of.getCitations(), found);
				}
				case Modality of -> add(of, ContentPackage.Literals.MODALITY__SUMMARY, of.getCitations(), found);
				case Condition of -> add(of, ContentPackage.Literals.CONDITION__SUMMARY, of.getCitations(), found);
				case RedFlag of -> add(of, ContentPackage.Literals.RED_FLAG__SUMMARY, of.getCitations(), found);
				case Caution of -> {
					add(of, ContentPackage.Literals.CAUTION__BECAUSE, of.getCitations(), found);
					add(of, ContentPackage.Literals.CAUTION__TELL, of.getCitations(), found);
				}
				case Tip of -> add(of, ContentPackage.Literals.TIP__TEXT, of.getCitations(), found);
				case Question of -> add(of, ContentPackage.Literals.QUESTION__ANSWER, of.getCitations(), found);
				default -> { }
			}
		}
		return found;
	}

	private static void add(Entity of, EStructuralFeature feature, List<Citation> citations, List<Text> found) {
		Known.text((String) of.eGet(feature))
				.ifPresent(words -> found.add(new Text(of, words, citations, ElementPlace.of(of, feature))));
	}
}
