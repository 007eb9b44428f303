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
 * @param target where it comes
 */
record Reordering(RoutineItem item, Target target) {

	/** Where a statement comes. */
	sealed interface Target {

		/** Before another statement. */
		record Before(RoutineItem other) implements Target {
		}

		/** Behind another statement. */
		record Behind(RoutineItem other) implements Target {
		}

		/** Into a part of the routine in which nothing is yet. */
		record Into(EmptyPart part) implements Target {
		}
	}

	/**
	 * Moves a statement on by one.
	 *
	 * @param plan the routine
	 * @param item one of its statements
	 * @param later whether it is to be done later; else earlier
	 * @return the change; empty where it is the last one, or the first one, and no empty part lies beyond
	 */
	static Optional<Reordering> byOne(RoutinePlan plan, RoutineItem item, boolean later) {
		List<RoutineItem> items = plan.items();
		int number = items.indexOf(item) + (later ? 1 : -1);
		Optional<EmptyPart> part = plan.emptyBeside(items.indexOf(item), later);
		if (part.isPresent()) {
			return part.map(empty -> new Reordering(item, new Target.Into(empty)));
		}
		if (number < 0 || number >= items.size()) {
			return Optional.empty();
		}
		RoutineItem neighbour = items.get(number);
		// In another part of the routine it comes first from there on, or last.
		boolean sameList = neighbour.eContainer() == item.eContainer();
		return Optional.of(new Reordering(item, sameList == later ? new Target.Behind(neighbour) : new Target.Before(neighbour)));
	}

	/** Where the statement stands among those of the routine afterwards. */
	int numberAfter(List<RoutineItem> items) {
		int from = items.indexOf(item);
		int to = switch (target) {
			case Target.Before(RoutineItem other) -> items.indexOf(other);
			case Target.Behind(RoutineItem other) -> items.indexOf(other) + 1;
			case Target.Into(EmptyPart part) -> part.items();
		};
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
		Optional<Edit> edit = result.isUpToDate(file) ? edit() : Optional.empty();
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

	private Optional<Edit> edit() {
		return switch (target) {
			case Target.Before(RoutineItem other) -> ItemMove.move(item, other, false);
			case Target.Behind(RoutineItem other) -> ItemMove.move(item, other, true);
			case Target.Into(EmptyPart part) -> ItemMove.moveInto(item, part.block());
		};
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
