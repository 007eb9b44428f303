package org.kneadwork.ui.refactoring;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.navigation.Places;
import org.kneadwork.ui.services.TextPositions;

/**
 * Turns changes that the language server proposes into a change of the workspace, which can be previewed and undone. Texts that
 * are open with unsaved changes stay unsaved; others are saved.
 */
public final class WorkspaceChanges {

	/** How the preview shows changes; the editor's colours go by this ending. */
	private static final String TEXT_TYPE = "knead";

	private final Set<String> created = new LinkedHashSet<>();
	private final Map<String, List<TextEdit>> edits = new LinkedHashMap<>();

	private WorkspaceChanges() {
	}

	/**
	 * Turns changes into one of the workspace.
	 *
	 * @param name what is done, as people read it
	 * @param proposed what the server proposes
	 * @return the change
	 * @throws CoreException when a text is in no project, is write-protected or cannot be read; the message tells people which
	 */
	public static Change of(String name, WorkspaceEdit proposed) throws CoreException {
		WorkspaceChanges changes = new WorkspaceChanges();
		if (proposed.getDocumentChanges() != null) {
			proposed.getDocumentChanges().forEach(changes::add);
		}
		if (proposed.getChanges() != null) {
			proposed.getChanges().forEach((uri, list) -> changes.edits.computeIfAbsent(uri, key -> new ArrayList<>()).addAll(list));
		}
		return changes.toChange(name);
	}

	private void add(Either<TextDocumentEdit, ResourceOperation> change) {
		if (change.isRight()) {
			if (change.getRight() instanceof CreateFile file) {
				created.add(file.getUri());
			}
			return;
		}
		List<TextEdit> list = edits.computeIfAbsent(change.getLeft().getTextDocument().getUri(), key -> new ArrayList<>());
		change.getLeft().getEdits().stream().filter(Either::isLeft).map(Either::getLeft).forEach(list::add);
	}

	private Change toChange(String name) throws CoreException {
		CompositeChange all = new CompositeChange(name);
		all.markAsSynthetic();
		for (Map.Entry<String, List<TextEdit>> file : edits.entrySet()) {
			all.add(created.contains(file.getKey()) ? creation(file.getKey(), file.getValue()) : change(file.getKey(), file.getValue()));
		}
		return all;
	}

	private static Change creation(String uri, List<TextEdit> list) throws CoreException {
		IFile[] places = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri));
		if (places.length == 0) {
			throw refused("change.outside", uri);
		}
		return new CreateText(places[0], String.join("", list.stream().map(TextEdit::getNewText).toList()));
	}

	private static Change change(String uri, List<TextEdit> list) throws CoreException {
		IFile file = Places.file(uri).orElseThrow(() -> refused("change.outside", uri));
		if (file.isReadOnly()) {
			throw refused("change.protected", file.getFullPath().makeRelative().toString());
		}
		TextFileChange change = new TextFileChange(file.getName(), file);
		change.setTextType(TEXT_TYPE);
		change.setEdit(new MultiTextEdit());
		IDocument document = change.getCurrentDocument(new NullProgressMonitor());
		try {
			for (TextEdit edit : list) {
				add(edit, document, change);
			}
		} catch (BadLocationException e) {
			throw refused("change.changed", file.getFullPath().makeRelative().toString());
		}
		return change;
	}

	private static void add(TextEdit edit, IDocument document, TextFileChange change) throws BadLocationException {
		int start = TextPositions.offset(document, edit.getRange().getStart());
		int end = TextPositions.offset(document, edit.getRange().getEnd());
		ReplaceEdit replacement = new ReplaceEdit(start, end - start, edit.getNewText());
		change.addEdit(replacement);
		change.addTextEditGroup(new TextEditGroup(Words.text("change.line", edit.getRange().getStart().getLine() + 1), replacement));
	}

	private static CoreException refused(String key, String what) {
		return new CoreException(Status.error(Words.text(key, what)));
	}
}
