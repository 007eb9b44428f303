package org.kneadwork.ui.services;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/**
 * A text in an editor, as the language server knows it.
 *
 * @param file the file
 * @param document its text
 */
public record ShownText(IFile file, IDocument document) {

	/** How long to wait for an answer without which there is nothing to show. */
	public static final Duration PATIENCE = Duration.ofSeconds(5);

	/**
	 * The file that a document is of.
	 *
	 * @param document the text in an editor
	 * @return the text with its file; empty where it is of no file in the workspace
	 */
	public static Optional<ShownText> of(IDocument document) {
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		ITextFileBuffer buffer = document == null ? null : buffers.getTextFileBuffer(document);
		if (buffer == null || buffer.getLocation() == null) {
			return Optional.empty();
		}
		return Optional.of(new ShownText(ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation()), document))
				.filter(text -> text.file().getLocationURI() != null);
	}

	/** The text of a file that is open. */
	public static Optional<ShownText> of(IFile file) {
		return Optional.ofNullable(FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE))
				.map(buffer -> new ShownText(file, buffer.getDocument()));
	}

	/** The name of the text for the server. */
	public TextDocumentIdentifier id() {
		return new TextDocumentIdentifier(file.getLocationURI().toString());
	}

	/**
	 * Tells whether this is the text of a file.
	 *
	 * @param address the address of the file, as the server writes it
	 * @return whether it is
	 */
	public boolean isAt(URI address) {
		return file.getLocationURI() != null && file.getLocationURI().getPath().equals(address.getPath());
	}

	/**
	 * Waits for an answer of the server; never on the thread of the windows.
	 *
	 * @param <T> the kind of answer
	 * @param question what was asked
	 * @return the answer; empty where there is none in time
	 */
	public static <T> Optional<T> answer(CompletableFuture<T> question) {
		return answer(question, PATIENCE);
	}

	/**
	 * Waits for an answer of the server that can be done without; never on the thread of the windows.
	 *
	 * @param <T> the kind of answer
	 * @param question what was asked
	 * @param patience how long to wait
	 * @return the answer; empty where there is none in time
	 */
	public static <T> Optional<T> answer(CompletableFuture<T> question, Duration patience) {
		try {
			return Optional.ofNullable(question.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			question.cancel(true);
			return Optional.empty();
		} catch (TimeoutException | java.util.concurrent.CancellationException e) {
			question.cancel(true);
			return Optional.empty();
		} catch (ExecutionException e) {
			ILog.of(ShownText.class).error(String.valueOf(e.getCause().getMessage()), e.getCause());
			return Optional.empty();
		}
	}

	/**
	 * Does something with an answer of the server as soon as it is there, on the thread of the windows, from which this is called.
	 *
	 * @param <T> the kind of answer
	 * @param question what was asked
	 * @param use what is done; is given nothing where the server has no answer
	 */
	public static <T> void later(CompletableFuture<T> question, Consumer<Optional<T>> use) {
		Display display = Display.getCurrent();
		question.whenComplete((answer, failure) -> {
			if (failure != null) {
				ILog.of(ShownText.class).error(String.valueOf(failure.getMessage()), failure);
			}
			if (!display.isDisposed()) {
				display.asyncExec(() -> use.accept(Optional.ofNullable(answer)));
			}
		});
	}

	/**
	 * Makes changes that the server proposes for this text, as one step that can be undone; the cursor stays behind the word that
	 * it was behind.
	 *
	 * @param edits the changes
	 * @param viewer where the text is shown
	 * @throws BadLocationException when the text is another by now
	 */
	public void change(List<? extends TextEdit> edits, ITextViewer viewer) throws BadLocationException {
		MultiTextEdit all = new MultiTextEdit();
		for (TextEdit edit : edits) {
			int start = TextPositions.offset(document, edit.getRange().getStart());
			all.addChild(new ReplaceEdit(start, TextPositions.offset(document, edit.getRange().getEnd()) - start, edit.getNewText()));
		}
		Point selected = viewer.getSelectedRange();
		Position cursor = new Position(Math.min(selected.x + selected.y, document.getLength()), 0);
		IRewriteTarget target = ((ITextViewerExtension) viewer).getRewriteTarget();
		document.addPosition(cursor);
		target.beginCompoundChange();
		try {
			all.apply(document, org.eclipse.text.edits.TextEdit.UPDATE_REGIONS);
		} finally {
			target.endCompoundChange();
			document.removePosition(cursor);
		}
		viewer.setSelectedRange(cursor.getOffset(), 0);
	}

	/** What tells the present text from every other that stood here before. */
	public long stamp() {
		return ((IDocumentExtension4) document).getModificationStamp();
	}
}
