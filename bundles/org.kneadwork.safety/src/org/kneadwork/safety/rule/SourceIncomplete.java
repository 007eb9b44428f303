package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.SourceKind;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;

/** KW603. */
record SourceIncomplete(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Source source : checked.content().own(Source.class)) {
			List<Message> missing = new ArrayList<>();
			List<Message> advice = new ArrayList<>();
			if (!source.isSetKind()) {
				missing.add(Sayings.say("KW603.kind"));
				advice.add(Message.of("kind web-article"));
			} else {
				if (asksForAuthor(source.getKind()) && Known.texts(source.getAuthors()).isEmpty()) {
					missing.add(Sayings.say("KW603.author"));
					advice.add(Message.of("by \"…\""));
				}
				if (asksForDate(source.getKind()) && source.getPublished() == null) {
					missing.add(Sayings.say("KW603.date"));
					advice.add(Message.of("published 2026-05"));
				}
			}
			if (!missing.isEmpty()) {
				findings.accept(info.finding(Places.name(source),
						Sayings.say("KW603.missing", Words.name(source), Sayings.list(missing)),
						Sayings.say("KW603.advice", Words.examples(advice))));
			}
		}
	}

	/** A list of practitioners is as good as the practice that it shows, whoever wrote it down. */
	private static boolean asksForAuthor(SourceKind kind) {
		return kind != SourceKind.PROFESSIONAL_LIST;
	}

	/** What is replaced by newer findings or editions is worth nothing without its date. */
	private static boolean asksForDate(SourceKind kind) {
		return switch (kind) {
			case GUIDELINE, SYSTEMATIC_REVIEW, TRIAL, CONSENSUS, TEXTBOOK, REVIEW_ARTICLE, OFFICIAL_NOTICE, WEB_ARTICLE -> true;
			case PROFESSIONAL_LIST, PATIENT_INFORMATION, EXPERT_OPINION, MANUFACTURER -> false;
		};
	}
}
