package org.kneadwork.ui.editor.blocks;

import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultTextDoubleClickStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextDoubleClickStrategy;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextUtilities;
import org.kneadwork.ui.editor.brackets.KneadBrackets;
import org.kneadwork.ui.text.IdInText;
import org.kneadwork.ui.text.KneadPartitions;

/**
 * A double click selects what belongs together there: an id with its hyphens, a word of a text, the whole text beside its
 * quotation mark, a block beside its brace.
 */
public final class DoubleClick implements ITextDoubleClickStrategy {

	private static final String MARKS = "\"\"\"";

	private final ITextDoubleClickStrategy words = new DefaultTextDoubleClickStrategy();

	@Override
	public void doubleClicked(ITextViewer viewer) {
		try {
			Optional<IRegion> found = at(viewer.getDocument(), viewer.getSelectedRange().x);
			if (found.isPresent()) {
				viewer.setSelectedRange(found.get().getOffset(), found.get().getLength());
			} else {
				words.doubleClicked(viewer);
			}
		} catch (BadLocationException e) {
			ILog.of(DoubleClick.class).error(String.valueOf(e.getMessage()), e);
		}
	}

	private static Optional<IRegion> at(IDocument document, int offset) throws BadLocationException {
		ITypedRegion part = TextUtilities.getPartition(document, KneadPartitions.PARTITIONING, offset, false);
		return switch (part.getType()) {
			case KneadPartitions.TEXT -> quoted(document, part, offset, 1);
			case KneadPartitions.TEXT_BLOCK -> quoted(document, part, offset, MARKS.length());
			case KneadPartitions.COMMENT -> Optional.empty();
			default -> {
				Optional<IRegion> block = block(document, offset);
				yield block.isPresent() ? block : Optional.of(IdInText.around(document, offset)).filter(id -> id.getLength() > 0);
			}
		};
	}

	/** At the first or last mark, or right inside of them. */
	private static Optional<IRegion> quoted(IDocument document, ITypedRegion part, int offset, int marks) throws BadLocationException {
		String text = document.get(part.getOffset(), part.getLength());
		String mark = MARKS.substring(0, marks);
		int end = part.getOffset() + part.getLength() - (text.length() > marks && text.endsWith(mark) ? marks : 0);
		int start = part.getOffset() + marks;
		return offset <= start || offset >= end ? Optional.of(new Region(start, end - start)) : Optional.empty();
	}

	private static Optional<IRegion> block(IDocument document, int offset) {
		KneadBrackets brackets = new KneadBrackets();
		IRegion match = brackets.match(document, offset);
		brackets.dispose();
		return match == null || match.getLength() < 2 ? Optional.empty()
				: Optional.of(new Region(match.getOffset() + 1, match.getLength() - 2));
	}
}
