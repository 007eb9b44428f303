package org.kneadwork.ui.build;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.kneadwork.ui.text.SilentBufferListener;

/** A text that is closed without being saved is again what the file holds, and its library is checked anew. */
final class ClosedTexts extends SilentBufferListener {

	private final UnsavedTexts unsaved;

	ClosedTexts(UnsavedTexts unsaved) {
		this.unsaved = unsaved;
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		if (buffer.getLocation() == null) {
			return;
		}
		unsaved.closed(buffer.getLocation());
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
		if (buffer.isDirty() && ProjectLibraries.isText(file)) {
			new FileCheck(file).schedule();
		}
	}
}
