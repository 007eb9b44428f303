package org.kneadwork.ui.navigation;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.editor.colouring.ShownNames;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/**
 * Makes every name a link to where it is described. Asked on the thread of the windows while the mouse moves: what is a name is
 * known from the colours, and the server is asked when the link is followed.
 */
public final class DefinitionLinks extends AbstractHyperlinkDetector {

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean severalAreShown) {
		Optional<ShownText> text = ShownText.of(viewer.getDocument());
		Optional<IRegion> name = ShownNames.at(viewer, region.getOffset());
		if (text.isEmpty() || name.isEmpty()) {
			return null;
		}
		try {
			return new IHyperlink[] {new Link(name.get(), text.get(), TextPositions.at(viewer.getDocument(), region.getOffset()))};
		} catch (BadLocationException e) {
			return null;
		}
	}

	private record Link(IRegion region, ShownText text, Position position) implements IHyperlink {

		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return Words.text("links.definition");
		}

		@Override
		public void open() {
			ShownText.later(LanguageServices.shared().texts().definition(new DefinitionParams(text.id(), position)),
					answer -> answer.map(Either::getLeft).flatMap(Link::first).ifPresent(place -> Places.open(place,
							PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage())));
		}

		private static Optional<Location> first(List<? extends Location> places) {
			return places.stream().findFirst().map(Location.class::cast);
		}
	}
}
