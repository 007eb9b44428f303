package org.kneadwork.ui.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Opens a text at a line, as the links of a report name it. */
public final class LineJump {

	private static final Pattern LINE = Pattern.compile("L(\\d{1,9})");

	private LineJump() {
	}

	/**
	 * Opens a text.
	 *
	 * @param page where to open it
	 * @param path the file
	 * @param fragment the end of the link, such as {@code L12}; null where it names no line
	 */
	public static void to(IWorkbenchPage page, Path path, String fragment) {
		Optional<IFile> file = Optional.ofNullable(ResourcesPlugin.getWorkspace().getRoot()
				.getFileForLocation(IPath.fromPath(path.normalize()))).filter(IFile::exists);
		file.ifPresent(text -> open(page, text, lineOf(fragment)));
	}

	private static Optional<Integer> lineOf(String fragment) {
		Matcher line = LINE.matcher(fragment == null ? "" : fragment);
		return line.matches() ? Optional.of(Integer.parseInt(line.group(1))) : Optional.empty();
	}

	private static void open(IWorkbenchPage page, IFile file, Optional<Integer> line) {
		try {
			if (IDE.openEditor(page, file, true) instanceof ITextEditor editor && line.isPresent()) {
				IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
				IRegion region = document.getLineInformation(Math.max(0, Math.min(line.get(), document.getNumberOfLines()) - 1));
				editor.selectAndReveal(region.getOffset(), region.getLength());
			}
		} catch (PartInitException e) {
			ILog.of(LineJump.class).log(e.getStatus());
		} catch (BadLocationException e) {
			ILog.of(LineJump.class).warn(e.getMessage(), e);
		}
	}
}
