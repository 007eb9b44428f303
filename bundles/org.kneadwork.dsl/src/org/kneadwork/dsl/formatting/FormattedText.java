package org.kneadwork.dsl.formatting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/** A text before and after formatting, entry by entry. */
final class FormattedText {

	/**
	 * An entry of the text, or the comments at its end.
	 *
	 * @param start where it begins in the text as it was, with the comments that belong to it
	 * @param end where it ends there
	 * @param separator the white space that belongs before it
	 * @param formatted how it looks afterwards
	 */
	private record Part(int start, int end, String separator, String formatted) {
	}

	private final String before;
	private final List<Part> parts = new ArrayList<>();
	private final String lineBreak;

	/**
	 * @param root the node of the whole text, without syntax errors
	 * @param width how long a line may be
	 * @param sorted whether statements are put in order
	 */
	FormattedText(ICompositeNode root, int width, boolean sorted) {
		before = root.getText();
		lineBreak = lineBreakOf(root);
		List<Token> tokens = TokenReader.read(root);
		boolean longBefore = false;
		for (Unit entry : UnitReader.read(root, tokens)) {
			Printer.Written written = Printer.entry(entry, width, sorted, lineBreak);
			add(entry.start(), entry.end(), longBefore || written.isLong() || entry.first().followsEmptyLine(), written.text());
			longBefore = written.isLong();
		}
		Token end = tokens.getLast();
		if (!end.above().isEmpty()) {
			add(end.start(), end.above().getLast().endOffset(), end.followsEmptyLine(), Printer.comments(end, lineBreak));
		}
	}

	private void add(int start, int end, boolean emptyLine, String formatted) {
		String separator = parts.isEmpty() ? "" : emptyLine ? lineBreak + lineBreak : lineBreak;
		parts.add(new Part(start, end, separator, formatted));
	}

	/** The line breaks of the file: those of its first line. What stands in a text counts for nothing. */
	private static String lineBreakOf(ICompositeNode root) {
		for (ILeafNode leaf : root.getLeafNodes()) {
			int at = leaf.isHidden() ? leaf.getText().indexOf('\n') : -1;
			if (at >= 0) {
				return at > 0 && leaf.getText().charAt(at - 1) == '\r' ? "\r\n" : "\n";
			}
		}
		return "\n";
	}

	/** The whole text as it looks afterwards. */
	String text() {
		StringBuilder text = new StringBuilder();
		parts.forEach(part -> text.append(part.separator()).append(part.formatted()));
		return parts.isEmpty() ? "" : text.append(lineBreak).toString();
	}

	/** The changes that lead to it, as small as they can be; their offsets are those of the text as it was. */
	List<Edit> edits() {
		List<Edit> edits = new ArrayList<>();
		int at = 0;
		for (Part part : parts) {
			add(edits, at, part.start(), part.separator());
			edits.addAll(Whitespace.edits(before.substring(part.start(), part.end()), part.formatted(), part.start()));
			at = part.end();
		}
		add(edits, at, before.length(), parts.isEmpty() ? "" : lineBreak);
		return edits;
	}

	/**
	 * The changes of a part of the text.
	 *
	 * @param start where it begins in the text as it was
	 * @param end where it ends there
	 * @param elsewhere the same text in another layout
	 * @return the changes of what lies whole in it, and those changes of the other layout that lie in the rest of it
	 */
	List<Edit> edits(int start, int end, FormattedText elsewhere) {
		List<Part> whole = parts.stream().filter(part -> part.start() >= start && part.end() <= end).toList();
		List<Edit> edits = new ArrayList<>();
		whole.forEach(part -> edits.addAll(
				Whitespace.edits(before.substring(part.start(), part.end()), part.formatted(), part.start())));
		elsewhere.edits().stream().filter(edit -> edit.offset() >= start && edit.offset() + edit.length() <= end)
				.filter(edit -> whole.stream().noneMatch(part -> edit.offset() >= part.start()
						&& edit.offset() + edit.length() <= part.end() && part.end() > part.start()))
				.forEach(edits::add);
		return edits.stream().sorted(Comparator.comparingInt(Edit::offset)).toList();
	}

	private void add(List<Edit> edits, int start, int end, String blanks) {
		if (!before.substring(start, end).equals(blanks)) {
			edits.add(new Edit(start, end - start, blanks));
		}
	}
}
