package org.kneadwork.ui.view.timeline;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.dsl.syntax.ItemMove;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.ui.build.LibraryChecking;

/**
 * A change of the order in which a routine does things.
 *
 * @param item the statement that is moved
 * @param target the one beside which it comes
 * @param behind whether it comes behind that one; else before it
 */
record Reordering(RoutineItem item, RoutineItem target, boolean behind) {

	/**
	 * Moves a statement on by one.
	 *
	 * @param items the statements of the routine, in the order in which they are done
	 * @param item one of them
	 * @param later whether it is to be done later; else earlier
	 * @return the change; empty where it is the last one, or the first one
	 */
	static Optional<Reordering> byOne(List<RoutineItem> items, RoutineItem item, boolean later) {
		int number = items.indexOf(item) + (later ? 1 : -1);
		if (number < 0 || number >= items.size()) {
			return Optional.empty();
		}
		RoutineItem neighbour = items.get(number);
		// In another part of the routine it comes first from there on, or last.
		boolean sameList = neighbour.eContainer() == item.eContainer();
		return Optional.of(new Reordering(item, neighbour, sameList == later));
	}

	/** Where the statement stands among those of the routine afterwards. */
	int numberAfter(List<RoutineItem> items) {
		int from = items.indexOf(item);
		int to = items.indexOf(target) + (behind ? 1 : 0);
		return to > from ? to - 1 : to;
	}

	/**
	 * Writes the change into the text, in its editor, where it can be undone.
	 *
	 * @param page where to open the editor
	 * @param result the library, as it was checked
	 * @param file the file of the routine, relative to the library
	 * @return whether the text was changed; it is not where it is another one by now
	 */
	boolean write(IWorkbenchPage page, LibraryChecking.Result result, String file) {
		Optional<Edit> edit = result.isUpToDate(file) ? ItemMove.move(item, target, behind) : Optional.empty();
		IFile text = result.library().getFile(IPath.fromPortableString(file));
		if (edit.isEmpty() || !text.exists()) {
			return false;
		}
		try {
			if (IDE.openEditor(page, text, false) instanceof ITextEditor editor) {
				return apply(editor, edit.get());
			}
		} catch (PartInitException e) {
			ILog.of(Reordering.class).log(e.getStatus());
		}
		return false;
	}

	private static boolean apply(ITextEditor editor, Edit edit) {
		if (!editor.isEditable()) {
			return false;
		}
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		Optional<IRewriteTarget> step = Optional.ofNullable(editor.getAdapter(IRewriteTarget.class));
		step.ifPresent(IRewriteTarget::beginCompoundChange);
		try {
			document.replace(edit.offset(), edit.length(), edit.text());
			return true;
		} catch (BadLocationException e) {
			ILog.of(Reordering.class).error(e.getMessage(), e);
			return false;
		} finally {
			step.ifPresent(IRewriteTarget::endCompoundChange);
		}
	}
}
