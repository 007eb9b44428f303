package org.kneadwork.dsl.formatting;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.kneadwork.dsl.formatting.Unit.Block;

/** Writes entries and their blocks. */
final class Printer {

	/** Words behind the first one with which a statement is a phrase of its own rather than a word and its value. */
	private static final Set<String> PHRASES = Set.of("because", "since", "combine");
	/** How far further lines are indented where there is no value to align them with, in blanks. */
	private static final int CONTINUED = 2 * FormatOptions.INDENT;
	private static final String NUMBER = "number";
	private static final String BETWEEN_STATEMENTS = "  ";

	private final int width;
	private final boolean sorted;
	private final Page page;

	/**
	 * @param width how long a line may be
	 * @param sorted whether statements are put in order
	 * @param lineBreak what ends a line
	 */
	private Printer(int width, boolean sorted, String lineBreak) {
		this.width = width;
		this.sorted = sorted;
		this.page = new Page(lineBreak);
	}

	/**
	 * What has been written of an entry.
	 *
	 * @param text its text, with the comments that belong to it, without a line break at its end
	 * @param isLong whether it takes more than one line, not counting the comments above it
	 */
	record Written(String text, boolean isLong) {
	}

	/**
	 * Writes an entry of a file.
	 *
	 * @param entry the entry
	 * @param width how long a line may be
	 * @param sorted whether the statements of its blocks are put in order
	 * @param lineBreak what ends a line
	 * @return what was written
	 */
	static Written entry(Unit entry, int width, boolean sorted, String lineBreak) {
		Printer printer = new Printer(width, sorted, lineBreak);
		printer.printAbove(entry, 0);
		int linesAbove = printer.page.lines();
		printer.print(entry, 0, OptionalInt.empty());
		return new Written(printer.page.text(), printer.page.lines() > linesAbove);
	}

	/**
	 * Writes the comments at the end of a file.
	 *
	 * @param end the end of the file
	 * @param lineBreak what ends a line
	 * @return their text, without a line break at its end
	 */
	static String comments(Token end, String lineBreak) {
		Page page = new Page(lineBreak);
		page.printAbove(end, 0);
		return page.text().stripTrailing();
	}

	private void printAbove(Unit unit, int indent) {
		Token first = unit.first();
		page.newLine(indent);
		page.printAbove(first, indent);
		if (!first.above().isEmpty() && first.lineBreaks() > 1) {
			page.emptyLine();
		}
	}

	private void print(Unit unit, int indent, OptionalInt valueColumn) {
		page.print(unit.first());
		int head = 1;
		if (valueColumn.isPresent() && isAligned(unit)) {
			for (; head < headOf(unit); head++) {
				page.print(unit.words(), head, indent);
			}
			if (!Page.isInterrupted(unit.words().get(head - 1), unit.words().get(head))) {
				page.print(" ".repeat(Math.max(0, valueColumn.getAsInt() - 1 - page.column())));
			}
		}
		int further = indentOfFurtherLines(unit, indent, valueColumn);
		new StatementPrinter(page, unit.words(), width, further, unit.block().isPresent() ? " {".length() : 0).print(head);
		unit.block().ifPresent(block -> print(block, unit.words().getLast(), indent, further));
	}

	private int indentOfFurtherLines(Unit unit, int indent, OptionalInt valueColumn) {
		int value = valueColumn.isPresent() && isAligned(unit) ? valueColumn.getAsInt() : indent + unit.first().text().length() + 1;
		return unit.block().isPresent() || !beginsWithWord(unit) || value > width / 2 ? indent + CONTINUED : value;
	}

	private void print(Block block, Token before, int indent, int further) {
		page.print(List.of(before, block.open()), 1, further);
		if (block.isEmpty()) {
			// Who has begun a new line between the braces is about to write there.
			if (block.close().startsLine()) {
				page.newLine(indent);
			} else {
				page.print(" ");
			}
			page.print(block.close());
			return;
		}
		if (block.inOneLine() && page.column() + inOneLine(block).length() <= width) {
			page.print(inOneLine(block));
			page.print(withoutBeside(block.close()));
			return;
		}
		List<Unit> units = ordered(block);
		boolean reordered = !units.equals(block.units());
		OptionalInt valueColumn = valueColumn(units, indent + FormatOptions.INDENT);
		for (int i = 0; i < units.size(); i++) {
			page.newLine(indent + FormatOptions.INDENT);
			if (i > 0 && !reordered && units.get(i).first().followsEmptyLine()) {
				page.emptyLine();
			}
			printAbove(units.get(i), indent + FormatOptions.INDENT);
			print(units.get(i), indent + FormatOptions.INDENT, valueColumn);
		}
		close(block, indent);
	}

	private void close(Block block, int indent) {
		Token close = block.close();
		page.newLine(indent + FormatOptions.INDENT);
		if (!close.above().isEmpty() && close.followsEmptyLine() && !block.units().isEmpty()) {
			page.emptyLine();
		}
		page.printAbove(close, indent + FormatOptions.INDENT);
		for (Comment comment : close.beside()) {
			page.print(comment);
			page.newLine(indent + FormatOptions.INDENT);
		}
		page.newLine(indent);
		page.print(withoutBeside(close));
	}

	private static Token withoutBeside(Token token) {
		return new Token(token.text(), token.offset(), token.node(), List.of(), List.of(), token.behind(), 1, true);
	}

	private List<Unit> ordered(Block block) {
		return sorted ? block.units().stream().sorted(Comparator.comparingInt(Unit::place)).toList() : block.units();
	}

	/** What stands between the braces of a block on one line, with a blank before the closing one. */
	private String inOneLine(Block block) {
		StringBuilder line = new StringBuilder();
		for (Unit unit : ordered(block)) {
			line.append(line.isEmpty() ? " " : BETWEEN_STATEMENTS).append(inOneLine(unit));
		}
		block.close().beside().forEach(comment -> line.append(' ').append(comment.text()));
		return line.append(' ').toString();
	}

	private String inOneLine(Unit unit) {
		StringBuilder line = new StringBuilder(unit.first().withBeside());
		for (int i = 1; i < unit.words().size(); i++) {
			line.append(Page.isBlankBetween(unit.words().get(i - 1), unit.words().get(i)) ? " " : "")
					.append(unit.words().get(i).withBeside());
		}
		unit.block().ifPresent(block -> line.append(' ').append(block.open().withBeside()).append(inOneLine(block))
				.append(block.close().text()));
		return line.toString();
	}

	private static OptionalInt valueColumn(List<Unit> units, int indent) {
		return units.stream().filter(Printer::isAligned).mapToInt(unit -> indent + headLength(unit) + 1).max();
	}

	private static int headLength(Unit unit) {
		int length = unit.first().text().length();
		for (int i = 1; i < headOf(unit); i++) {
			length += 1 + unit.words().get(i).text().length();
		}
		return length;
	}

	/** Whether the value of a statement stands in one column with those of the others in its block. */
	private static boolean isAligned(Unit unit) {
		List<Token> words = unit.words();
		if (words.size() <= headOf(unit) || !beginsWithWord(unit) || !unit.first().beside().isEmpty() || unit.place() == Unit.IN_SEQUENCE) {
			return false;
		}
		return !words.get(1).isWord() || !PHRASES.contains(words.get(1).text());
	}

	private static boolean beginsWithWord(Unit unit) {
		return unit.first().isWord() || unit.first().isChoice();
	}

	/** How many words stand before the value: one, or two where the second says which one is meant ({@code step 1 "…"}). */
	private static int headOf(Unit unit) {
		return unit.words().size() > 1 && unit.words().get(1).feature().filter(NUMBER::equals).isPresent() ? 2 : 1;
	}
}
