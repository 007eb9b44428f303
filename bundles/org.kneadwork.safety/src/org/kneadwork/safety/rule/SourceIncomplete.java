package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.SourceKind;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;

/** KW603. */
record SourceIncomplete(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		for (Source source : checked.content().own(Source.class)) {
			List<String> missing = new ArrayList<>();
			List<String> advice = new ArrayList<>();
			if (!source.isSetKind()) {
				missing.add("what kind of publication it is");
				advice.add("kind web-article");
			} else {
				if (asksForAuthor(source.getKind()) && Known.texts(source.getAuthors()).isEmpty()) {
					missing.add("who wrote or published it");
					advice.add("by \"…\"");
				}
				if (asksForDate(source.getKind()) && source.getPublished() == null) {
					missing.add("when it was published");
					advice.add("published 2026-05");
				}
			}
			if (!missing.isEmpty()) {
				findings.accept(info.finding(Places.name(source),
						"The source " + Words.name(source) + " does not say " + Words.list(missing) + ".",
						"Add it if it can be found: " + String.join("; ", advice) + "."));
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
