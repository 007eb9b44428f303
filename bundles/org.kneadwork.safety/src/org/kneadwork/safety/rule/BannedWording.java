package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.Set;
import org.kneadwork.model.content.WordingBan;
import org.kneadwork.model.content.WordingRule;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.wording.BannedWords;
import org.kneadwork.safety.wording.PeopleTexts.Check;
import org.kneadwork.safety.wording.PeopleTexts.PeopleText;
import org.kneadwork.safety.wording.Phrase;
import org.kneadwork.safety.wording.WordForms;
import org.kneadwork.safety.wording.WordingHit;
import org.kneadwork.safety.wording.WordingPack;
import org.kneadwork.safety.wording.WordingSearch;

/**
 * KW503, KW504 and KW505: each reports the bans of its code in the pack of the language. What a library bans itself is
 * KW503, with the severity that it states. Where words are banned by both, the more serious ban is reported, else the pack's.
 */
record BannedWording(RuleInfo info) implements Rule {

	/** The code of what libraries ban themselves. */
	private static final String OWN = "KW503";
	/** A library that does not say its language is taken for English: the words hardly mean anything else elsewhere. */
	private static final String UNSAID = "en";

	/** The bans in one language. */
	private static final class Bans {

		private final Map<BannedWords, WordingRule> declaredBy = new IdentityHashMap<>();
		private final WordingSearch search;

		private Bans(Checked checked, String language, boolean own) {
			Content content = checked.content();
			List<BannedWords> bans = new ArrayList<>(WordingPack.of(language, Bans::severity));
			checked.rules().wording().stream().filter(words -> words.isFor(language)).forEach(words -> bans.addAll(words.bans()));
			if (own) {
				Function<String, Set<String>> forms = WordingPack.isEnglish(language) ? WordForms::of : Phrase::asWritten;
				for (WordingRule rule : content.own(WordingRule.class)) {
					for (WordingBan ban : rule.getBans()) {
						BannedWords words = banned(rule, ban, forms);
						declaredBy.put(words, rule);
						bans.add(words);
					}
				}
			}
			this.search = new WordingSearch(bans);
		}

		private static Severity severity(String code) {
			return RuleCatalogue.info(code).orElseThrow().severity();
		}

		private static BannedWords banned(WordingRule rule, WordingBan ban, Function<String, Set<String>> forms) {
			return new BannedWords(OWN, Severity.of(ban.getSeverity()), Message.of(Known.text(rule.getTitle()).orElse("?")),
					Message.of(Known.text(rule.getBecause()).orElse("")), Message.NONE,
					Known.texts(ban.getPhrases()).stream().flatMap(phrase -> Phrase.of(phrase, forms).stream()).toList(), List.of());
		}
	}

	private record Hit(PeopleText text, WordingHit hit, Bans bans) {
	}

	/** What is banned by any code: each text is searched once for all of them. */
	private record Hits(List<Hit> all) {

		static Hits in(Checked checked) {
			Content content = checked.content();
			String written = content.library().map(library -> library.getLanguage()).flatMap(Known::text).orElse(UNSAID);
			Map<String, Bans> bans = new HashMap<>();
			List<Hit> found = new ArrayList<>();
			for (PeopleText text : Parts.of(checked).texts(Check.WORDING)) {
				String language = text.language(content).orElse(UNSAID);
				Bans here = bans.computeIfAbsent(language, each -> new Bans(checked, each, each.equals(written)));
				here.search.in(text.text()).forEach(hit -> found.add(new Hit(text, hit, here)));
			}
			return new Hits(found);
		}
	}

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Hit found : checked.shared().get(Hits.class, () -> Hits.in(checked)).all()) {
			if (found.hit().banned().code().equals(info.code())) {
				findings.accept(finding(found.text(), found.hit(), found.bans().declaredBy.get(found.hit().banned())));
			}
		}
	}

	private Finding finding(PeopleText text, WordingHit hit, WordingRule declaredBy) {
		ElementPlace place = TextWords.place(text).part(hit.start(), hit.end());
		Message theText = TextWords.the(text);
		Message words = Words.quoted(hit.words());
		BannedWords banned = hit.banned();
		if (declaredBy == null) {
			return info.finding(place, Sayings.say("KW503.pack", theText, words, banned.name()),
					Message.joined(List.of(banned.because(), banned.instead()), " "));
		}
		Message otherWords = Sayings.say("KW503.words");
		return info.finding(place, Sayings.say("KW503.own", theText, words, Words.quoted(banned.name().inEnglish())),
				banned.because().equals(Message.NONE) ? otherWords : Sayings.say("KW503.because", banned.because(), otherWords))
				.with(banned.severity()).with(new Related(Sayings.say("KW503.rule"), ElementPlace.of(declaredBy)));
	}
}
