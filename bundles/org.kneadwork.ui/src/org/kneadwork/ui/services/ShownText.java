package org.kneadwork.ui.services;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/**
 * A text in an editor, as the language server knows it.
 *
 * @param file the file
 * @param document its text
 */
public record ShownText(IFile file, IDocument document) {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

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
		try {
			return Optional.ofNullable(question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
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
}
