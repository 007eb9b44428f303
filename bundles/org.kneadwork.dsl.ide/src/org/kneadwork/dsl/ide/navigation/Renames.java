package org.kneadwork.dsl.ide.navigation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.ide.workspace.Workspace;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.model.message.Message;

/** Gives an entity another id, wherever it is named. */
public final class Renames {

	private static final Pattern ID = Pattern.compile("[A-Za-z]\\w*(-\\w+)*");

	/** Why an entity cannot be renamed, as people read it. */
	public static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Message reason;

		Refused(Message reason) {
			super(reason.inEnglish());
			this.reason = reason;
		}

		/**
		 * Why.
		 *
		 * @return the reason in every language
		 */
		public Message reason() {
			return reason;
		}
	}

	private Renames() {
	}

	/**
	 * Tells what would be renamed at a place.
	 *
	 * @param spot the place
	 * @return the id, without the word for another library before it; empty where nothing can be renamed
	 */
	public static Optional<PrepareRenameResult> prepare(Spot spot) {
		return spot.target().isEmpty() ? Optional.empty() : spot.mention().map(mention -> {
			INode node = mention.node();
			int prefix = mention.id().indexOf(':') + 1;
			return new PrepareRenameResult(spot.document().text().range(node.getOffset() + prefix, node.getLength() - prefix),
					mention.id().substring(prefix));
		});
	}

	/**
	 * Renames the entity that is named at a place.
	 *
	 * @param subject the entity
	 * @param newId its new id
	 * @param workspace everything that is open
	 * @return the changes in all libraries that are open
	 * @throws Refused when the id can be none, or is taken
	 */
	public static WorkspaceEdit of(Usages.Subject subject, String newId, Workspace workspace) {
		if (!ID.matcher(newId).matches()) {
			throw new Refused(Sayings.say("rename.noId", newId));
		}
		if (workspace.readAll(view -> isTaken(subject, newId, view)).contains(true)) {
			throw new Refused(Sayings.say("rename.taken", ReferenceKinds.named(subject.kind()), newId));
		}
		if (workspace.readAll(view -> isFromIndex(subject, view)).contains(true)) {
			throw new Refused(Sayings.say("rename.index", subject.id()));
		}
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		for (Location place : Usages.of(subject, workspace, true)) {
			Range range = idOnly(place.getRange(), subject.id());
			changes.computeIfAbsent(place.getUri(), key -> new java.util.ArrayList<>()).add(new TextEdit(range, newId));
		}
		return new WorkspaceEdit(changes);
	}

	private static boolean isFromIndex(Usages.Subject subject, LibraryView view) {
		return Usages.declaration(subject, view).flatMap(view.live()::indexOf).isPresent();
	}

	private static boolean isTaken(Usages.Subject subject, String id, LibraryView view) {
		return view.live().folders().contains(Path.of(subject.library())) && view.live().content().all(subject.kind()
				.getInstanceClass().asSubclass(org.kneadwork.model.content.Entity.class)).stream()
				.filter(entity -> id.equals(entity.getName()))
				.anyMatch(entity -> view.live().references().nameOf(entity).filter(name -> name.library().equals(subject.library()))
						.isPresent());
	}

	/** The word for another library stays before the id. */
	private static Range idOnly(Range range, String id) {
		Position end = range.getEnd();
		return new Range(new Position(end.getLine(), end.getCharacter() - id.length()), end);
	}
}
