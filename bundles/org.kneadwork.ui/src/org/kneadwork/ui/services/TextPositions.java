package org.kneadwork.ui.services;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Position;

/** Turns offsets of the editor into lines and columns of the language server, and back. */
public final class TextPositions {

	private TextPositions() {
	}

	/**
	 * The line and column of an offset.
	 *
	 * @param document the text
	 * @param offset an offset in it, from 0
	 * @return its place
	 * @throws BadLocationException when it lies outside the text
	 */
	public static Position at(IDocument document, int offset) throws BadLocationException {
		int line = document.getLineOfOffset(offset);
		return new Position(line, offset - document.getLineOffset(line));
	}

	/**
	 * The offset of a line and column.
	 *
	 * @param document the text
	 * @param position a place; one behind the end of its line stands for that end
	 * @return its offset, from 0
	 * @throws BadLocationException when there is no such line
	 */
	public static int offset(IDocument document, Position position) throws BadLocationException {
		IRegion line = document.getLineInformation(position.getLine());
		return line.getOffset() + Math.min(position.getCharacter(), line.getLength());
	}
}
