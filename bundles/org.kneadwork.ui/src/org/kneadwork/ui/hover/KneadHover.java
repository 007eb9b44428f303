package org.kneadwork.ui.hover;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** Says what the word under the mouse means, also where two texts are compared. */
public final class KneadHover implements ITextHover, ITextHoverExtension2 {

	/** Asked on the thread of the windows: the word has to do, the server is asked afterwards. */
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return new Region(offset, 0);
	}

	/** Asked on a thread of its own. */
	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		return meaning(viewer, region.getOffset(), ShownText.PATIENCE).orElse(null);
	}

	/**
	 * What the word at a place means. Waits for the server, so never on the thread of the windows.
	 *
	 * @param viewer where the text is shown
	 * @param offset the place
	 * @param patience how long to wait
	 * @return the meaning in plain words; empty where nothing is named there, or there is no answer in time
	 */
	static Optional<String> meaning(ITextViewer viewer, int offset, Duration patience) {
		return ShownText.of(viewer.getDocument()).flatMap(shown -> hover(shown, offset, patience)).map(KneadHover::plain).filter(words -> !words.isBlank());
	}

	private static Optional<Hover> hover(ShownText text, int offset, Duration patience) {
		try {
			return ShownText.answer(LanguageServices.shared().texts()
					.hover(new HoverParams(text.id(), TextPositions.at(text.document(), offset))), patience);
		} catch (BadLocationException e) {
			// The text has become shorter since the mouse came to rest.
			return Optional.empty();
		}
	}

	/** The small window shows plain text: the marks of Markdown would only be in the way. */
	private static String plain(Hover hover) {
		if (hover.getContents().isLeft()) {
			return "";
		}
		return PlainWords.of(hover.getContents().getRight().getValue());
	}

	@Override
	@Deprecated
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return (String) getHoverInfo2(viewer, region);
	}
}
