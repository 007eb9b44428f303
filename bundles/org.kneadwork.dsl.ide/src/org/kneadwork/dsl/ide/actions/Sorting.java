package org.kneadwork.dsl.ide.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.navigation.Spot;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.syntax.StatementPlaces.Edit;
import org.kneadwork.model.content.Entity;

/** Offers to put the statements of one entity into the usual order, and leaves the rest of the file as it is. */
public final class Sorting {

	private static final String KIND = CodeActionKind.RefactorRewrite + ".sort";

	private Sorting() {
	}

	/**
	 * Offers to sort the statements of the entity around a place.
	 *
	 * @param spot the place
	 * @return the action; empty where there is nothing to sort, or the text does not parse
	 */
	public static Optional<CodeAction> at(Spot spot) {
		DocumentVersion document = spot.document();
		return spot.around().flatMap(entity -> edits(entity, document).map(edits -> {
			CodeAction action = new CodeAction(Sayings.say("action.sort", entity.getName()).in(spot.language()));
			action.setKind(KIND);
			action.setEdit(new WorkspaceEdit(Map.of(document.uri(), edits)));
			return action;
		}));
	}

	private static Optional<List<TextEdit>> edits(Entity entity, DocumentVersion document) {
		INode node = NodeModelUtils.findActualNodeFor(entity);
		Formatter formatter = document.parsed().getResourceServiceProvider().get(Formatter.class);
		String text = document.text().read();
		// With the comments above it and behind it, which belong to it.
		int lineEnd = text.indexOf('\n', node.getEndOffset());
		Optional<List<Edit>> edits = formatter.edits(text, node.getTotalOffset(), lineEnd < 0 ? text.length() : lineEnd, FormatOptions.DEFAULT);
		return edits.filter(found -> !found.isEmpty()).map(found -> found.stream()
				.map(edit -> new TextEdit(document.text().range(edit.offset(), edit.length()), edit.text())).toList());
	}
}
