package org.kneadwork.ui.services;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.kneadwork.ui.text.SilentBufferListener;

/** Tells the language server what stands in an editor, from the moment it is opened until it is closed. */
public final class DocumentSync implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

	@Override
	public void setup(IDocument document) {
		// A text that is no file has no place in a library.
	}

	@Override
	public void setup(IDocument document, IPath location, LocationKind kind) {
		if (kind != LocationKind.IFILE || location == null) {
			return;
		}
		URI file = ResourcesPlugin.getWorkspace().getRoot().getFile(location).getLocationURI();
		if (file == null) {
			return;
		}
		Changes changes = new Changes(file, document);
		document.addDocumentListener(changes);
		FileBuffers.getTextFileBufferManager().addFileBufferListener(changes);
		LanguageServices.shared().opened(file, document.get());
	}

	private static final class Changes extends SilentBufferListener implements IDocumentListener {

		private final URI file;
		private final IDocument document;
		private final AtomicInteger version = new AtomicInteger();
		private Range replaced;

		Changes(URI file, IDocument document) {
			this.file = file;
			this.document = document;
		}

		/** Lines and columns of what is replaced can only be told while it is still there. */
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			try {
				replaced = new Range(TextPositions.at(document, event.getOffset()),
						TextPositions.at(document, event.getOffset() + event.getLength()));
			} catch (BadLocationException e) {
				throw new IllegalStateException("A change outside the text of " + file, e);
			}
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			String text = event.getText() == null ? "" : event.getText();
			LanguageServices.shared().changed(file, version.incrementAndGet(), new TextDocumentContentChangeEvent(replaced, text));
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			if (buffer instanceof org.eclipse.core.filebuffers.ITextFileBuffer text && text.getDocument() == document) {
				document.removeDocumentListener(this);
				FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
				LanguageServices.shared().closed(file);
			}
		}
	}
}
