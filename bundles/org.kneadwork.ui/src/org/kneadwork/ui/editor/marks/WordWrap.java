package org.kneadwork.ui.editor.marks;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditorExtension6;

/** Lets long texts go on in the next line of the editor from the beginning; the button of the platform turns it off. */
public final class WordWrap implements IReconciler {

	/** The editor gets its text after its viewer is set up, and what it does before is lost. */
	@Override
	public void install(ITextViewer viewer) {
		viewer.getTextWidget().getDisplay().asyncExec(() -> editorOf(viewer).filter(editor -> !editor.isWordWrapEnabled())
				.ifPresent(editor -> editor.setWordWrap(true)));
	}

	private static Optional<ITextEditorExtension6> editorOf(ITextViewer viewer) {
		return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getPages).flatMap(Arrays::stream)
				.map(IWorkbenchPage::getEditorReferences).flatMap(Arrays::stream).map((IEditorReference each) -> each.getEditor(false))
				.filter(editor -> editor != null && editor.getAdapter(ITextViewer.class) == viewer)
				.filter(ITextEditorExtension6.class::isInstance).map(ITextEditorExtension6.class::cast).findFirst();
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
