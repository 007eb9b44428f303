package org.kneadwork.report.rule;

import java.util.List;
import java.util.Locale;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleInfo;

/**
 * The page of a rule: the same words in the documentation, in the help of an editor, and where the command line explains
 * the rule. They come from the catalogue.
 *
 * @param rule the rule
 */
public record RulePage(RuleInfo rule) {

	/** What a section holds. */
	public enum Form {
		/** Sentences, which may be wrapped. */
		PROSE,
		/** Text in the Knead language. */
		SAMPLE
	}

	/**
	 * A section of the page.
	 *
	 * @param heading its heading
	 * @param form what it holds
	 * @param text the text
	 */
	public record Section(String heading, Form form, String text) {
	}

	/**
	 * The heading of the page.
	 *
	 * @return code and title
	 */
	public String heading() {
		return rule.code() + " " + rule.title();
	}

	/**
	 * The title as a sentence.
	 *
	 * @return the title with a capital and a full stop
	 */
	public String sentence() {
		return rule.title().substring(0, 1).toUpperCase(Locale.ROOT) + rule.title().substring(1) + ".";
	}

	/**
	 * What the rule is about, in a word: the hundreds of its code.
	 *
	 * @return the group
	 */
	public String group() {
		return groupOf(rule.code());
	}

	static String groupOf(String code) {
		return switch (code.charAt(2)) {
			case '0' -> "form";
			case '1' -> "declaration";
			case '2' -> "numbers";
			case '3' -> "safety";
			case '4' -> "screening";
			case '5' -> "wording";
			case '6' -> "sources";
			case '7' -> "review";
			case '8' -> "translation";
			default -> "housekeeping";
		};
	}

	/**
	 * How serious it is, and how far a library can change that.
	 *
	 * @return a few words
	 */
	public String status() {
		Severity floor = rule.floor().orElse(Severity.INFO);
		return word(rule.severity()) + "; "
				+ (floor == rule.severity() ? "no library can lower it" : "a library can lower it to " + word(floor))
				+ (rule.forRelease() && rule.severity() == Severity.ERROR ? "; a warning in a check that is not for a release" : "");
	}

	/**
	 * The sections of the page.
	 *
	 * @return the sections, those left out that have nothing to say
	 */
	public List<Section> sections() {
		return List.of(new Section("What it means", Form.PROSE, rule.meaning()),
				new Section("Why it is there", Form.PROSE, rule.why()),
				new Section("Released before", Form.SAMPLE, rule.released().orElse("")),
				new Section("Broken", Form.SAMPLE, rule.bad()),
				new Section("Kept", Form.SAMPLE, rule.good()),
				new Section("How to mend it", Form.PROSE, rule.mend())).stream().filter(section -> !section.text().isBlank()).toList();
	}

	/**
	 * The page in Markdown.
	 *
	 * @return the page, with a line break at its end
	 */
	public String markdown() {
		StringBuilder page = new StringBuilder("# " + escaped(heading()) + "\n\n" + escaped(status()) + "\n");
		for (Section section : sections()) {
			page.append("\n## ").append(section.heading()).append("\n\n");
			page.append(switch (section.form()) {
				case PROSE -> escaped(section.text().strip()) + "\n";
				case SAMPLE -> "```knead\n" + section.text().strip() + "\n```\n";
			});
		}
		return page.toString();
	}

	/**
	 * The page as plain text.
	 *
	 * @return the page, with a line break at its end
	 */
	public String plainText() {
		StringBuilder page = new StringBuilder(heading() + "\n" + status() + "\n");
		for (Section section : sections()) {
			page.append("\n").append(section.heading()).append("\n").append(section.text().strip()).append("\n");
		}
		return page.toString();
	}

	/** Markdown would take some signs for its own. */
	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
	}

	static String word(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}
}
