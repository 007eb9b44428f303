package org.kneadwork.ui.build;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

/** Checks a library a moment after its author has stopped typing in one of its texts. */
public final class LiveChecking implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

	private static final long PAUSE_MILLIS = 400;

	@Override
	public void setup(IDocument document) {
		// Only a document of a file belongs to a library.
	}

	@Override
	public void setup(IDocument document, IPath location, LocationKind kind) {
		if (kind != LocationKind.IFILE || location == null) {
			return;
		}
		document.addDocumentListener(new Typing(location, new FileCheck(ResourcesPlugin.getWorkspace().getRoot().getFile(location))));
	}

	private record Typing(IPath file, FileCheck check) implements IDocumentListener {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// The text before the change was checked when it came.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			LibraryChecking.shared().unsaved().typed(file, event.getDocument().get());
			check.cancel();
			check.schedule(PAUSE_MILLIS);
		}
	}
}
