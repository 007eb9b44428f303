package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.Evidence;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.SourceKind;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/**
 * KW502. Two things make a claim stronger than its evidence: a grade that sources of such a kind cannot give, in any
 * language; and, in English, an assertion without a word of doubt on evidence that is low at the most.
 */
record OverstatedClaim(RuleInfo info) implements Rule {

	/** Words that assert a benefit. */
	private static final Pattern ASSERTION = Pattern.compile("\\b(?:(?:reliev|reduc|eas|improv|prevent|increas|strengthen|restor"
			+ "|remov|releas|loosen|decreas|lower|boost|correct|dissolv|help|work)(?:e?s)|(?:is|are) (?:\\w+ )?effective"
			+ "|(?:will|does|do) (?:relieve|reduce|ease|improve|prevent|increase|strengthen|restore|remove|release|loosen|decrease"
			+ "|lower|boost|correct|dissolve|help|work))\\b");

	/** Words that leave room for doubt. */
	private static final Pattern DOUBT = Pattern.compile("\\b(?:may|might|could|can|possibly|perhaps|probably|sometimes|some"
			+ "|seems?|appears?|suggests?|unclear|uncertain|unknown|not|no|little|feels?|felt)\\b");

	private static final Pattern SENTENCE = Pattern.compile("[^.;!?]+");

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		boolean english = English.isLanguageOf(checked.content());
		for (Claims.Stated claim : Claims.of(checked.content())) {
			checkGrade(claim, findings);
			if (english && claim.evidence().orElse(Evidence.NONE).compareTo(Evidence.MODERATE) < 0) {
				claim.asserted().flatMap(OverstatedClaim::assertion)
						.ifPresent(word -> findings.accept(overstated(claim, word)));
			}
		}
	}

	private void checkGrade(Claims.Stated claim, Consumer<Finding> findings) {
		List<Source> sources = claim.citations().stream().map(Citation::getSource).filter(Known::is).toList();
		boolean unknown = sources.isEmpty() || sources.size() < claim.citations().size()
				|| sources.stream().anyMatch(source -> !source.isSetKind());
		if (unknown || claim.evidence().isEmpty()) {
			return;
		}
		Evidence most = sources.stream().map(source -> most(source.getKind())).max(Evidence::compareTo).orElseThrow();
		if (claim.evidence().get().compareTo(most) > 0) {
			findings.accept(info.finding(claim.evidencePlace(),
					Sayings.say("KW502.grade", Words.name(claim.of()), claim.evidence().get().getLiteral(), most.getLiteral(),
							Words.someNames(sources)),
					Sayings.say("KW502.lower")));
		}
	}

	/**
	 * The best evidence that a source of a kind can give. Derived from how GRADE begins: bodies of trials high, a single
	 * study lower, opinion lowest; and a web article or a maker may repeat what is low, but cannot make it more.
	 */
	private static Evidence most(SourceKind kind) {
		return switch (kind) {
			case GUIDELINE, SYSTEMATIC_REVIEW -> Evidence.HIGH;
			case TRIAL, CONSENSUS, TEXTBOOK, REVIEW_ARTICLE, OFFICIAL_NOTICE, PATIENT_INFORMATION -> Evidence.MODERATE;
			case PROFESSIONAL_LIST, EXPERT_OPINION, WEB_ARTICLE, MANUFACTURER -> Evidence.LOW;
		};
	}

	/** The first word of a text that asserts a benefit in a sentence without doubt. */
	private static Optional<String> assertion(String text) {
		Matcher sentences = SENTENCE.matcher(text.toLowerCase(Locale.ROOT));
		while (sentences.find()) {
			Matcher assertion = ASSERTION.matcher(sentences.group());
			if (assertion.find() && !DOUBT.matcher(sentences.group()).find()) {
				return Optional.of(assertion.group());
			}
		}
		return Optional.empty();
	}

	private Finding overstated(Claims.Stated claim, String word) {
		Message grade = claim.evidence().map(evidence -> evidence == Evidence.NONE ? Sayings.say("KW502.none")
				: Sayings.say("KW502.evidence", Sayings.say("KW502." + evidence.getLiteral())))
				.orElseGet(() -> Sayings.say("KW502.unstated"));
		return info.finding(claim.place(),
				Sayings.say("KW502.sure", Words.name(claim.of()), word, grade), Sayings.say("KW502.advice"));
	}
}
