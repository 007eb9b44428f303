package org.kneadwork.ui.hover;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.information.IInformationProvider;
import org.eclipse.jface.text.information.IInformationProviderExtension;
import org.eclipse.jface.text.information.InformationPresenter;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.kneadwork.ui.services.ShownText;

/**
 * Gives the keyboard to the window beside a place in a text: to the one that the pointer has opened, else to one for the place at which
 * the cursor stands.
 */
final class HoverAtCursor extends Action {

	private final ITextViewer viewer;
	private final PlaceHover hover;
	private final IAction before;
	private final InformationPresenter presenter = new InformationPresenter(HoverWindow::withKeyboard);

	/**
	 * @param viewer where the text is shown
	 * @param hover what there is to say
	 * @param before what the key did before; it still serves the windows beside the pictures at the edge
	 */
	HoverAtCursor(ITextViewer viewer, PlaceHover hover, IAction before) {
		super(before.getText());
		this.viewer = viewer;
		this.hover = hover;
		this.before = before;
		setActionDefinitionId(ITextEditorActionDefinitionIds.SHOW_INFORMATION);
		// Both are to be as small as what is in them.
		presenter.setSizeConstraints(1, 1, false, true);
		presenter.install(viewer);
	}

	/** Lets the viewer go. */
	void uninstall() {
		presenter.uninstall();
	}

	@Override
	public void run() {
		if (viewer instanceof ITextViewerExtension4 windows && windows.moveFocusToWidgetToken()) {
			return;
		}
		if (viewer instanceof ISourceViewerExtension3 edge && edge.getCurrentAnnotationHover() != null) {
			before.run();
		} else if (viewer.getDocument() != null) {
			ask(viewer.getSelectedRange().x);
		}
	}

	private void ask(int cursor) {
		IRegion place = hover.getHoverRegion(viewer, cursor);
		ShownText.later(CompletableFuture.supplyAsync(() -> hover.content(viewer, place)), found -> {
			boolean isStillThere = viewer.getTextWidget() != null && viewer.getSelectedRange().x == cursor;
			found.filter(content -> isStillThere && !content.isEmpty()).ifPresent(content -> show(new Answer(place, content)));
		});
	}

	private void show(Answer answer) {
		presenter.setInformationProvider(answer, IDocument.DEFAULT_CONTENT_TYPE);
		presenter.showInformation();
	}

	/** The platform asks on the thread of the windows, where there is no waiting for the server: so it is asked before. */
	private record Answer(IRegion place, HoverContent content) implements IInformationProvider, IInformationProviderExtension {

		@Override
		public IRegion getSubject(ITextViewer viewer, int offset) {
			return place;
		}

		@Override
		public Object getInformation2(ITextViewer viewer, IRegion subject) {
			return content;
		}

		@Override
		@Deprecated
		public String getInformation(ITextViewer viewer, IRegion subject) {
			return content.meaning();
		}
	}
}
