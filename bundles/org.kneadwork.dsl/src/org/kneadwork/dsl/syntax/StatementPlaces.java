package org.kneadwork.dsl.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.dsl.syntax.Statements.Form;
import org.kneadwork.dsl.syntax.Statements.Statement;

/**
 * Where in a text a statement is added or taken away, so that the rest keeps its layout and its comments. Works on texts
 * without syntax errors.
 */
public final class StatementPlaces {

	/**
	 * A change of a text.
	 *
	 * @param offset where it begins, in UTF-16 units from 0
	 * @param length how much is replaced, in UTF-16 units
	 * @param text what stands there afterwards
	 */
	public record Edit(int offset, int length, String text) {
	}

	private static final String COMMENT = "//";

	private final String text;
	private final ICompositeNode block;

	private StatementPlaces(ICompositeNode block) {
		this.block = block;
		this.text = block.getRootNode().getText();
	}

	/**
	 * Adds a statement to the block of an element: behind those that come before it in the samples, in the layout of its
	 * neighbours.
	 *
	 * @param element the element
	 * @param statement the statement
	 * @return the change of the text; empty where the element was not read from a text, has no block, or knows no such
	 *     statement
	 */
	public static Optional<Edit> add(EObject element, String statement) {
		return Nodes.ownOf(element).map(StatementPlaces::new)
				.flatMap(places -> places.added(statement));
	}

	/**
	 * Adds words behind a part of a statement.
	 *
	 * @param element the part
	 * @param words the words
	 * @return the change of the text; empty where the part was not read from a text
	 */
	public static Optional<Edit> addBehind(EObject element, String words) {
		return Nodes.of(element).map(node -> new Edit(node.getEndOffset(), 0, " " + words));
	}

	/**
	 * Adds an entry to a text.
	 *
	 * @param text the text
	 * @param entry the entry; its lines end with {@code \n}
	 * @param first whether it comes before all others; else it comes last
	 * @return the change of the text
	 */
	public static Edit addEntry(String text, String entry, boolean first) {
		String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
		String lines = entry.strip().replace("\n", lineBreak) + lineBreak;
		if (first) {
			return new Edit(0, 0, text.isBlank() ? lines : lines + lineBreak);
		}
		int end = text.stripTrailing().length();
		return new Edit(end, text.length() - end, end == 0 ? lines : lineBreak + lineBreak + lines);
	}

	/**
	 * Takes an entry away, with its lines and the empty lines behind it.
	 *
	 * @param entry the entry
	 * @return the change of the text; empty where the entry was not read from a text
	 */
	public static Optional<Edit> removeEntry(EObject entry) {
		return Nodes.of(entry).map(StatementPlaces::removedEntry);
	}

	private static Edit removedEntry(ICompositeNode entry) {
		String text = entry.getRootNode().getText();
		int start = entry.getOffset();
		int end = entry.getEndOffset();
		boolean alone = text.substring(text.lastIndexOf('\n', start - 1) + 1, start).isBlank()
				&& text.substring(end, Blanking.endOfLine(text, end)).isBlank();
		while (alone && end < text.length() && Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return new Edit(start, end - start, "");
	}

	/**
	 * Takes a statement away, with its lines where nothing else stands on them.
	 *
	 * @param block the node of the element to which the block belongs
	 * @param statement the statement
	 * @return the change of the text
	 */
	static Edit remove(ICompositeNode block, Statement statement) {
		return new StatementPlaces(block).removed(statement);
	}

	private Edit removed(Statement statement) {
		int start = statement.offset();
		int end = statement.endOffset();
		int blanksBefore = start;
		while (blanksBefore > 0 && isBlank(text.charAt(blanksBefore - 1))) {
			blanksBefore--;
		}
		int blanksAfter = end;
		while (blanksAfter < text.length() && isBlank(text.charAt(blanksAfter))) {
			blanksAfter++;
		}
		boolean beginsLine = blanksBefore == 0 || text.charAt(blanksBefore - 1) == '\n';
		int lineBreak = lineBreakAt(blanksAfter);
		if (beginsLine && lineBreak > 0) {
			return new Edit(blanksBefore, blanksAfter + lineBreak - blanksBefore, "");
		}
		return beginsLine ? new Edit(start, blanksAfter - start, "") : new Edit(blanksBefore, end - blanksBefore, "");
	}

	private Optional<Edit> added(String statement) {
		Optional<ILeafNode> brace = openingBrace();
		boolean comment = statement.startsWith(COMMENT);
		Optional<Integer> order = comment ? Optional.of(Integer.MAX_VALUE)
				: Statements.form(block, statement.split("\\s", 2)[0]).map(Form::order);
		if (brace.isEmpty() || order.isEmpty()) {
			return Optional.empty();
		}
		List<Statement> present = Statements.of(block);
		Optional<Statement> before = present.stream().filter(other -> orderOf(other) <= order.get())
				.max(Comparator.comparingInt(Statement::endOffset));
		int anchor = before.map(Statement::endOffset).orElse(brace.get().getEndOffset());
		if (text.substring(brace.get().getOffset(), block.getEndOffset()).indexOf('\n') < 0) {
			return Optional.of(inOneLine(anchor, statement, comment));
		}
		Optional<Statement> neighbour = before.filter(this::beginsItsLine)
				.or(() -> present.stream().filter(this::beginsItsLine).findFirst());
		String indent = neighbour.map(found -> indentAt(found.offset())).orElse(indentAt(block.getOffset()) + "  ");
		String aligned = neighbour.map(found -> alignedTo(found, statement)).orElse(statement);
		return Optional.of(new Edit(endOfWhatBelongsTo(anchor), 0, lineBreak() + indented(aligned, indent)));
	}

	/** Into a block on one line; what has several lines, or ends at a line's end, brings its line breaks. */
	private Edit inOneLine(int anchor, String statement, boolean comment) {
		String outer = indentAt(block.getOffset());
		if (comment) {
			int end = anchor;
			while (end < text.length() && isBlank(text.charAt(end))) {
				end++;
			}
			return new Edit(anchor, end - anchor, lineBreak() + indented(statement, outer + "  ") + lineBreak() + outer);
		}
		boolean touches = anchor < text.length() && !Character.isWhitespace(text.charAt(anchor));
		return new Edit(anchor, 0, " " + indented(statement, outer).substring(outer.length()) + (touches ? " " : ""));
	}

	private String lineBreak() {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	private String indented(String lines, String indent) {
		return lines.lines().map(line -> indent + line).collect(Collectors.joining(lineBreak()));
	}

	private Optional<ILeafNode> openingBrace() {
		for (INode child : block.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.getGrammarElement() instanceof Keyword keyword
					&& keyword.getValue().equals("{")) {
				return Optional.of(leaf);
			}
		}
		return Optional.empty();
	}

	private int orderOf(Statement statement) {
		return Statements.forms(block).stream().filter(form -> form.element() == statement.form()).map(Form::order).findFirst()
				.orElse(Integer.MAX_VALUE);
	}

	/** The end of the line, where only blanks and a comment stand before it; else the place itself. */
	private int endOfWhatBelongsTo(int anchor) {
		int end = Blanking.endOfLine(text, anchor);
		String rest = text.substring(anchor, end).strip();
		boolean blankOrComment = rest.isEmpty() || rest.startsWith("//")
				|| rest.startsWith("/*") && rest.indexOf("*/") == rest.length() - 2;
		if (!blankOrComment) {
			return anchor;
		}
		return end > anchor && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	private boolean beginsItsLine(Statement statement) {
		return text.substring(lineStart(statement.offset()), statement.offset()).isBlank();
	}

	private String indentAt(int offset) {
		int start = lineStart(offset);
		int end = start;
		while (end < text.length() && isBlank(text.charAt(end))) {
			end++;
		}
		return text.substring(start, end);
	}

	/** Puts the value in the same column as the neighbour has its own, where there is room for it. */
	private static String alignedTo(Statement neighbour, String statement) {
		String[] parts = statement.split(" ", 2);
		if (parts.length < 2 || parts[1].startsWith("{") || neighbour.nodes().size() < 2) {
			return statement;
		}
		INode value = neighbour.nodes().get(1);
		int column = value.getOffset() - neighbour.offset();
		boolean sameLine = neighbour.nodes().getFirst().getEndLine() == value.getStartLine();
		return sameLine && parts[0].length() < column ? parts[0] + " ".repeat(column - parts[0].length()) + parts[1] : statement;
	}

	private int lineStart(int offset) {
		return text.lastIndexOf('\n', offset - 1) + 1;
	}

	private int lineBreakAt(int offset) {
		if (text.startsWith("\r\n", offset)) {
			return 2;
		}
		return text.startsWith("\n", offset) ? 1 : 0;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t';
	}
}
