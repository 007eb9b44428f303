package org.kneadwork.vscode;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * The words of the language, as the grammar has them.
 *
 * @param entries the words with which an entry of a file begins
 * @param words all words that hold statements together
 * @param choices the words that a value may be, and that are nothing else
 * @param units the units of numbers
 */
record LanguageWords(Set<String> entries, Set<String> words, Set<String> choices, Set<String> units) {

	/** The rule for ids: it lists every word, because every word may be an id. */
	private static final String ANY_WORD = "Word";
	private static final String ENTRIES = "Entry";

	/**
	 * Reads a grammar.
	 *
	 * @param grammar the grammar
	 * @return its words
	 */
	static LanguageWords of(Grammar grammar) {
		Set<String> words = new TreeSet<>();
		Set<String> choices = new TreeSet<>();
		Set<String> units = new TreeSet<>();
		for (AbstractRule rule : GrammarUtil.allRules(grammar)) {
			List<String> own = EcoreUtil2.getAllContentsOfType(rule, Keyword.class).stream().map(Keyword::getValue)
					.filter(word -> Character.isLetter(word.charAt(0))).toList();
			if (rule instanceof EnumRule) {
				choices.addAll(own);
			} else if (rule instanceof ParserRule && !GrammarUtil.isDatatypeRule((ParserRule) rule)) {
				words.addAll(own);
			} else if (rule instanceof ParserRule && !rule.getName().equals(ANY_WORD)) {
				units.addAll(own);
			}
		}
		choices.removeAll(words);
		units.removeAll(words);
		return new LanguageWords(entries(grammar), words, choices, units);
	}

	private static Set<String> entries(Grammar grammar) {
		AbstractRule entry = GrammarUtil.findRuleForName(grammar, ENTRIES);
		return EcoreUtil2.getAllContentsOfType(entry, RuleCall.class).stream().map(call -> call.getRule().getAlternatives())
				.map(Group.class::cast).map(group -> ((Keyword) group.getElements().getFirst()).getValue())
				.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The longest first, because the first that fits is taken. */
	static String anyOf(Set<String> words) {
		return words.stream().sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
				.collect(Collectors.joining("|"));
	}
}
