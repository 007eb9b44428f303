package org.kneadwork.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.resource.LineBreaks;
import org.kneadwork.dsl.resource.TextProblem;
import org.kneadwork.dsl.syntax.GrammarWalk.Expected;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.reading.DidYouMean;
import org.kneadwork.model.reading.Replacement;

/**
 * Says in plain language what is wrong where the parser got stuck: what was found, what was expected, and what was most
 * likely meant. Nothing of what the parser generator says is used, so nothing of it can reach an author.
 */
final class SyntaxProblems {

	/** The code that marks a value that was understood as such but makes no sense, such as a date in February 30. */
	static final String BAD_VALUE = "KW001.value";
	/** The code that marks a place where the parser got stuck. */
	static final String STUCK = "KW001.stuck";

	/** The parser looks some words ahead; further than this the place of its trouble never lies. */
	private static final int FURTHEST_LOOK_AHEAD = 12;
	private static final int LONGEST_QUOTE = 30;
	private static final String CODE = "KW001";

	private final List<ILeafNode> words;
	private final AbstractRule start;
	private final INode root;
	private final LineBreaks lines;

	private SyntaxProblems(ICompositeNode root, LineBreaks lines, AbstractRule start) {
		this.root = root;
		this.lines = lines;
		this.start = start;
		this.words = new ArrayList<>();
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (!leaf.isHidden()) {
				words.add(leaf);
			}
		}
	}

	/**
	 * What is wrong at a place where the parser got stuck.
	 *
	 * @param problem what an author is told
	 * @param stuckAt where the first word stands that does not fit, in UTF-16 units from 0; the length of the text where
	 *     the text ended too soon
	 */
	record Stuck(TextProblem problem, int stuckAt) {
	}

	/**
	 * Explains why the parser got stuck.
	 *
	 * @param root the node of the whole text
	 * @param lines the lines of the text as it was written
	 * @param start the rule for the whole text
	 * @param error the node at which the parser reported the error
	 * @return what is wrong
	 */
	static Stuck explain(ICompositeNode root, LineBreaks lines, AbstractRule start, INode error) {
		return new SyntaxProblems(root, lines, start).explain(error);
	}

	/**
	 * Says what is wrong with a value that was understood as such but makes no sense.
	 *
	 * @param error the node of the value
	 * @param lines the lines of the text as it was written
	 * @return what is wrong
	 */
	static TextProblem badValue(INode error, LineBreaks lines) {
		return TextProblem.in(lines, CODE, error.getSyntaxErrorMessage().getMessage(), "", error.getOffset(), error.getLength(),
				List.of());
	}

	private Stuck explain(INode error) {
		int first = firstWordFrom(error.getOffset());
		int understood = first - 1;
		while (understood >= 0 && !isUnderstood(words.get(understood))) {
			understood--;
		}
		Set<Expected> expected = understood < 0 ? GrammarWalk.atStart(start) : GrammarWalk.after(words.get(understood));
		int stuck = understood + 1;
		Set<Expected> here = expected;
		int furthest = Math.min(words.size(), stuck + FURTHEST_LOOK_AHEAD);
		while (stuck < furthest) {
			Set<Expected> next = GrammarWalk.step(here, words.get(stuck).getText());
			if (next.isEmpty()) {
				break;
			}
			here = next;
			stuck++;
		}
		if (stuck == furthest && stuck < words.size()) {
			stuck = first;
			here = expected;
		}
		if (stuck >= words.size()) {
			return new Stuck(atEnd(new Expectation(here)), root.getTotalEndOffset());
		}
		return new Stuck(at(stuck, new Expectation(here)), words.get(stuck).getOffset());
	}

	private int firstWordFrom(int offset) {
		int index = 0;
		while (index < words.size() && words.get(index).getEndOffset() <= offset) {
			index++;
		}
		return index;
	}

	private static boolean isUnderstood(ILeafNode word) {
		return word.getGrammarElement() instanceof AbstractElement && word.getSyntaxErrorMessage() == null;
	}

	private TextProblem atEnd(Expectation expected) {
		int line = words.isEmpty() ? 1 : lines.line(words.get(words.size() - 1).getEndOffset());
		Optional<ILeafNode> last = words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
		String inside = last.flatMap(this::entityAround).map(entity -> " in the middle of " + entity).orElse("");
		String missing = expected.allows("}") ? "a '}'" : expected.inWords();
		int offset = last.map(INode::getOffset).orElse(0);
		int length = last.map(INode::getLength).orElse(0);
		return problem(offset, length, "The file ends" + inside + ", after line " + line + ".",
				"Complete it: " + missing + " is missing here.", Optional.empty());
	}

	private Optional<String> entityAround(ILeafNode word) {
		for (INode node = word; node != null; node = node.getParent()) {
			if (node.getSemanticElement() instanceof Entity entity && entity.getName() != null) {
				return Optional.of("'" + entity.getName() + "', which begins in line "
						+ lines.line(NodeModelUtils.findActualNodeFor(entity).getOffset()));
			}
		}
		return Optional.empty();
	}

	private TextProblem at(int index, Expectation expected) {
		ILeafNode word = words.get(index);
		String text = word.getText();
		if (Words.isUnclosedText(text)) {
			return problem(word.getOffset(), word.getLength(), "This text has no quotation mark at its end.",
					text.startsWith("\"\"\"") ? "Close it with \"\"\"." : "Write a \" where the text ends, on the same line.",
					Optional.empty());
		}
		Optional<String> meant = Words.isWord(text) ? DidYouMean.among(text, expected.keywords()) : Optional.empty();
		if (meant.isPresent()) {
			boolean safe = expected.beginsStatement(meant.get()) && DidYouMean.isCertain(text, meant.get(), expected.keywords());
			return problem(word.getOffset(), word.getLength(), "'" + text + "' is not known here.",
					"Did you mean '" + meant.get() + "'?", Optional.of(new Replacement("Change it to '" + meant.get() + "'",
							word.getOffset(), word.getLength(), meant.get(), safe)));
		}
		if (expected.fitsAfterClosing(text)) {
			boolean entry = entryWords().contains(text);
			return problem(word.getOffset(), word.getLength(), "Before this '" + text + "' a '}' is missing"
					+ (entry && index > 0 ? entityAround(words.get(index - 1)).map(entity -> ": it would close " + entity).orElse("") : "")
					+ ".", "Add the '}' where the block ends.", Optional.empty());
		}
		if (expected.keywords().equals(entryWords())) {
			return problem(word.getOffset(), word.getLength(), quoted(text) + " cannot stand here, outside of an entry.",
					text.equals("}") ? "Remove it: nothing is open that it could close."
							: "An entry begins with one of: " + String.join(", ", entryWords()) + ".", Optional.empty());
		}
		Optional<String> block = expected.blockWord();
		if (block.isPresent()) {
			return problem(word.getOffset(), word.getLength(), quoted(text) + " cannot stand here in a " + block.get() + ".",
					advice(index, expected, block.get()), Optional.empty());
		}
		if (index > 0 && endLine(words.get(index - 1)) < startLine(word)) {
			ILeafNode before = words.get(index - 1);
			return problem(before.getOffset(), before.getLength(),
					"After " + quoted(before.getText()) + " something is missing.", "Add " + expected.inWords() + ".",
					Optional.empty());
		}
		return problem(word.getOffset(), word.getLength(),
				"Here stands " + quoted(text) + ", where " + expected.inWords() + " is expected.", hint(text), Optional.empty());
	}

	/** The words that begin an entry at the top level of a file. */
	private Set<String> entryWords() {
		return new Expectation(GrammarWalk.atStart(start)).keywords();
	}

	private String advice(int index, Expectation expected, String block) {
		if (!hint(words.get(index).getText()).isEmpty()) {
			return hint(words.get(index).getText());
		}
		if (index > 0 && expected.allows(",") && endLine(words.get(index - 1)) == startLine(words.get(index))) {
			return "Between the items of a list stands a comma. A new statement begins with one of: "
					+ String.join(", ", expected.keywords()) + ".";
		}
		return expected.keywords().isEmpty() ? "Close the " + block + " with '}' first, or remove this."
				: "A statement here begins with one of: " + String.join(", ", expected.keywords()) + ".";
	}

	private static String hint(String text) {
		return switch (text) {
			case "-", "\u2013", "\u2014" -> "A range is written with 'to': 10 to 15 s.";
			case ";" -> "Nothing stands at the end of a statement: remove the semicolon.";
			case "=", ":" -> "A statement needs no sign between its word and its value: remove it.";
			case "\u201c", "\u201d", "\u201e", "'", "\u2018", "\u2019" -> "Use straight quotation marks: \"…\".";
			default -> "";
		};
	}

	private static String quoted(String text) {
		String line = text.lines().findFirst().orElse("");
		return "'" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line) + "'";
	}

	private int startLine(INode node) {
		return lines.line(node.getOffset());
	}

	private int endLine(INode node) {
		return lines.line(node.getEndOffset());
	}

	private TextProblem problem(int offset, int length, String message, String mend, Optional<Replacement> replacement) {
		return TextProblem.in(lines, CODE, message, mend, offset, length, replacement.map(List::of).orElse(List.of()));
	}
}
