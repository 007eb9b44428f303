package org.kneadwork.report.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleInfo;

/** The part of the documentation that is made of the catalogue: a page a rule, and a page that lists them. */
public final class RulePages {

	private static final String INDEX = "README.md";
	private static final Patterns PATTERNS = new Patterns(RulePages.class);

	private RulePages() {
	}

	/**
	 * Makes the pages in English.
	 *
	 * @param rules the catalogue
	 * @return the pages in Markdown by the names of their files, the list first
	 */
	public static Map<String, String> of(List<RuleInfo> rules) {
		return of(rules, Locale.ENGLISH);
	}

	/**
	 * Makes the pages.
	 *
	 * @param rules the catalogue
	 * @param language the language of the pages; one that Kneadwork does not speak gives English
	 * @return the pages in Markdown by the names of their files, the list first
	 */
	public static Map<String, String> of(List<RuleInfo> rules, Locale language) {
		List<RulePage> each = rules.stream().map(rule -> new RulePage(rule, language)).toList();
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put(INDEX, index(each, language));
		each.forEach(page -> pages.put(page.rule().code() + ".md", page.markdown()));
		return pages;
	}

	private static String index(List<RulePage> pages, Locale language) {
		StringBuilder index = new StringBuilder("# " + said("list.heading", language) + "\n\n" + said("list.introduction", language) + "\n");
		String head = "\n\n| " + said("list.code", language) + " | " + said("list.rule", language) + " | " + said("list.severity", language) + " | "
				+ said("list.floor", language) + " |\n|---|---|---|---|\n";
		String group = "";
		for (RulePage page : pages) {
			if (!page.group().equals(group)) {
				group = page.group();
				index.append("\n## ").append(group.substring(0, 1).toUpperCase(Locale.ROOT)).append(group.substring(1)).append(head);
			}
			RuleInfo rule = page.rule();
			Severity floor = rule.floor().orElse(Severity.INFO);
			String limit = floor == rule.severity() ? said("list.fixed", language) : page.word(floor);
			index.append("| [").append(rule.code()).append("](").append(rule.code()).append(".md) | ").append(rule.title().replace("|", "\\|"))
					.append(" | ").append(page.word(rule.severity())).append(" | ").append(limit).append(" |\n");
		}
		return index.toString();
	}

	private static String said(String key, Locale language) {
		return PATTERNS.pattern(key, language);
	}
}
