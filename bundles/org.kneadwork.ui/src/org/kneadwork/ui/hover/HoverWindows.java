package org.kneadwork.ui.hover;

import java.util.Optional;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.ui.IEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.kneadwork.ui.services.OpenEditors;

/**
 * Gives the editor of a Kneadwork text our window beside what is pointed at. The window of the platform cannot be configured away, and
 * shows a finding in one line that ends where the window ends.
 */
public final class HoverWindows implements IReconciler {

	private final PlaceHover hover = new PlaceHover();
	private final ITextInputListener opened = new Opened();
	private final FocusListener entered = FocusListener.focusGainedAdapter(focus -> replace());
	private Optional<ITextViewer> viewer = Optional.empty();
	private Optional<HoverAtCursor> atCursor = Optional.empty();

	/**
	 * The platform sets its own window right after this. So ours is set as soon as the text is there, before anybody can point at it; where
	 * an open editor is only set up anew, when that is done; and the key at the latest when the keyboard is in the text.
	 */
	@Override
	public void install(ITextViewer shown) {
		viewer = Optional.of(shown);
		shown.addTextInputListener(opened);
		shown.getTextWidget().addFocusListener(entered);
		shown.getTextWidget().getDisplay().asyncExec(this::replace);
	}

	private void replace() {
		viewer.filter(shown -> shown.getTextWidget() != null).ifPresent(shown -> {
			if (shown instanceof ITextViewerExtension2 hovers) {
				// The platform has one for each key that can be held.
				hovers.removeTextHovers(IDocument.DEFAULT_CONTENT_TYPE);
				hovers.setTextHover(hover, IDocument.DEFAULT_CONTENT_TYPE, ITextViewerExtension2.DEFAULT_HOVER_STATE_MASK);
			}
			if (atCursor.isEmpty()) {
				OpenEditors.of(shown).ifPresent(editor -> replaceKey(shown, editor));
			}
		});
	}

	private void replaceKey(ITextViewer shown, ITextEditor editor) {
		IAction before = editor.getAction(ITextEditorActionConstants.SHOW_INFORMATION);
		if (before != null) {
			HoverAtCursor action = new HoverAtCursor(shown, hover, before);
			editor.setAction(ITextEditorActionConstants.SHOW_INFORMATION, action);
			atCursor = Optional.of(action);
			tellMenu(editor);
		}
	}

	/** The menu has kept the action that was there before. */
	private static void tellMenu(ITextEditor editor) {
		IEditorActionBarContributor menu = editor.getEditorSite().getActionBarContributor();
		if (menu != null && editor.getSite().getPage().getActiveEditor() == editor) {
			menu.setActiveEditor(editor);
		}
	}

	@Override
	public void uninstall() {
		viewer.ifPresent(shown -> {
			shown.removeTextInputListener(opened);
			if (shown.getTextWidget() != null && !shown.getTextWidget().isDisposed()) {
				shown.getTextWidget().removeFocusListener(entered);
			}
		});
		viewer = Optional.empty();
		atCursor.ifPresent(HoverAtCursor::uninstall);
		atCursor = Optional.empty();
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	private final class Opened implements ITextInputListener {

		@Override
		public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
			// Only what is there then counts.
		}

		@Override
		public void inputDocumentChanged(IDocument before, IDocument after) {
			replace();
		}
	}
}
