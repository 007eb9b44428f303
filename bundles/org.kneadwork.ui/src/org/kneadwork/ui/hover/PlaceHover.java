package org.kneadwork.ui.hover;

import java.time.Duration;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.text.IdInText;

/** Says what was found at a place in a text, and what the word there means, in one window. */
final class PlaceHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	/** What is wrong is not kept back until the server, which may be busy with a large library, says what a word means. */
	private static final Duration PATIENCE_WITH_FINDINGS = Duration.ofMillis(500);

	/** The word: on the next one there may be another meaning, and where a mark ends there is less to say. */
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return MarkedPlaces.at(viewer, offset).within(word(viewer.getDocument(), offset));
	}

	private static IRegion word(IDocument text, int offset) {
		try {
			return IdInText.around(text, offset);
		} catch (BadLocationException e) {
			// The text has become shorter since the pointer came to rest.
			return new Region(offset, 0);
		}
	}

	/** Asked on a thread of its own. */
	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		HoverContent content = content(viewer, region);
		return content.isEmpty() ? null : content;
	}

	/**
	 * What there is to say. Waits for the server, so never on the thread of the windows.
	 *
	 * @param viewer where the text is shown
	 * @param region the place, as {@link #getHoverRegion} gives it
	 * @return what is to be shown
	 */
	HoverContent content(ITextViewer viewer, IRegion region) {
		List<ShownFinding> findings = MarkedPlaces.at(viewer, region.getOffset()).findings();
		Duration patience = findings.isEmpty() ? ShownText.PATIENCE : PATIENCE_WITH_FINDINGS;
		return new HoverContent(findings, KneadHover.meaning(viewer, region.getOffset(), patience).orElse(""));
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return HoverWindow::besidePointer;
	}

	@Override
	@Deprecated
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return content(viewer, region).meaning();
	}
}
