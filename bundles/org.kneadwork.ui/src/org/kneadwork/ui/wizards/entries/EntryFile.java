package org.kneadwork.ui.wizards.entries;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.dsl.syntax.StatementPlaces;

/**
 * A file to which an entry is added. Everything else in it stays as it is, also what stands in an editor and is not saved.
 *
 * @param file the file; it need not exist
 */
record EntryFile(IFile file) {

	/**
	 * Adds an entry at the end.
	 *
	 * @param entry the text of the entry
	 * @param shell the window in which somebody may be asked whether the file may be changed
	 * @throws CoreException when it cannot be written; nothing has changed then
	 */
	void add(String entry, Shell shell) throws CoreException {
		if (!file.exists()) {
			make(file.getParent());
			file.create(Drafting.with("", entry).getBytes(StandardCharsets.UTF_8), false, false, new NullProgressMonitor());
			return;
		}
		IStatus mayChange = ResourcesPlugin.getWorkspace().validateEdit(new IFile[] {file}, shell);
		if (!mayChange.isOK()) {
			throw new CoreException(mayChange);
		}
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		IPath path = file.getFullPath();
		buffers.connect(path, LocationKind.IFILE, new NullProgressMonitor());
		try {
			ITextFileBuffer buffer = buffers.getTextFileBuffer(path, LocationKind.IFILE);
			boolean wasSaved = !buffer.isDirty();
			append(buffer.getDocument(), entry);
			if (wasSaved) {
				buffer.commit(new NullProgressMonitor(), false);
			}
		} catch (BadLocationException e) {
			throw new CoreException(Status.error(path.toString(), e));
		} finally {
			buffers.disconnect(path, LocationKind.IFILE, new NullProgressMonitor());
		}
	}

	private static void append(IDocument document, String entry) throws BadLocationException {
		StatementPlaces.Edit edit = StatementPlaces.addEntry(document.get(), entry, false);
		document.replace(edit.offset(), edit.length(), edit.text());
	}

	private static void make(IContainer folder) throws CoreException {
		if (!folder.exists() && folder instanceof IFolder inner) {
			make(inner.getParent());
			inner.create(false, true, new NullProgressMonitor());
		}
	}

	/**
	 * Opens a file and selects an id in it.
	 *
	 * @param page where to open it
	 * @param file the file
	 * @param beginning how the entry begins
	 * @param id its id, which stands in the beginning
	 * @throws CoreException when it cannot be opened
	 */
	static void open(IWorkbenchPage page, IFile file, String beginning, String id) throws CoreException {
		IEditorPart editor = IDE.openEditor(page, file, true);
		if (editor instanceof ITextEditor text) {
			String words = text.getDocumentProvider().getDocument(text.getEditorInput()).get();
			int at = words.lastIndexOf(beginning);
			if (at >= 0) {
				text.selectAndReveal(words.indexOf(id, at), id.length());
			}
		}
	}
}
