package org.kneadwork.ui.hover;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.source.ISourceViewer;

/**
 * Gives the pictures at the edge of a Kneadwork text our window, in place of the platform's, which has one line. It changes nothing that
 * is typed: who may do so is told of a viewer between the moment when it gets the windows of the platform and the one when it uses them.
 */
public final class EdgeWindows implements IAutoEditStrategy, ITextViewerLifecycle {

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ISourceViewer source) {
			source.setAnnotationHover(new EdgeHover());
		}
	}

	@Override
	public void uninstall() {
		// The viewer gets other windows when it is set up anew.
	}

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		// What is typed stays as it is.
	}
}
