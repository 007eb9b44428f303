package org.kneadwork.ui.navigation;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.ui.services.TextPositions;

/** Finds and opens the places that the language server speaks of. */
public final class Places {

	private Places() {
	}

	/**
	 * The file at an address.
	 *
	 * @param uri the address, as the server writes it
	 * @return the file, in the innermost project that holds it; empty where it is in none
	 */
	public static Optional<IFile> file(String uri) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri)))
				.filter(file -> file.getProject().isOpen()).min(Comparator.comparingInt(file -> file.getFullPath().segmentCount()));
	}

	/**
	 * Opens a place in an editor. Texts outside of the workspace are shown as well.
	 *
	 * @param place the place
	 * @param page where the editor is opened
	 */
	public static void open(Location place, IWorkbenchPage page) {
		try {
			Optional<IFile> file = file(place.getUri());
			IEditorPart editor = file.isPresent() ? IDE.openEditor(page, file.get(), true)
					: IDE.openEditorOnFileStore(page, EFS.getStore(URI.create(place.getUri())));
			if (editor instanceof ITextEditor text) {
				reveal(text, place.getRange());
			}
		} catch (CoreException e) {
			ILog.of(Places.class).log(e.getStatus());
		}
	}

	private static void reveal(ITextEditor editor, Range range) {
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		try {
			int start = TextPositions.offset(document, range.getStart());
			editor.selectAndReveal(start, TextPositions.offset(document, range.getEnd()) - start);
		} catch (BadLocationException e) {
			// The text has become shorter since: its editor is open, and that is as near as it gets.
			return;
		}
	}
}
