package org.kneadwork.ui.commands;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;

/** Makes the selected lines comments, or takes the marks of comments away where all of them are comments. */
public final class ToggleComment extends EditorCommand {

	private static final String MARK = "//";

	/**
	 * A line that is not blank.
	 *
	 * @param offset where it begins
	 * @param indentation how many blanks it begins with
	 * @param words the rest of it
	 */
	private record Line(int offset, int indentation, String words) {

		boolean isComment() {
			return words.startsWith(MARK);
		}

		int lengthOfMark() {
			return words.startsWith(MARK + " ") ? MARK.length() + 1 : MARK.length();
		}
	}

	@Override
	protected void execute(Place place) {
		IRewriteTarget target = ((ITextViewerExtension) place.viewer()).getRewriteTarget();
		target.beginCompoundChange();
		try {
			IDocument document = place.text().document();
			int first = document.getLineOfOffset(place.selection().getOffset());
			int last = lastLine(document, place.selection());
			change(lines(document, first, last)).apply(document);
			if (place.selection().getLength() > 0) {
				int start = document.getLineOffset(first);
				place.viewer().setSelectedRange(start, document.getLineOffset(last) + document.getLineLength(last) - start);
			}
		} catch (BadLocationException e) {
			ILog.of(ToggleComment.class).error(String.valueOf(e.getMessage()), e);
		} finally {
			target.endCompoundChange();
		}
	}

	private static MultiTextEdit change(List<Line> lines) {
		MultiTextEdit change = new MultiTextEdit();
		boolean all = lines.stream().allMatch(Line::isComment);
		int column = lines.stream().mapToInt(Line::indentation).min().orElse(0);
		for (Line line : lines) {
			change.addChild(all ? new DeleteEdit(line.offset() + line.indentation(), line.lengthOfMark())
					: new InsertEdit(line.offset() + column, MARK + " "));
		}
		return change;
	}

	private static int lastLine(IDocument document, ITextSelection selection) throws BadLocationException {
		return document.getLineOfOffset(selection.getOffset() + Math.max(0, selection.getLength() - 1));
	}

	private static List<Line> lines(IDocument document, int first, int last) throws BadLocationException {
		List<Line> lines = new ArrayList<>();
		for (int i = first; i <= last; i++) {
			IRegion region = document.getLineInformation(i);
			String text = document.get(region.getOffset(), region.getLength());
			if (!text.isBlank()) {
				lines.add(new Line(region.getOffset(), text.length() - text.stripLeading().length(), text.strip()));
			}
		}
		return lines;
	}
}
