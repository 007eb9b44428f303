package org.kneadwork.dsl.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;

/** The place at which an author has just typed a character. Looks at the braces before it, so that the text need not parse. */
final class Typing {

	private static final String BLOCK = "\"\"\"";

	private final String text;
	private final int lineStart;
	private final char typed;
	private final int offset;
	private final boolean inWords;
	private final int depth;
	/** Where the block begins that ends or goes on here; the beginning of the text where there is none. */
	private final int blockStart;

	/**
	 * @param text the text, with the character
	 * @param offset the place behind the character, in UTF-16 units from 0
	 * @param typed the character
	 */
	Typing(String text, int offset, char typed) {
		this.text = text;
		this.offset = Math.clamp(offset, 0, text.length());
		this.typed = typed;
		lineStart = text.lastIndexOf('\n', this.offset - 1) + 1;
		Deque<Integer> open = new ArrayDeque<>();
		int end = typed == '}' ? this.offset - 1 : lineStart;
		int at = 0;
		while (at < end) {
			char c = text.charAt(at);
			if (c == '{') {
				open.push(at);
			} else if (c == '}' && !open.isEmpty()) {
				open.pop();
			}
			at = next(at);
		}
		inWords = at == end;
		depth = open.size();
		blockStart = open.isEmpty() ? 0 : open.peek();
	}

	private int next(int at) {
		if (text.startsWith(BLOCK, at)) {
			return behind(BLOCK, at + BLOCK.length());
		}
		if (text.startsWith("/*", at)) {
			return behind("*/", at + 2);
		}
		if (text.startsWith("//", at)) {
			return lineEnd(at);
		}
		return text.charAt(at) == '"' ? endOfText(at) : at + 1;
	}

	private int behind(String mark, int from) {
		int found = text.indexOf(mark, from);
		return found < 0 ? text.length() + 1 : found + mark.length();
	}

	private int endOfText(int start) {
		int end = lineEnd(start);
		for (int at = start + 1; at < end; at++) {
			if (text.charAt(at) == '"') {
				return at + 1;
			}
			if (text.charAt(at) == '\\') {
				at++;
			}
		}
		return end;
	}

	private int lineEnd(int from) {
		int end = text.indexOf('\n', from);
		return end < 0 ? text.length() : end;
	}

	/** Whether the character stands neither in a text nor in a comment. */
	boolean isInWords() {
		return inWords;
	}

	/** Whether a change belongs to what has just been finished: the line before, or the block that the brace closes. */
	boolean concerns(Edit edit) {
		if (typed == '}') {
			int start = text.lastIndexOf('\n', blockStart) + 1;
			return edit.offset() >= start && edit.offset() + edit.length() < offset;
		}
		int start = text.lastIndexOf('\n', lineStart - 2) + 1;
		return edit.offset() > start && edit.offset() + edit.length() < lineStart - 1 && edit.text().indexOf('\n') < 0;
	}

	/** The indentation of the line, where it is another one than that of its block. */
	Optional<Edit> indentation() {
		int end = lineStart;
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		boolean closes = end < text.length() && text.charAt(end) == '}';
		if (!inWords || typed == '}' && end != offset - 1) {
			return Optional.empty();
		}
		int steps = typed == '}' || closes ? Math.max(0, depth - 1) : depth;
		String blanks = " ".repeat(FormatOptions.INDENT * steps);
		return text.substring(lineStart, end).equals(blanks) ? Optional.empty()
				: Optional.of(new Edit(lineStart, end - lineStart, blanks));
	}
}
