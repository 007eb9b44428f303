package org.kneadwork.dsl.ide.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolLocation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.hover.Descriptions;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.ide.workspace.Workspace;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;

/** Lists the entities of a text, and of everything that is open. */
public final class Outlines {

	/** Of more, the first are listed: nobody reads a longer list, and the editor asks again when more is typed. */
	private static final int MOST = 500;
	private static final int LONGEST_NAME = 60;

	private Outlines() {
	}

	/**
	 * Lists the entries of a text with what they consist of.
	 *
	 * @param document the text
	 * @return the entries, in the order of the text
	 */
	public static List<DocumentSymbol> of(DocumentVersion document) {
		List<DocumentSymbol> symbols = new ArrayList<>();
		for (EObject root : document.parsed().getContents()) {
			if (root instanceof Document file) {
				file.getEntries().forEach(entry -> symbol(entry, document).ifPresent(symbols::add));
			}
		}
		return symbols;
	}

	private static Optional<DocumentSymbol> symbol(Entry entry, DocumentVersion document) {
		return Optional.ofNullable(NodeModelUtils.findActualNodeFor(entry)).map(node -> {
			String word = entry instanceof Entity entity ? Descriptions.word(entity.eClass())
					: entry.eClass().getName().toLowerCase(Locale.ROOT);
			String name = entry instanceof Entity entity && entity.getName() != null && !entity.getName().isBlank() ? entity.getName() : word;
			Range whole = document.text().range(node.getOffset(), node.getLength());
			DocumentSymbol symbol = new DocumentSymbol(name, Kinds.of(entry), whole, selection(entry, node, document));
			symbol.setDetail(entry instanceof Entity entity && entity.getTitle() != null ? entity.getTitle() : word);
			symbol.setChildren(parts(entry, document));
			return symbol;
		});
	}

	private static Range selection(Entry entry, ICompositeNode node, DocumentVersion document) {
		List<INode> names = entry instanceof Entity ? NodeModelUtils.findNodesForFeature(entry, ContentPackage.Literals.ENTITY__NAME)
				: List.of();
		return names.isEmpty() ? document.text().range(node.getOffset(), 0)
				: document.text().range(names.getFirst().getOffset(), names.getFirst().getLength());
	}

	private static List<DocumentSymbol> parts(Entry entry, DocumentVersion document) {
		List<DocumentSymbol> parts = new ArrayList<>();
		switch (entry) {
			case Technique technique -> technique.eAllContents().forEachRemaining(part -> {
				if (part instanceof Step step && step.getText() != null) {
					part(step, step.getText(), SymbolKind.Property, document).ifPresent(parts::add);
				}
			});
			case Routine routine -> {
				for (RoutineBlock block : routine.getBlocks()) {
					part(block, block.getPhase().getLiteral(), SymbolKind.Property, document).ifPresent(parts::add);
				}
			}
			default -> { }
		}
		return parts;
	}

	private static Optional<DocumentSymbol> part(EObject part, String name, SymbolKind kind, DocumentVersion document) {
		String shown = name.isBlank() ? "…" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
		return Optional.ofNullable(NodeModelUtils.findActualNodeFor(part)).map(node -> {
			Range range = document.text().range(node.getOffset(), node.getLength());
			return new DocumentSymbol(shown.replace('\n', ' '), kind, range, range);
		});
	}

	/**
	 * Lists the entities of everything that is open.
	 *
	 * @param query letters that an id or title has in their order; empty for all
	 * @param workspace everything that is open
	 * @return the entities, at most 500
	 */
	public static List<WorkspaceSymbol> matching(String query, Workspace workspace) {
		List<WorkspaceSymbol> found = new ArrayList<>();
		workspace.readAll(view -> {
			view.live().content().own(Entity.class).stream().filter(entity -> entity.getName() != null && matches(query, entity))
					.limit(Math.max(0, MOST - found.size())).forEach(entity -> symbol(entity, view).ifPresent(found::add));
			return view;
		});
		return found;
	}

	private static boolean matches(String query, Entity entity) {
		return isIn(query, entity.getName()) || entity.getTitle() != null && isIn(query, entity.getTitle());
	}

	private static boolean isIn(String query, String text) {
		int at = 0;
		for (int i = 0; i < text.length() && at < query.length(); i++) {
			if (Character.toLowerCase(text.charAt(i)) == Character.toLowerCase(query.charAt(at))) {
				at++;
			}
		}
		return at == query.length();
	}

	private static Optional<WorkspaceSymbol> symbol(Entity entity, LibraryView view) {
		return view.location(entity).map(place -> {
			Either<Location, WorkspaceSymbolLocation> location = Either.forLeft(place);
			return new WorkspaceSymbol(entity.getName(), Kinds.of(entity), location, Descriptions.title(entity));
		});
	}
}
