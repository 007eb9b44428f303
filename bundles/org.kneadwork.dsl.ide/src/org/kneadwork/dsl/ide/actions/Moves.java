package org.kneadwork.dsl.ide.actions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.navigation.Spot;
import org.kneadwork.dsl.ide.text.Text;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;

/** Offers to move an entity to another file of its library. References go by ids, so that nothing else changes. */
public final class Moves {

	private static final int MOST_FILES = 5;
	private static final String KIND = CodeActionKind.Refactor + ".move";

	private Moves() {
	}

	/**
	 * Offers to move the entity at a place.
	 *
	 * @param spot a place in the id of an entity
	 * @param mayCreate whether the editor can make files
	 * @return the moves: to files of the library that hold entities of the same kind, and to a new one
	 */
	public static List<CodeAction> at(Spot spot, boolean mayCreate) {
		List<CodeAction> actions = new ArrayList<>();
		Optional<Entity> entity = spot.mention().filter(Spot.Mention::declares).map(Spot.Mention::owner).map(Entity.class::cast)
				.filter(each -> !(each instanceof Library));
		if (entity.isEmpty() || spot.library().isEmpty()) {
			return actions;
		}
		LibraryView view = spot.library().get();
		DocumentVersion document = spot.document();
		for (Path file : filesOf(entity.get(), view, document.file())) {
			actions.add(action(Sayings.say("action.move", view.live().relative(file)).in(view.language()), existing(entity.get(), document, file, view)));
		}
		Path other = document.file().resolveSibling(entity.get().getName() + ".knead");
		if (mayCreate && !Files.exists(other) && !other.equals(document.file())) {
			actions.add(action(Sayings.say("action.moveNew", other.getFileName()).in(view.language()), created(entity.get(), document, other, view)));
		}
		return actions;
	}

	private static CodeAction action(String title, WorkspaceEdit edit) {
		CodeAction action = new CodeAction(title);
		action.setKind(KIND);
		action.setEdit(edit);
		return action;
	}

	private static Set<Path> filesOf(Entity entity, LibraryView view, Path own) {
		Set<Path> files = new LinkedHashSet<>();
		for (Entity other : view.live().content().own(Entity.class)) {
			if (other.eClass() == entity.eClass() && files.size() < MOST_FILES && !LibraryView.fileOf(other).equals(own)) {
				files.add(LibraryView.fileOf(other));
			}
		}
		return files;
	}

	private static WorkspaceEdit existing(Entity entity, DocumentVersion document, Path file, LibraryView view) {
		Text text = view.textOf(view.live().file(file).orElseThrow());
		String read = text.read();
		String gap = read.isBlank() ? "" : read.endsWith("\n\n") ? "" : read.endsWith("\n") ? "\n" : "\n\n";
		TextEdit insert = new TextEdit(text.range(read.length(), 0), gap + written(entity, document) + "\n");
		return new WorkspaceEdit(List.of(edit(view.uri(file), insert), edit(document.uri(), removal(entity, document))));
	}

	private static WorkspaceEdit created(Entity entity, DocumentVersion document, Path file, LibraryView view) {
		Either<TextDocumentEdit, ResourceOperation> create = Either.forRight(new CreateFile(view.uri(file)));
		TextEdit insert = new TextEdit(new Range(new Position(0, 0), new Position(0, 0)), written(entity, document) + "\n");
		return new WorkspaceEdit(List.of(create, edit(view.uri(file), insert), edit(document.uri(), removal(entity, document))));
	}

	private static Either<TextDocumentEdit, ResourceOperation> edit(String uri, TextEdit edit) {
		return Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, null), List.of(Either.forLeft(edit))));
	}

	/** The entity with the comment lines right above it, which belong to it. */
	private static int start(Entity entity, String text) {
		int start = lineStart(text, NodeModelUtils.findActualNodeFor(entity).getOffset());
		while (start > 0) {
			int above = lineStart(text, start - 1);
			if (!text.substring(above, start).strip().startsWith("//")) {
				break;
			}
			start = above;
		}
		return start;
	}

	private static int lineStart(String text, int offset) {
		return text.lastIndexOf('\n', offset - 1) + 1;
	}

	private static String written(Entity entity, DocumentVersion document) {
		INode node = NodeModelUtils.findActualNodeFor(entity);
		String text = document.text().read();
		return text.substring(start(entity, text), node.getEndOffset());
	}

	private static TextEdit removal(Entity entity, DocumentVersion document) {
		INode node = NodeModelUtils.findActualNodeFor(entity);
		String text = document.text().read();
		int start = start(entity, text);
		int end = node.getEndOffset();
		while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		// Up to the beginning of what comes next, which keeps its indentation.
		end = end < text.length() ? Math.max(node.getEndOffset(), lineStart(text, end)) : end;
		return new TextEdit(document.text().range(start, end - start), "");
	}
}
