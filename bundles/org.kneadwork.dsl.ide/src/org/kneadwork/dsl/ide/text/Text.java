package org.kneadwork.dsl.ide.text;

import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text as an editor has it, and its lines. Editors count lines from 0 and columns in UTF-16 units from 0, and take a
 * carriage return alone for the end of a line; the model counts from the beginning of the text, a byte order mark left
 * out. Does not change.
 */
public final class Text {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final String written;
	private final int mark;
	private final int[] starts;

	private Text(String written) {
		this.written = written;
		this.mark = !written.isEmpty() && written.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
		this.starts = starts(written);
	}

	/**
	 * Takes a text.
	 *
	 * @param written the text as the editor sent it
	 * @return the text with its lines
	 */
	public static Text of(String written) {
		return new Text(written);
	}

	private static int[] starts(String text) {
		int[] found = new int[16];
		int count = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = i + 1;
			}
		}
		return Arrays.copyOf(found, count);
	}

	/**
	 * The text as the model reads it.
	 *
	 * @return the text without a byte order mark
	 */
	public String read() {
		return written.substring(mark);
	}

	/**
	 * Turns a place of an editor into one of the model.
	 *
	 * @param position the place; behind the end of a line or of the text means the end
	 * @return the offset in {@link #read()}, in UTF-16 units from 0; never in the middle of a character
	 */
	public int offset(Position position) {
		return Math.max(0, offsetInWritten(position) - mark);
	}

	private int offsetInWritten(Position position) {
		if (position.getLine() < 0) {
			return 0;
		}
		if (position.getLine() >= starts.length) {
			return written.length();
		}
		int start = starts[position.getLine()];
		int offset = start + Math.clamp(position.getCharacter(), 0, endOfLine(position.getLine()) - start);
		boolean splits = offset > 0 && offset < written.length() && Character.isLowSurrogate(written.charAt(offset))
				&& Character.isHighSurrogate(written.charAt(offset - 1));
		return splits ? offset - 1 : offset;
	}

	private int endOfLine(int line) {
		int end = line + 1 < starts.length ? starts[line + 1] : written.length();
		while (end > starts[line] && (written.charAt(end - 1) == '\n' || written.charAt(end - 1) == '\r')) {
			end--;
		}
		return end;
	}

	/**
	 * Turns a place of the model into one of an editor.
	 *
	 * @param offset the offset in {@link #read()}; behind the end means the end
	 * @return the place
	 */
	public Position position(int offset) {
		int at = Math.clamp((long) offset + mark, 0, written.length());
		int found = Arrays.binarySearch(starts, at);
		int line = found >= 0 ? found : -found - 2;
		return new Position(line, at - starts[line]);
	}

	/**
	 * Turns a part of the text into one of an editor.
	 *
	 * @param offset where it begins
	 * @param length how long it is
	 * @return the range
	 */
	public Range range(int offset, int length) {
		return new Range(position(offset), position(offset + length));
	}

	/**
	 * All of the text.
	 *
	 * @return its range
	 */
	public Range range() {
		return new Range(new Position(0, 0), position(written.length()));
	}

	/**
	 * Makes what an editor has changed.
	 *
	 * @param changes the changes, one after the other; one without a range replaces everything
	 * @return the changed text
	 */
	public Text with(List<TextDocumentContentChangeEvent> changes) {
		Text text = this;
		for (TextDocumentContentChangeEvent change : changes) {
			text = change.getRange() == null ? of(change.getText()) : text.with(change.getRange(), change.getText());
		}
		return text;
	}

	private Text with(Range range, String replacement) {
		int start = offsetInWritten(range.getStart());
		int end = Math.max(start, offsetInWritten(range.getEnd()));
		return of(written.substring(0, start) + replacement + written.substring(end));
	}
}
