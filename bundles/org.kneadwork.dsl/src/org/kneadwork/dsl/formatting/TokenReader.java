package org.kneadwork.dsl.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;

/**
 * Splits a parsed text into words, and gives each comment to the word that it stands with: one that ends a line to the word
 * before it, any other to the word after it.
 */
final class TokenReader {

	private final String text;
	private final List<Token> tokens = new ArrayList<>();
	private List<Comment> gap = new ArrayList<>();
	private int lineBreaks;
	private int gapStart;
	/** What stood before a comma and comes to stand behind it. */
	private final List<Comment> movedBehind = new ArrayList<>();
	private final List<Comment> movedAbove = new ArrayList<>();

	private TokenReader(String text) {
		this.text = text;
	}

	/**
	 * Reads a text.
	 *
	 * @param root the node of the whole text, without syntax errors
	 * @return its words, and the end of the file as the last
	 */
	static List<Token> read(ICompositeNode root) {
		TokenReader reader = new TokenReader(root.getText());
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (leaf.isHidden()) {
				reader.hidden(leaf);
			} else {
				reader.add(leaf.getText(), leaf.getOffset(), Optional.of(leaf));
			}
		}
		reader.lineBreaks++;
		reader.add("", reader.text.length(), Optional.empty());
		return reader.tokens;
	}

	private void hidden(ILeafNode leaf) {
		String hidden = leaf.getText();
		if (hidden.isBlank()) {
			lineBreaks += lineBreaksIn(hidden);
			return;
		}
		String comment = hidden.stripTrailing();
		gap.add(new Comment(comment, leaf.getOffset(), columnOf(leaf.getOffset()), lineBreaks));
		lineBreaks = lineBreaksIn(hidden.substring(comment.length()));
	}

	private static int lineBreaksIn(String blanks) {
		return (int) (blanks + ".").lines().count() - 1;
	}

	private int columnOf(int offset) {
		return offset - 1 - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
	}

	private void add(String word, int offset, Optional<ILeafNode> leaf) {
		int behind = tokens.isEmpty() ? 0 : firstOnNewLine();
		int beside = firstBesideNext();
		if (beside < behind) {
			behind = beside;
		}
		List<Comment> behindLast = new ArrayList<>(movedBehind);
		behindLast.addAll(gap.subList(0, behind));
		List<Comment> above = new ArrayList<>(movedAbove);
		above.addAll(gap.subList(behind, beside));
		movedBehind.clear();
		movedAbove.clear();
		if (word.equals(",")) {
			movedBehind.addAll(behindLast);
			movedAbove.addAll(above);
			behindLast.clear();
			above.clear();
		}
		keepOnOneLine(behindLast, above);
		if (!tokens.isEmpty()) {
			tokens.set(tokens.size() - 1, withBehind(tokens.getLast(), behindLast));
		}
		int breaks = beside < gap.size() ? gap.get(beside).lineBreaks() : lineBreaks;
		tokens.add(new Token(word, offset, leaf, List.copyOf(above), List.copyOf(gap.subList(beside, gap.size())), List.of(), breaks,
				lineBreaksIn(text.substring(gapStart, offset)) > 0));
		gap = new ArrayList<>();
		lineBreaks = 0;
		gapStart = offset + word.length();
	}

	/** The first comment that does not stand on the line of the word before it. */
	private int firstOnNewLine() {
		int first = 0;
		while (first < gap.size() && gap.get(first).lineBreaks() == 0) {
			first++;
		}
		return first;
	}

	/** The first comment from which on all stand on the line of the word after them. */
	private int firstBesideNext() {
		int first = gap.size();
		int after = lineBreaks;
		while (first > 0 && after == 0) {
			first--;
			after = gap.get(first).lineBreaks();
		}
		return first;
	}

	/** Nothing can stand on a line behind a comment that takes the rest of it. */
	private static void keepOnOneLine(List<Comment> behind, List<Comment> above) {
		for (int i = 0; i < behind.size() - 1; i++) {
			if (behind.get(i).takesRestOfLine()) {
				List<Comment> rest = behind.subList(i + 1, behind.size());
				above.addAll(0, rest);
				rest.clear();
			}
		}
	}

	private static Token withBehind(Token token, List<Comment> behind) {
		return new Token(token.text(), token.offset(), token.node(), token.above(), token.beside(), List.copyOf(behind),
				token.lineBreaks(), token.startsLine());
	}
}
