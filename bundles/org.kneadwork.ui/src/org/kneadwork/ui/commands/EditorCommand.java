package org.kneadwork.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Position;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** Something that is done with the text in the active editor. */
public abstract class EditorCommand extends AbstractHandler {

	/**
	 * Where it is done.
	 *
	 * @param editor the active editor
	 * @param viewer its viewer
	 * @param text the text in it
	 * @param selection what is selected, or where the cursor is
	 */
	public record Place(ITextEditor editor, ITextViewer viewer, ShownText text, ITextSelection selection) {

		/** The line and column of the cursor, or of the beginning of what is selected. */
		public Position position() {
			try {
				return TextPositions.at(text.document(), selection.getOffset());
			} catch (BadLocationException e) {
				throw new IllegalStateException("The cursor is outside the text", e);
			}
		}

		/**
		 * Tells the author in the line at the bottom of the window why nothing happens.
		 *
		 * @param words what is said
		 */
		public void say(String words) {
			IEditorStatusLine line = editor.getAdapter(IEditorStatusLine.class);
			if (line != null) {
				line.setMessage(true, words, null);
			}
		}
	}

	@Override
	public final Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			ShownText.of(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
					.ifPresent(text -> execute(new Place(editor, editor.getAdapter(ITextViewer.class), text, selection)));
		}
		return null;
	}

	/**
	 * Does it.
	 *
	 * @param place where
	 */
	protected abstract void execute(Place place);
}
