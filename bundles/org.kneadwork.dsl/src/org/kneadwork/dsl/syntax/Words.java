package org.kneadwork.dsl.syntax;

import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;

/** The words of the language as they stand in a text, and which part of the grammar they can be. */
final class Words {

	private static final Map<String, Pattern> TERMINALS = Map.of(
			"STRING", Pattern.compile("\"(?!\"\").*\"|\"\"", Pattern.DOTALL),
			"TEXT_BLOCK", Pattern.compile("\"\"\".*\"\"\"", Pattern.DOTALL),
			"ID", Pattern.compile("[A-Za-z]\\w*(?:-\\w+)*"),
			"RULE_CODE", Pattern.compile("[A-Z]{2,}\\d{3}"),
			"INT", Pattern.compile("\\d+"),
			"DECIMAL", Pattern.compile("\\d+\\.\\d+"),
			"THREE_NUMBERS", Pattern.compile("\\d+\\.\\d+\\.\\d+"),
			"DATE", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
			"YEAR_MONTH", Pattern.compile("\\d{4}-\\d\\d"));

	private Words() {
	}

	/**
	 * Tells whether a word of a text can be what the grammar expects.
	 *
	 * @param element a keyword, or the call of a terminal rule
	 * @param word the word as it stands in the text
	 * @return whether it can
	 */
	static boolean matches(AbstractElement element, String word) {
		if (element instanceof Keyword keyword) {
			return keyword.getValue().equals(word);
		}
		Pattern form = element instanceof RuleCall call ? TERMINALS.get(call.getRule().getName()) : null;
		return form != null && form.matcher(word).matches();
	}

	/**
	 * Tells whether a word looks like an id or a keyword.
	 *
	 * @param word the word
	 * @return whether it consists of letters, digits and hyphens
	 */
	static boolean isWord(String word) {
		return TERMINALS.get("ID").matcher(word).matches();
	}

	/**
	 * Tells whether a word is a text whose closing quotation mark is missing.
	 *
	 * @param word the word
	 * @return whether it begins with a quotation mark that nothing closes
	 */
	static boolean isUnclosedText(String word) {
		return word.startsWith("\"") && !TERMINALS.get("STRING").matcher(word).matches()
				&& !TERMINALS.get("TEXT_BLOCK").matcher(word).matches();
	}
}
