package org.kneadwork.ui.view;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.build.LibraryChecking;

/** Opens a text where something stands in it. */
public final class TextJump {

	private TextJump() {
	}

	/**
	 * Opens a text and selects a place in it.
	 *
	 * @param page where to open it
	 * @param result the library that the place was found in
	 * @param place the place
	 */
	public static void to(IWorkbenchPage page, LibraryChecking.Result result, TextPlace place) {
		file(result, place.file()).ifPresent(file -> open(page, file, place));
	}

	/** A file of another library is named by its way from this one. */
	private static Optional<IFile> file(LibraryChecking.Result result, String name) {
		IFile inside = result.library().getFile(IPath.fromPortableString(name));
		if (inside.exists()) {
			return Optional.of(inside);
		}
		Path elsewhere = result.library().getLocation().toPath().resolve(name).normalize();
		return Optional.ofNullable(ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(elsewhere)))
				.filter(IFile::exists);
	}

	private static void open(IWorkbenchPage page, IFile file, TextPlace place) {
		try {
			if (IDE.openEditor(page, file, true) instanceof ITextEditor editor) {
				int size = editor.getDocumentProvider().getDocument(editor.getEditorInput()).getLength();
				int offset = Math.min(place.offset(), size);
				editor.selectAndReveal(offset, Math.min(place.length(), size - offset));
			}
		} catch (PartInitException e) {
			ILog.of(TextJump.class).log(e.getStatus());
		}
	}
}
