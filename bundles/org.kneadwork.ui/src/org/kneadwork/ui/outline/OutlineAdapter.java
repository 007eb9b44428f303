package org.kneadwork.ui.outline;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.kneadwork.ui.build.ProjectLibraries;

/** Gives the generic editor an outline where it shows a Kneadwork text. */
public final class OutlineAdapter implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor
				&& editor.getEditorInput() instanceof IFileEditorInput input && isText(input.getFile())) {
			return type.cast(new OutlinePage(editor, input.getFile()));
		}
		return null;
	}

	private static boolean isText(IFile file) {
		return ProjectLibraries.isText(file);
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] {IContentOutlinePage.class};
	}
}
