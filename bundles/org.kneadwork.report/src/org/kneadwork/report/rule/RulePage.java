package org.kneadwork.report.rule;

import java.util.List;
import java.util.Locale;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleInfo;

/**
 * The page of a rule: the same words in the documentation, in the help of an editor, and where the command line explains
 * the rule. They come from the catalogue.
 *
 * @param rule the rule, in that language as far as it is said in it
 * @param language the language of the page; one that Kneadwork does not speak gives English
 */
public record RulePage(RuleInfo rule, Locale language) {

	private static final Patterns PATTERNS = new Patterns(RulePage.class);

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

	/** Says the rule in the language of the page. */
	public RulePage {
		rule = rule.in(language);
	}

	/**
	 * The page in English.
	 *
	 * @param rule the rule
	 */
	public RulePage(RuleInfo rule) {
		this(rule, Locale.ENGLISH);
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
		return said("group." + groupOf(rule.code()));
	}

	private static String groupOf(String code) {
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
		Message limit = floor == rule.severity() ? PATTERNS.say("status.fixed") : PATTERNS.say("status.lowered", word(floor));
		Message status = PATTERNS.say("status", word(rule.severity()), limit);
		return (rule.forRelease() && rule.severity() == Severity.ERROR ? PATTERNS.say("status.forRelease", status) : status).in(language);
	}

	/**
	 * The sections of the page.
	 *
	 * @return the sections, those left out that have nothing to say
	 */
	public List<Section> sections() {
		return List.of(section("meaning", Form.PROSE, rule.meaning()),
				section("why", Form.PROSE, rule.why()),
				section("released", Form.SAMPLE, rule.released().orElse("")),
				section("broken", Form.SAMPLE, rule.bad()),
				section("kept", Form.SAMPLE, rule.good()),
				section("mend", Form.PROSE, rule.mend())).stream().filter(section -> !section.text().isBlank()).toList();
	}

	/** The one comment of a sample points at the place where the rule is broken. */
	private Section section(String what, Form form, String text) {
		String read = form == Form.PROSE ? text : text.replace(PATTERNS.say("here", rule.code()).in(Locale.ENGLISH), said("here", rule.code()));
		return new Section(said("heading." + what), form, read);
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

	String word(Severity severity) {
		return said("severity." + severity.name().toLowerCase(Locale.ROOT));
	}

	private String said(String key, Object... arguments) {
		return PATTERNS.say(key, arguments).in(language);
	}
}
