package org.kneadwork.dsl.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the words of one statement, on as many lines as they need. */
final class StatementPrinter {

	private final Page page;
	private final List<Token> words;
	private final int width;
	/** Where a further line begins. */
	private final int indent;
	/** What has to stand on the last line behind the words, in characters. */
	private final int reserve;

	StatementPrinter(Page page, List<Token> words, int width, int indent, int reserve) {
		this.page = page;
		this.words = words;
		this.width = width;
		this.indent = indent;
		this.reserve = reserve;
	}

	/**
	 * Writes the words from one on, each run that no comment interrupts as well as it fits.
	 *
	 * @param from the first of them
	 */
	void print(int from) {
		int start = from;
		for (int i = from + 1; i <= words.size(); i++) {
			if (i == words.size() || Page.isInterrupted(words.get(i - 1), words.get(i))) {
				place(start, i);
				start = i;
			}
		}
	}

	private void place(int from, int to) {
		List<Integer> breaks = fits(from, to) ? List.of() : outermostBreaks(from, to);
		if (breaks.isEmpty()) {
			for (int i = from; i < to; i++) {
				page.print(words, i, indent);
			}
			return;
		}
		boolean oneALine = breaks.stream().allMatch(index -> words.get(index).isText())
				&& LineBreaking.areSentences(words.subList(from, to));
		int start = from;
		boolean broken = false;
		for (int i = 0; i <= breaks.size(); i++) {
			int end = i == breaks.size() ? to : breaks.get(i);
			if (start > from && (oneALine || broken || !fits(start, end))) {
				page.newLine(indent);
			}
			int lines = page.lines();
			place(start, end);
			broken = page.lines() > lines;
			start = end;
		}
	}

	private List<Integer> outermostBreaks(int from, int to) {
		List<Integer> breaks = new ArrayList<>();
		int outermost = Integer.MAX_VALUE;
		for (int i = from + 1; i < to; i++) {
			Optional<Integer> depth = LineBreaking.depthBefore(words, i);
			if (depth.isPresent() && depth.get() <= outermost) {
				if (depth.get() < outermost) {
					breaks.clear();
				}
				outermost = depth.get();
				breaks.add(i);
			}
		}
		return breaks;
	}

	/** Whether words fit on the line; of what spans lines, its first one counts. */
	private boolean fits(int from, int to) {
		int column = page.column();
		for (int i = from; i < to; i++) {
			column += i > 0 && (i > from || page.hasBegun()) && Page.isBlankBetween(words.get(i - 1), words.get(i)) ? 1 : 0;
			String shown = words.get(i).withBeside();
			int lineEnd = firstLineBreak(shown);
			if (lineEnd < shown.length()) {
				return column + lineEnd <= width;
			}
			column += shown.length();
		}
		return column + (to == words.size() ? reserve : 0) <= width;
	}

	private static int firstLineBreak(String text) {
		int at = 0;
		while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
			at++;
		}
		return at;
	}
}
