package org.kneadwork.ui.text;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** What happens to the texts of files, for those who want to know some of it: no event is of interest until a subclass says otherwise. */
public abstract class SilentBufferListener implements IFileBufferListener {

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		// not of interest
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		// not of interest
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// not of interest
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// not of interest
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// not of interest
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
		// not of interest
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
		// not of interest
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// not of interest
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// not of interest
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// not of interest
	}
}
