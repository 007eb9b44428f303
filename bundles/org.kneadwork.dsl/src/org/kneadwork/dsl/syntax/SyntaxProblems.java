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
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.dsl.resource.LineBreaks;
import org.kneadwork.dsl.resource.TextProblem;
import org.kneadwork.dsl.syntax.GrammarWalk.Expected;
import org.kneadwork.dsl.syntax.StuckMarks.RefusedValue;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.message.Message;
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
		return TextProblem.in(lines, CODE, RefusedValue.of(error.getSyntaxErrorMessage()), Message.NONE, error.getOffset(), error.getLength(),
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
		Message ends = last.flatMap(this::entityAround).map(entity -> Sayings.say("KW001.endsIn", line, entity))
				.orElseGet(() -> Sayings.say("KW001.ends", line));
		Message missing = expected.allows("}") ? Sayings.say("KW001.brace") : expected.inWords();
		int offset = last.map(INode::getOffset).orElse(0);
		int length = last.map(INode::getLength).orElse(0);
		return problem(offset, length, ends, Sayings.say("KW001.complete", missing), Optional.empty());
	}

	private Optional<Message> entityAround(ILeafNode word) {
		for (INode node = word; node != null; node = node.getParent()) {
			if (node.getSemanticElement() instanceof Entity entity && entity.getName() != null) {
				return Optional.of(Sayings.say("KW001.around", entity.getName(),
						lines.line(NodeModelUtils.findActualNodeFor(entity).getOffset())));
			}
		}
		return Optional.empty();
	}

	private TextProblem at(int index, Expectation expected) {
		ILeafNode word = words.get(index);
		String text = word.getText();
		if (Words.isUnclosedText(text)) {
			return problem(word.getOffset(), word.getLength(), Sayings.say("KW001.unclosed"),
					Sayings.say(text.startsWith("\"\"\"") ? "KW001.closeBlock" : "KW001.close"),
					Optional.empty());
		}
		Optional<String> meant = Words.isWord(text) ? DidYouMean.among(text, expected.keywords()) : Optional.empty();
		if (meant.isPresent()) {
			boolean safe = expected.beginsStatement(meant.get()) && DidYouMean.isCertain(text, meant.get(), expected.keywords());
			return problem(word.getOffset(), word.getLength(), Sayings.say("KW001.unknown", text),
					Sayings.say("meant", meant.get()), Optional.of(new Replacement(Sayings.say("change", meant.get()),
							word.getOffset(), word.getLength(), meant.get(), safe)));
		}
		if (expected.fitsAfterClosing(text)) {
			boolean entry = entryWords().contains(text);
			Optional<Message> around = entry && index > 0 ? entityAround(words.get(index - 1)) : Optional.empty();
			return problem(word.getOffset(), word.getLength(), around.map(entity -> Sayings.say("KW001.braceBeforeIn", text, entity))
					.orElseGet(() -> Sayings.say("KW001.braceBefore", text)), Sayings.say("KW001.addBrace"), Optional.empty());
		}
		if (expected.keywords().equals(entryWords())) {
			return problem(word.getOffset(), word.getLength(), Sayings.say("KW001.outside", quoted(text)),
					text.equals("}") ? Sayings.say("KW001.nothingOpen") : Sayings.say("KW001.entries", String.join(", ", entryWords())), Optional.empty());
		}
		Optional<Message> block = expected.blockWord();
		if (block.isPresent()) {
			return problem(word.getOffset(), word.getLength(), Sayings.say("KW001.inBlock", quoted(text), block.get()),
					advice(index, expected, block.get()), Optional.empty());
		}
		if (index > 0 && endLine(words.get(index - 1)) < startLine(word)) {
			ILeafNode before = words.get(index - 1);
			return problem(before.getOffset(), before.getLength(),
					Sayings.say("KW001.after", quoted(before.getText())), Sayings.say("KW001.add", expected.inWords()),
					Optional.empty());
		}
		return problem(word.getOffset(), word.getLength(),
				Sayings.say("KW001.expected", quoted(text), expected.inWords()), hint(text).orElse(Message.NONE), Optional.empty());
	}

	/** The words that begin an entry at the top level of a file. */
	private Set<String> entryWords() {
		return new Expectation(GrammarWalk.atStart(start)).keywords();
	}

	private Message advice(int index, Expectation expected, Message block) {
		Optional<Message> hint = hint(words.get(index).getText());
		if (hint.isPresent()) {
			return hint.get();
		}
		String keywords = String.join(", ", expected.keywords());
		if (index > 0 && expected.allows(",") && endLine(words.get(index - 1)) == startLine(words.get(index))) {
			return Sayings.say("KW001.comma", keywords);
		}
		return expected.keywords().isEmpty() ? Sayings.say("KW001.closeFirst", block) : Sayings.say("KW001.statements", keywords);
	}

	private static Optional<Message> hint(String text) {
		return Optional.ofNullable(switch (text) {
			case "-", "\u2013", "\u2014" -> "KW001.dash";
			case ";" -> "KW001.semicolon";
			case "=", ":" -> "KW001.sign";
			case "\u201c", "\u201d", "\u201e", "'", "\u2018", "\u2019" -> "KW001.quotes";
			default -> null;
		}).map(Sayings::say);
	}

	private static Message quoted(String text) {
		String line = text.lines().findFirst().orElse("");
		return Sayings.say("quote", line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line);
	}

	private int startLine(INode node) {
		return lines.line(node.getOffset());
	}

	private int endLine(INode node) {
		return lines.line(node.getEndOffset());
	}

	private TextProblem problem(int offset, int length, Message message, Message mend, Optional<Replacement> replacement) {
		return TextProblem.in(lines, CODE, message, mend, offset, length, replacement.map(List::of).orElse(List.of()));
	}
}
