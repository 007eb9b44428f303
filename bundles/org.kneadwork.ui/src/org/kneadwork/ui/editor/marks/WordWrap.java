package org.kneadwork.ui.editor.marks;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.ui.texteditor.ITextEditorExtension6;
import org.kneadwork.ui.services.OpenEditors;

/** Lets long texts go on in the next line of the editor from the beginning; the button of the platform turns it off. */
public final class WordWrap implements IReconciler {

	/** The editor gets its text after its viewer is set up, and what it does before is lost. */
	@Override
	public void install(ITextViewer viewer) {
		viewer.getTextWidget().getDisplay().asyncExec(() -> OpenEditors.of(viewer).filter(ITextEditorExtension6.class::isInstance)
				.map(ITextEditorExtension6.class::cast).filter(editor -> !editor.isWordWrapEnabled()).ifPresent(editor -> editor.setWordWrap(true)));
	}

	@Override
	public void uninstall() {
		// The viewer goes away with what was set on it.
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
