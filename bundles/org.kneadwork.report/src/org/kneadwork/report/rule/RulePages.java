package org.kneadwork.report.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kneadwork.safety.rule.RuleInfo;

/** The part of the documentation that is made of the catalogue: a page a rule, and a page that lists them. */
public final class RulePages {

	private static final String INDEX = "README.md";

	private RulePages() {
	}

	/**
	 * Makes the pages.
	 *
	 * @param rules the catalogue
	 * @return the pages in Markdown by the names of their files, the list first
	 */
	public static Map<String, String> of(List<RuleInfo> rules) {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put(INDEX, index(rules));
		for (RuleInfo rule : rules) {
			pages.put(rule.code() + ".md", new RulePage(rule).markdown());
		}
		return pages;
	}

	private static String index(List<RuleInfo> rules) {
		StringBuilder index = new StringBuilder("# The rules\n\nThis list and its pages are made of the catalogue of rules."
				+ " `kneadwork explain` prints the same.\n");
		String group = "";
		for (RuleInfo rule : rules) {
			RulePage page = new RulePage(rule);
			if (!page.group().equals(group)) {
				group = page.group();
				index.append("\n## ").append(group.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(group.substring(1))
						.append("\n\n| code | rule | severity | can be lowered to |\n|---|---|---|---|\n");
			}
			index.append("| [").append(rule.code()).append("](").append(rule.code()).append(".md) | ")
					.append(rule.title().replace("|", "\\|")).append(" | ").append(RulePage.word(rule.severity())).append(" | ")
					.append(rule.floor().map(floor -> floor == rule.severity() ? "–" : RulePage.word(floor)).orElse("off")).append(" |\n");
		}
		return index.toString();
	}
}
