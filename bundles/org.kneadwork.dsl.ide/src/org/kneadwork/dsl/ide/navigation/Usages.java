package org.kneadwork.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.compiler.References;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.ide.workspace.Workspace;
import org.kneadwork.model.content.Entity;

/** Finds where an entity is named. */
public final class Usages {

	/**
	 * An entity as all libraries know it.
	 *
	 * @param library the folder of its library
	 * @param kind its class
	 * @param id its id
	 */
	public record Subject(String library, EClass kind, String id) {
	}

	private Usages() {
	}

	/**
	 * The entity that is named at a place.
	 *
	 * @param spot the place
	 * @return the entity; empty where none is named, or none goes by that name
	 */
	public static Optional<Subject> subject(Spot spot) {
		return spot.target().flatMap(entity -> spot.library().flatMap(view -> view.live().references().nameOf(entity)))
				.map(name -> new Subject(name.library(), name.kind(), name.id()));
	}

	/**
	 * Finds where an entity is named, in all libraries that are open.
	 *
	 * @param subject the entity
	 * @param workspace everything that is open
	 * @param withDeclaration whether its declaration counts
	 * @return the places, each once
	 */
	public static List<Location> of(Subject subject, Workspace workspace, boolean withDeclaration) {
		Set<Location> found = new LinkedHashSet<>();
		workspace.readAll(view -> {
			if (withDeclaration) {
				declaration(subject, view).flatMap(view::location).ifPresent(found::add);
			}
			view.live().references().to(new References.Name(subject.library(), subject.kind(), subject.id()))
					.forEach(use -> use.node().ifPresent(node -> found.add(view.location(use.owner(), node))));
			return view;
		});
		return List.copyOf(found);
	}

	/** The entity, where a library that is open knows it. */
	static Optional<Entity> declaration(Subject subject, LibraryView view) {
		return view.live().content().all(Entity.class).stream()
				.filter(entity -> entity.eClass() == subject.kind() && subject.id().equals(entity.getName()))
				.filter(entity -> view.live().references().nameOf(entity).filter(name -> name.library().equals(subject.library())).isPresent())
				.findFirst();
	}

	/**
	 * Finds where the entity that is named at a place is named in the same text. Needs no library.
	 *
	 * @param spot the place
	 * @return the places
	 */
	public static List<DocumentHighlight> inText(Spot spot) {
		List<DocumentHighlight> found = new ArrayList<>();
		spot.mention().ifPresent(sought -> {
			INode last = null;
			for (ILeafNode leaf : spot.document().parsed().getParseResult().getRootNode().getLeafNodes()) {
				Optional<Spot.Mention> here = leaf.isHidden() ? Optional.empty() : Spot.mention(leaf);
				if (here.isPresent() && here.get().node() != last && here.get().kind() == sought.kind()
						&& here.get().id().equals(sought.id())) {
					last = here.get().node();
					found.add(new DocumentHighlight(spot.document().text().range(last.getOffset(), last.getLength()),
							here.get().declares() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read));
				}
			}
		});
		return found;
	}
}
