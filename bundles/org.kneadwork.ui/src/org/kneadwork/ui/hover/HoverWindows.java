package org.kneadwork.ui.hover;

import java.util.Optional;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.ui.IEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.kneadwork.ui.services.OpenEditors;

/**
 * Gives the editor of a Kneadwork text our window beside what is pointed at. The window of the platform cannot be configured away, and
 * shows a finding in one line that ends where the window ends.
 */
public final class HoverWindows implements IReconciler {

	private Optional<HoverAtCursor> atCursor = Optional.empty();
	private boolean isInstalled;

	/** The editor gives its viewer the window of the platform after this, and its actions before. */
	@Override
	public void install(ITextViewer viewer) {
		isInstalled = true;
		viewer.getTextWidget().getDisplay().asyncExec(() -> {
			if (isInstalled && viewer.getTextWidget() != null) {
				replace(viewer);
			}
		});
	}

	private void replace(ITextViewer viewer) {
		PlaceHover hover = new PlaceHover();
		if (viewer instanceof ITextViewerExtension2 hovers) {
			// The platform has one for each key that can be held.
			hovers.removeTextHovers(IDocument.DEFAULT_CONTENT_TYPE);
			hovers.setTextHover(hover, IDocument.DEFAULT_CONTENT_TYPE, ITextViewerExtension2.DEFAULT_HOVER_STATE_MASK);
		}
		OpenEditors.of(viewer).ifPresent(editor -> {
			IAction before = editor.getAction(ITextEditorActionConstants.SHOW_INFORMATION);
			if (before != null) {
				HoverAtCursor action = new HoverAtCursor(viewer, hover, before);
				editor.setAction(ITextEditorActionConstants.SHOW_INFORMATION, action);
				atCursor = Optional.of(action);
				tellMenu(editor);
			}
		});
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
		isInstalled = false;
		atCursor.ifPresent(HoverAtCursor::uninstall);
		atCursor = Optional.empty();
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
