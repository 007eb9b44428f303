package org.kneadwork.dsl.formatting;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;

/**
 * A word, a text, a number or a mark, with the comments that belong to it.
 *
 * @param text as the author wrote it; empty for the end of the file
 * @param offset where it begins, in UTF-16 units from 0
 * @param node where it stands in the grammar; empty for the end of the file
 * @param above the comments on lines of their own before it
 * @param beside the comments before it on its own line
 * @param behind the comments after it, with which its line ends
 * @param lineBreaks how many line breaks stand before it, or before what is beside it
 * @param startsLine whether a line break stands between it and the word before it, in a comment maybe
 */
record Token(String text, int offset, Optional<ILeafNode> node, List<Comment> above, List<Comment> beside, List<Comment> behind,
		int lineBreaks, boolean startsLine) {

	boolean is(String mark) {
		return text.equals(mark);
	}

	boolean isEnd() {
		return node.isEmpty();
	}

	/** Whether it is a text in quotation marks. */
	boolean isText() {
		return text.startsWith("\"");
	}

	boolean spansLines() {
		return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
	}

	/** Whether an empty line stands before it and the comments above it. */
	boolean followsEmptyLine() {
		return above.isEmpty() ? lineBreaks > 1 : above.getFirst().followsEmptyLine();
	}

	/** Whether it is a word of the language itself, as opposed to a value, an id or the unit of a number. */
	boolean isWord() {
		return grammar() instanceof Keyword keyword && Character.isLetter(text.charAt(0))
				&& GrammarUtil.containingRule(keyword) instanceof ParserRule rule && !GrammarUtil.isDatatypeRule(rule);
	}

	/** Whether it is one of the words that a value of a certain kind may be. */
	boolean isChoice() {
		return grammar() instanceof EnumLiteralDeclaration;
	}

	/** What it is in the model; empty for what only holds the text together. */
	Optional<String> feature() {
		Assignment assignment = node.map(leaf -> GrammarUtil.containingAssignment(leaf.getGrammarElement())).orElse(null);
		return Optional.ofNullable(assignment).map(Assignment::getFeature);
	}

	private EObject grammar() {
		return node.map(ILeafNode::getGrammarElement).orElse(null);
	}

	/** Where it begins together with the comments before it. */
	int start() {
		if (!above.isEmpty()) {
			return above.getFirst().offset();
		}
		return beside.isEmpty() ? offset : beside.getFirst().offset();
	}

	/** Where it ends together with the comments behind it. */
	int end() {
		return behind.isEmpty() ? offset + text.length() : behind.getLast().endOffset();
	}

	/** The word with the comments beside it. */
	String withBeside() {
		StringBuilder shown = new StringBuilder();
		beside.forEach(comment -> shown.append(comment.text()).append(isTight() ? "" : " "));
		return shown.append(text).toString();
	}

	/** Whether no blank stands before it. */
	boolean isTight() {
		return is(",") || is(")") || is(":");
	}
}
