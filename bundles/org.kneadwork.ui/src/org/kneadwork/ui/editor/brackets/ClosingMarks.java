package org.kneadwork.ui.editor.brackets;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;
import org.kneadwork.ui.text.KneadPartitions;

/** Closes a bracket or a quotation mark as soon as it is opened, and steps over the closing one when it is typed. */
public final class ClosingMarks implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		try {
			if (command.length == 0 && isLineEnd(document, command.text)) {
				parted(document, command);
			}
			if (command.text.length() != 1 || command.length > 0) {
				return;
			}
			char typed = command.text.charAt(0);
			if ((typed == '}' || typed == ')' || typed == '"') && next(document, command.offset) == typed && closes(document, command, typed)) {
				command.text = "";
				command.caretOffset = command.offset + 1;
			} else if (isOutside(document, command.offset) && stands(document, command.offset)) {
				close(command, typed);
			}
		} catch (BadLocationException e) {
			// Nothing is closed outside the text.
			return;
		}
	}

	private static boolean isLineEnd(IDocument document, String typed) {
		return typed.isBlank() && TextUtilities.startsWith(document.getLegalLineDelimiters(), typed) >= 0;
	}

	/** Between the two braces of an empty block, a new line is a line of the block: the closing brace gets one of its own. */
	private static void parted(IDocument document, DocumentCommand command) throws BadLocationException {
		if (command.offset == 0 || document.getChar(command.offset - 1) != '{' || next(document, command.offset) != '}'
				|| !isOutside(document, command.offset)) {
			return;
		}
		IRegion region = document.getLineInformationOfOffset(command.offset);
		String line = document.get(region.getOffset(), region.getLength());
		String lineEnd = TextUtilities.getDefaultLineDelimiter(document);
		String indentation = line.substring(0, line.length() - line.stripLeading().length());
		String inside = lineEnd + indentation + "  ";
		command.text = inside + lineEnd + indentation;
		command.shiftsCaret = false;
		command.caretOffset = command.offset + inside.length();
	}

	private static void close(DocumentCommand command, char typed) {
		String closing = switch (typed) {
			case '{' -> "}";
			case '(' -> ")";
			case '"' -> "\"";
			default -> "";
		};
		if (!closing.isEmpty()) {
			command.text += closing;
			command.shiftsCaret = false;
			command.caretOffset = command.offset + 1;
		}
	}

	/** A quotation mark closes only the text in which it is typed. */
	private static boolean closes(IDocument document, DocumentCommand command, char typed) throws BadLocationException {
		return typed == '"' ? KneadPartitions.TEXT.equals(part(document, command.offset)) && !isEscaped(document, command.offset)
				: isOutside(document, command.offset);
	}

	private static boolean isEscaped(IDocument document, int offset) throws BadLocationException {
		return offset > 0 && document.getChar(offset - 1) == '\\';
	}

	private static boolean isOutside(IDocument document, int offset) throws BadLocationException {
		return IDocument.DEFAULT_CONTENT_TYPE.equals(part(document, offset));
	}

	private static String part(IDocument document, int offset) throws BadLocationException {
		return TextUtilities.getContentType(document, KneadPartitions.PARTITIONING, offset, false);
	}

	/** Before a word, a mark is opened for that word, and its author will close it behind. */
	private static boolean stands(IDocument document, int offset) throws BadLocationException {
		char following = next(document, offset);
		return !Character.isLetterOrDigit(following) && following != '"'
				&& (offset == 0 || document.getChar(offset - 1) != '"');
	}

	private static char next(IDocument document, int offset) throws BadLocationException {
		return offset < document.getLength() ? document.getChar(offset) : '\n';
	}
}
