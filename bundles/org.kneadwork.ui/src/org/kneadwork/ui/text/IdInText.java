package org.kneadwork.ui.text;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Where ids and keywords begin and end in a text: their hyphens are a part of them, as the language has it. */
public final class IdInText {

	private IdInText() {
	}

	/**
	 * The id, or keyword, around a place.
	 *
	 * @param document the text
	 * @param offset the place, which may be right behind the id
	 * @return the id; of no length where there is none
	 * @throws BadLocationException when the place is not in the text
	 */
	public static IRegion around(IDocument document, int offset) throws BadLocationException {
		int start = offset;
		while (start > 0 && isPart(document.getChar(start - 1))) {
			start--;
		}
		return new Region(start, end(document, offset) - start);
	}

	/**
	 * The end of the id that a place is in.
	 *
	 * @param document the text
	 * @param offset the place
	 * @return the place behind its last letter; the place itself where there is no letter of an id
	 * @throws BadLocationException when the place is not in the text
	 */
	public static int end(IDocument document, int offset) throws BadLocationException {
		int end = offset;
		while (end < document.getLength() && isPart(document.getChar(end))) {
			end++;
		}
		return end;
	}

	/**
	 * Whether an id can have a character in it.
	 *
	 * @param character the character, or a negative number where a text has ended
	 * @return whether it may be a part of an id
	 */
	public static boolean isPart(int character) {
		return Character.isLetterOrDigit(character) || character == '-' || character == '_';
	}
}
