package org.kneadwork.ui.services;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/** The editors that are open. What is contributed to an editor of the platform is given its viewer only. */
public final class OpenEditors {

	private OpenEditors() {
	}

	/**
	 * The editor that shows a viewer. On the thread of the windows.
	 *
	 * @param viewer the viewer
	 * @return its editor; empty where the viewer stands in no editor, as where two texts are compared, or the editor is still being made
	 */
	public static Optional<ITextEditor> of(ITextViewer viewer) {
		return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getPages).flatMap(Arrays::stream)
				.map(IWorkbenchPage::getEditorReferences).flatMap(Arrays::stream).map((IEditorReference each) -> each.getEditor(false))
				.filter(editor -> editor != null && editor.getAdapter(ITextViewer.class) == viewer)
				.filter(ITextEditor.class::isInstance).map(ITextEditor.class::cast).findFirst();
	}
}
