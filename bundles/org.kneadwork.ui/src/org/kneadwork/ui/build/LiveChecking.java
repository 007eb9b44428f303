package org.kneadwork.ui.build;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.text.SilentBufferListener;

/** Checks a library a moment after its author has stopped typing in one of its texts. */
public final class LiveChecking implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

	private static final long PAUSE_MILLIS = 400;
	private static final AtomicBoolean WATCHES_CLOSING = new AtomicBoolean();

	@Override
	public void setup(IDocument document) {
		// Only a document of a file belongs to a library.
	}

	@Override
	public void setup(IDocument document, IPath location, LocationKind kind) {
		if (kind != LocationKind.IFILE || location == null) {
			return;
		}
		if (WATCHES_CLOSING.compareAndSet(false, true)) {
			FileBuffers.getTextFileBufferManager().addFileBufferListener(new Closing());
		}
		document.addDocumentListener(new Typing(location, new Check(fileAt(location))));
	}

	private static IFile fileAt(IPath location) {
		return ResourcesPlugin.getWorkspace().getRoot().getFile(location);
	}

	private record Typing(IPath file, Check check) implements IDocumentListener {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// The text before the change was checked when it came.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			UnsavedTexts.typed(file, event.getDocument().get());
			check.cancel();
			check.schedule(PAUSE_MILLIS);
		}
	}

	/** A text that is closed without being saved is again what the file holds. */
	private static final class Closing extends SilentBufferListener {

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			if (buffer.getLocation() != null) {
				UnsavedTexts.closed(buffer.getLocation());
			}
			if (buffer.isDirty() && buffer.getLocation() != null && ProjectLibraries.isText(fileAt(buffer.getLocation()))) {
				new Check(fileAt(buffer.getLocation())).schedule();
			}
		}
	}

	private static final class Check extends Job {

		private final IFile file;

		Check(IFile file) {
			super(Words.text("checking", file.getName()));
			this.file = file;
			setPriority(DECORATE);
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				if (file.isAccessible() && file.getProject().hasNature(LibraryNature.ID)) {
					LibraryChecking.shared().check(ProjectLibraries.of(file), monitor);
				}
				return Status.OK_STATUS;
			} catch (CoreException e) {
				// A project that was closed, renamed or deleted meanwhile is not there to be checked any more.
				return file.isAccessible() ? e.getStatus() : Status.OK_STATUS;
			}
		}
	}
}
