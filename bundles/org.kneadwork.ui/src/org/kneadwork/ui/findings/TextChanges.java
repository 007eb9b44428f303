package org.kneadwork.ui.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.kneadwork.safety.finding.TextEdit;

/**
 * Changes texts of a library as if its author typed it: what is open in an editor is changed there and can be undone and saved
 * there; other files are changed at once.
 */
public final class TextChanges {

	private TextChanges() {
	}

	/**
	 * Makes changes. On the thread of the windows, which alone changes texts.
	 *
	 * @param library the folder of the library
	 * @param changes the changes, of which no two overlap
	 * @throws CoreException when a text cannot be changed
	 */
	public static void make(IContainer library, List<TextEdit> changes) throws CoreException {
		Map<String, MultiTextEdit> edits = new LinkedHashMap<>();
		for (TextEdit edit : changes) {
			edits.computeIfAbsent(edit.place().file(), file -> new MultiTextEdit())
					.addChild(new ReplaceEdit(edit.place().offset(), edit.place().length(), edit.text()));
		}
		for (Map.Entry<String, MultiTextEdit> file : edits.entrySet()) {
			change(library.getFile(IPath.fromPortableString(file.getKey())).getFullPath(), file.getValue());
		}
	}

	private static void change(IPath path, MultiTextEdit edit) throws CoreException {
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		boolean isOpen = buffers.getTextFileBuffer(path, LocationKind.IFILE) != null;
		buffers.connect(path, LocationKind.IFILE, new NullProgressMonitor());
		try {
			ITextFileBuffer buffer = buffers.getTextFileBuffer(path, LocationKind.IFILE);
			edit.apply(buffer.getDocument());
			if (!isOpen) {
				buffer.commit(new NullProgressMonitor(), false);
			}
		} catch (BadLocationException e) {
			throw new CoreException(Status.error(path.toString(), e));
		} finally {
			buffers.disconnect(path, LocationKind.IFILE, new NullProgressMonitor());
		}
	}
}
