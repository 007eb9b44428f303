package org.kneadwork.dsl.formatting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Tells where a statement that is too long may be broken: behind the commas of a list, and before a word that begins a part
 * that could be absent, such as {@code by}, {@code derived} or {@code for}. The outer parts are broken first, and the
 * parts of a statement before the lists in them.
 */
final class LineBreaking {

	/** Words that begin such a part and yet stay with the number or id before them. */
	private static final Set<String> CLOSE = Set.of("to", "lines", "as", "not");
	/** Choices that begin such a part: {@code each side}, {@code video "…"}. */
	private static final Set<String> LEADING_CHOICES = Set.of("EachSide", "MediaKind");
	private static final String REASON = "because";
	/** The length from which on a text in a list counts as a sentence, in characters with its quotation marks. */
	private static final int LONG_TEXT = 26;

	private LineBreaking() {
	}

	/**
	 * Tells how deep in the statement the place before a word lies.
	 *
	 * @param words the words of a statement
	 * @param index which of them, from 1
	 * @return the depth, smaller for outer parts; empty where no line may end before the word
	 */
	static Optional<Integer> depthBefore(List<Token> words, int index) {
		Token before = words.get(index - 1);
		Token word = words.get(index);
		if (before.is(",")) {
			return before.node().map(node -> 2 * depth(node.getParent()) + 1);
		}
		return !isOpen(before) && begins(word) ? word.node().map(node -> 2 * depth(node.getParent())) : Optional.empty();
	}

	/** Whether something has to follow a word before the statement can go on. */
	private static boolean isOpen(Token before) {
		if (before.is("(")) {
			return true;
		}
		if (!before.isWord() || !(before.node().get().getGrammarElement().eContainer() instanceof Group group)) {
			return false;
		}
		int next = group.getElements().indexOf(before.node().get().getGrammarElement()) + 1;
		String cardinality = next < group.getElements().size() ? group.getElements().get(next).getCardinality() : "?";
		return cardinality == null || cardinality.equals("+");
	}

	private static boolean begins(Token word) {
		EObject grammar = word.node().get().getGrammarElement();
		if (grammar instanceof EnumLiteralDeclaration) {
			return LEADING_CHOICES.contains(GrammarUtil.containingRule(grammar).getName());
		}
		return word.isWord() && !CLOSE.contains(word.text()) && (word.is(REASON) || beginsPart((Keyword) grammar));
	}

	private static boolean beginsPart(Keyword keyword) {
		if (!(keyword.eContainer() instanceof Group group) || group.getElements().getFirst() != keyword) {
			return false;
		}
		AbstractRule rule = GrammarUtil.containingRule(keyword);
		boolean fragment = rule instanceof ParserRule parser && parser.isFragment() && rule.getAlternatives() == group;
		return group.getCardinality() != null || group.eContainer() instanceof Alternatives || fragment;
	}

	private static int depth(INode node) {
		int depth = 0;
		for (INode outer = node; outer != null; outer = outer.getParent()) {
			boolean ofFragment = outer.getGrammarElement() instanceof RuleCall call && call.getRule() instanceof ParserRule rule
					&& rule.isFragment();
			depth += ofFragment ? 0 : 1;
		}
		return depth;
	}

	/**
	 * Tells whether a list of texts reads better with one text a line: where they are sentences rather than words.
	 *
	 * @param texts the texts, with their quotation marks
	 * @return whether one of them is long
	 */
	static boolean areSentences(List<Token> texts) {
		return texts.stream().anyMatch(text -> text.isText() && text.text().length() > LONG_TEXT);
	}

}
