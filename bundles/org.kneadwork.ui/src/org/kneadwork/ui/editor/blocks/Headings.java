package org.kneadwork.ui.editor.blocks;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLine;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLinesProvider;
import org.eclipse.ui.texteditor.stickyscroll.StickyLine;

/** Keeps the headings of the blocks in sight whose inside is shown at the top of the editor. */
public final class Headings implements IStickyLinesProvider {

	private long stamp = IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
	private List<Block> blocks = List.of();

	@Override
	public List<IStickyLine> getStickyLines(ISourceViewer viewer, int line, StickyLinesProperties properties) {
		List<IStickyLine> lines = new ArrayList<>();
		IDocument document = viewer.getDocument();
		try {
			int offset = document.getLineOffset(viewer instanceof org.eclipse.jface.text.ITextViewerExtension5 folded
					? folded.widgetLine2ModelLine(line) : line);
			for (Block block : Block.around(blocks(document), offset)) {
				int model = document.getLineOfOffset(block.open());
				int shown = viewer instanceof org.eclipse.jface.text.ITextViewerExtension5 folded ? folded.modelLine2WidgetLine(model) : model;
				if (shown >= 0 && shown < line) {
					lines.add(new StickyLine(shown, viewer));
				}
			}
			return lines;
		} catch (BadLocationException e) {
			// The text has become shorter and is about to be shown again.
			return List.of();
		}
	}

	/** Asked whenever the text is scrolled: what was found is kept until the text changes. */
	private List<Block> blocks(IDocument document) throws BadLocationException {
		long now = ((IDocumentExtension4) document).getModificationStamp();
		if (now != stamp) {
			blocks = Block.in(document);
			stamp = now;
		}
		return blocks;
	}
}
