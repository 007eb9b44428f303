package org.kneadwork.dsl.syntax;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/**
 * Moves an item of a list, such as what a routine does, to another place in the text. What belongs to the item goes with it: its
 * lines, the comment lines right above, and a comment behind it. Everything else stays to the character. Works on texts without
 * syntax errors.
 */
public final class ItemMove {

	/** An item with what belongs to it. Alone: it fills whole lines. */
	private record Unit(int from, int to, String indent, boolean alone) {
	}

	/** As deep as the formatter sets what stands in a block. */
	private static final String STEP = "  ";

	private final String text;
	private final String lineBreak;

	private ItemMove(String text) {
		this.text = text;
		this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
	}

	/**
	 * Moves an item beside another one.
	 *
	 * @param item the item
	 * @param target the other one, in the same text and not within the item
	 * @param behind whether it comes behind the other one; else before it
	 * @return the change of the text; empty where nothing changes, or the two do not stand in one text
	 */
	public static Optional<Edit> move(EObject item, EObject target, boolean behind) {
		Optional<ICompositeNode> own = Nodes.of(item);
		Optional<ICompositeNode> other = Nodes.of(target);
		if (own.isEmpty() || other.isEmpty() || own.get().getRootNode() != other.get().getRootNode()) {
			return Optional.empty();
		}
		ICompositeNode what = own.get();
		ICompositeNode where = other.get();
		boolean within = where.getOffset() >= what.getOffset() && where.getEndOffset() <= what.getEndOffset();
		return within ? Optional.empty() : new ItemMove(what.getRootNode().getText()).moved(what, where, behind);
	}

	/**
	 * Moves an item to the end of a block in braces, which may be empty.
	 *
	 * @param item the item
	 * @param block the block, in the same text and not within the item
	 * @return the change of the text; empty where the item is in the block already, or the two do not stand in one text
	 */
	public static Optional<Edit> moveInto(EObject item, EObject block) {
		Optional<ICompositeNode> own = Nodes.of(item);
		Optional<ICompositeNode> other = Nodes.of(block);
		if (own.isEmpty() || other.isEmpty() || own.get().getRootNode() != other.get().getRootNode()) {
			return Optional.empty();
		}
		ICompositeNode what = own.get();
		ICompositeNode where = other.get();
		boolean apart = what.getEndOffset() <= where.getOffset() || where.getEndOffset() <= what.getOffset();
		return apart ? new ItemMove(what.getRootNode().getText()).movedInto(what, where) : Optional.empty();
	}

	private Optional<Edit> movedInto(ICompositeNode what, ICompositeNode where) {
		int open = brace(where, "{").findFirst().orElse(-1);
		int close = brace(where, "}").reduce((one, other) -> other).orElse(-1);
		if (open < 0 || close < open) {
			return Optional.empty();
		}
		Unit item = unit(what);
		String indent = lineIndent(where.getOffset());
		String inside = text.substring(open + 1, close).stripTrailing() + lineBreak + lines(item, what, indent + STEP) + indent;
		return Optional.of(item.from() < open
				? new Edit(item.from(), close - item.from(), text.substring(item.to(), open + 1) + inside)
				: new Edit(open + 1, item.to() - open - 1, inside + text.substring(close, item.from())));
	}

	private static Stream<Integer> brace(ICompositeNode block, String sign) {
		return StreamSupport.stream(block.getLeafNodes().spliterator(), false).filter(leaf -> !leaf.isHidden() && leaf.getText().equals(sign))
				.map(ILeafNode::getOffset);
	}

	private String lines(Unit item, ICompositeNode what, String indent) {
		return item.alone() ? indented(item, indent) : indent + text.substring(what.getOffset(), what.getEndOffset()) + lineBreak;
	}

	private String lineIndent(int offset) {
		String line = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
		return line.substring(0, line.length() - line.stripLeading().length());
	}

	private Optional<Edit> moved(ICompositeNode what, ICompositeNode where, boolean behind) {
		Unit item = unit(what);
		Unit target = unit(where);
		int at = behind ? target.to() : target.alone() ? target.from() : where.getOffset();
		if (at > item.from() && at < item.to()) {
			return Optional.empty();
		}
		String inserted = inserted(item, text.substring(what.getOffset(), what.getEndOffset()), target, behind);
		String without = at >= item.to() ? text.substring(item.to(), at) : text.substring(at, item.from());
		int from = Math.min(at, item.from());
		int to = Math.max(at, item.to());
		String now = at >= item.to() ? without + inserted : inserted + without;
		return now.equals(text.substring(from, to)) ? Optional.empty() : Optional.of(new Edit(from, to - from, now));
	}

	private String inserted(Unit item, String words, Unit target, boolean behind) {
		if (target.alone() && item.alone()) {
			return indented(item, target.indent());
		}
		if (target.alone()) {
			return target.indent() + words + lineBreak;
		}
		String lines = text.substring(item.from(), item.to()).strip();
		if (item.alone() && !lines.equals(words)) {
			// A comment goes with it, which would swallow what follows on its line.
			return lineBreak + indented(item, target.indent()) + target.indent();
		}
		return behind ? " " + words : words + " ";
	}

	/** The lines of an item in another depth; texts over several lines keep theirs. */
	private String indented(Unit item, String indent) {
		String lines = text.substring(item.from(), item.to());
		if (indent.equals(item.indent()) || lines.contains("\"\"\"")) {
			return lines;
		}
		StringBuilder moved = new StringBuilder();
		int from = 0;
		while (from < lines.length()) {
			int end = Math.min(lines.length(), Blanking.endOfLine(lines, from) + 1);
			String line = lines.substring(from, end);
			moved.append(line.startsWith(item.indent()) ? indent + line.substring(item.indent().length()) : line);
			from = end;
		}
		return moved.toString();
	}

	private Unit unit(ICompositeNode node) {
		int lineStart = text.lastIndexOf('\n', node.getOffset() - 1) + 1;
		String indent = text.substring(lineStart, node.getOffset());
		int lineEnd = Blanking.endOfLine(text, node.getEndOffset());
		String rest = text.substring(node.getEndOffset(), lineEnd).strip();
		if (!indent.isBlank() || !(rest.isEmpty() || isComment(rest)) || lineEnd == text.length()) {
			int from = node.getOffset();
			while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
				from--;
			}
			String outer = text.substring(lineStart, lineStart + indent.length() - indent.stripLeading().length());
			return new Unit(indent.isBlank() ? node.getOffset() : from, node.getEndOffset(), outer, false);
		}
		int from = lineStart;
		while (from > 0 && isComment(lineBefore(from).strip())) {
			from -= lineBefore(from).length();
		}
		return new Unit(from, lineEnd + 1, indent, true);
	}

	private String lineBefore(int lineStart) {
		return text.substring(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
	}

	private static boolean isComment(String line) {
		return line.startsWith("//") || line.startsWith("/*") && line.indexOf("*/") == line.length() - 2;
	}
}
