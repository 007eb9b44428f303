package org.kneadwork.safety.rule;

import java.util.ArrayList;
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

	private static final Map<String, Entry> ENTRIES = entries();

	private RuleCatalogue() {
	}

	private static Map<String, Entry> entries() {
		Map<String, Entry> entries = new LinkedHashMap<>();
		return java.util.Collections.unmodifiableMap(entries);
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
