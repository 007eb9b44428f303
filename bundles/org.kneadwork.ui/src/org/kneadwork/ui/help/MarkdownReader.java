package org.kneadwork.ui.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.kneadwork.ui.help.PageText.LinkSpan;
import org.kneadwork.ui.help.PageText.Look;
import org.kneadwork.ui.help.PageText.Span;

/**
 * Turns a page in Markdown into words with looks. A table becomes a list, each row with the names of its columns: that can be
 * read in a narrow view, and aloud.
 */
public final class MarkdownReader extends AbstractVisitor {

	private static final String BULLET = "•  ";
	private static final List<Extension> TABLES = List.of(TablesExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

	private final StringBuilder text = new StringBuilder();
	private final List<Span> spans = new ArrayList<>();
	private final List<LinkSpan> links = new ArrayList<>();
	private final Map<Integer, Integer> indents = new HashMap<>();
	private final Map<String, Integer> headings = new LinkedHashMap<>();
	private final Deque<Integer> numbers = new ArrayDeque<>();
	private List<String> columns = List.of();
	private int line;
	private int indent;

	private MarkdownReader() {
	}

	/**
	 * Reads a page.
	 *
	 * @param markdown its text
	 * @return what a reader sees
	 */
	public static PageText read(String markdown) {
		MarkdownReader reader = new MarkdownReader();
		PARSER.parse(markdown).accept(reader);
		return new PageText(reader.text.toString().stripTrailing() + "\n", List.copyOf(reader.spans), List.copyOf(reader.links),
				Map.copyOf(reader.indents), Map.copyOf(reader.headings));
	}

	@Override
	public void visit(Heading heading) {
		int start = text.length();
		visitChildren(heading);
		look(start, heading.getLevel() == 1 ? Look.TITLE : Look.SECTION);
		headings.putIfAbsent(text.substring(start).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'), start);
		endOfBlock();
	}

	@Override
	public void visit(Paragraph paragraph) {
		visitChildren(paragraph);
		if (paragraph.getParent() instanceof ListItem) {
			endOfLine();
		} else {
			endOfBlock();
		}
	}

	@Override
	public void visit(BulletList list) {
		numbers.push(0);
		list(list);
	}

	@Override
	public void visit(OrderedList list) {
		Integer first = list.getMarkerStartNumber();
		numbers.push(first == null ? 1 : first);
		list(list);
	}

	private void list(Node list) {
		visitChildren(list);
		numbers.pop();
		if (numbers.isEmpty()) {
			endOfLine();
		}
	}

	@Override
	public void visit(ListItem item) {
		int number = numbers.pop();
		numbers.push(number == 0 ? 0 : number + 1);
		indent++;
		text.append(number == 0 ? BULLET : number + ".  ");
		visitChildren(item);
		indent--;
	}

	@Override
	public void visit(FencedCodeBlock block) {
		code(block.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock block) {
		code(block.getLiteral());
	}

	private void code(String literal) {
		indent++;
		for (String each : literal.stripTrailing().split("\n", -1)) {
			int start = text.length();
			text.append(each);
			look(start, Look.CODE);
			endOfLine();
		}
		indent--;
		endOfLine();
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock) {
			visitChildren(block);
			endOfLine();
		}
	}

	@Override
	public void visit(CustomNode node) {
		switch (node) {
			case TableHead head -> columns = headings(head);
			case TableRow row -> row(row);
			default -> visitChildren(node);
		}
	}

	private static List<String> headings(TableHead head) {
		List<String> columns = new ArrayList<>();
		for (Node cell = head.getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
			MarkdownReader words = new MarkdownReader();
			words.visitChildren(cell);
			columns.add(words.text.toString());
		}
		return columns;
	}

	private void row(TableRow row) {
		int column = 0;
		for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
			cell(cell, column);
			column++;
		}
	}

	/** The first cell says what the row is about; the others are named by their columns. */
	private void cell(Node cell, int column) {
		indent += column == 0 ? 1 : 2;
		if (column == 0) {
			text.append(BULLET);
			visitChildren(cell);
		} else if (cell.getFirstChild() != null) {
			int start = text.length();
			text.append(column < columns.size() ? columns.get(column) : "");
			look(start, Look.STRESSED);
			text.append(text.length() > start ? ": " : "");
			visitChildren(cell);
		}
		endOfLine();
		indent -= column == 0 ? 1 : 2;
	}

	@Override
	public void visit(Text words) {
		text.append(words.getLiteral());
	}

	@Override
	public void visit(Code code) {
		int start = text.length();
		text.append(code.getLiteral());
		look(start, Look.CODE);
	}

	@Override
	public void visit(StrongEmphasis words) {
		int start = text.length();
		visitChildren(words);
		look(start, Look.STRONG);
	}

	@Override
	public void visit(Emphasis words) {
		int start = text.length();
		visitChildren(words);
		look(start, Look.STRESSED);
	}

	@Override
	public void visit(Link link) {
		int start = text.length();
		visitChildren(link);
		links.add(new LinkSpan(start, text.length() - start, link.getDestination()));
	}

	@Override
	public void visit(SoftLineBreak end) {
		text.append(' ');
	}

	@Override
	public void visit(HardLineBreak end) {
		endOfLine();
	}

	/** What looks different inside of something that looks different keeps its own look. */
	private void look(int start, Look look) {
		int from = start;
		List<Span> inside = spans.stream().filter(span -> span.offset() >= start).toList();
		spans.removeAll(inside);
		for (Span each : inside) {
			add(from, each.offset(), look);
			spans.add(each);
			from = each.offset() + each.length();
		}
		add(from, text.length(), look);
	}

	private void add(int from, int to, Look look) {
		if (to > from) {
			spans.add(new Span(from, to - from, look));
		}
	}

	private void endOfLine() {
		if (indent > 0) {
			indents.put(line, indent);
		}
		text.append('\n');
		line++;
	}

	private void endOfBlock() {
		endOfLine();
		text.append('\n');
		line++;
	}
}
