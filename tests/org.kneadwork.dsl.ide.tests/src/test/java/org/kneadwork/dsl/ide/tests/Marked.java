package org.kneadwork.dsl.ide.tests;

import org.eclipse.lsp4j.Position;

/**
 * A text in which {@code <|>} says where the cursor is.
 *
 * @param text the text without the mark
 * @param position where the mark was
 */
record Marked(String text, Position position) {

	private static final String MARK = "<|>";

	static Marked of(String marked) {
		int offset = marked.indexOf(MARK);
		if (offset < 0) {
			throw new IllegalArgumentException("No " + MARK + " in: " + marked);
		}
		return new Marked(marked.replace(MARK, ""), position(marked, offset));
	}

	/** The place of an offset, counted by hand. */
	static Position position(String text, int offset) {
		int line = 0;
		int start = 0;
		for (int i = 0; i < offset; i++) {
			if (text.charAt(i) == '\n') {
				line++;
				start = i + 1;
			}
		}
		return new Position(line, offset - start);
	}

	/** The offset of a place, counted by hand. */
	static int offset(String text, Position position) {
		int offset = 0;
		for (int line = 0; line < position.getLine(); line++) {
			offset = text.indexOf('\n', offset) + 1;
		}
		return offset + position.getCharacter();
	}
}
