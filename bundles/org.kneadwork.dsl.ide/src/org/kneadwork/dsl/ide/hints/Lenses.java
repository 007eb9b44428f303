package org.kneadwork.dsl.ide.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.hover.Usage;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** Says above an entity where it is used, and what is undecided about it. */
public final class Lenses {

	/** The command that lists where an entity is used. */
	public static final String USAGES = "kneadwork.usages";
	/** The command that shows the verdicts on an entity. */
	public static final String SAFETY = "kneadwork.safety";

	private final DocumentVersion document;
	private final LibraryView view;
	private final List<CodeLens> lenses = new ArrayList<>();

	private Lenses(DocumentVersion document, LibraryView view) {
		this.document = document;
		this.view = view;
	}

	/**
	 * Says what there is to say above the entities of a text.
	 *
	 * @param document the text
	 * @param view its library
	 * @param cancel tells whether the answer is still wanted
	 * @return the lines
	 */
	public static List<CodeLens> of(DocumentVersion document, LibraryView view, CancelChecker cancel) {
		Lenses lenses = new Lenses(document, view);
		List<Entity> known = new ArrayList<>();
		List<INode> names = new ArrayList<>();
		for (EObject root : document.parsed().getContents()) {
			if (root instanceof Document file) {
				file.getEntries().stream().filter(Entity.class::isInstance).filter(entry -> !(entry instanceof Library)).map(Entity.class::cast)
						.forEach(entity -> lenses.find(entity, known, names));
			}
		}
		List<Technique> techniques = known.stream().filter(Technique.class::isInstance).map(Technique.class::cast).toList();
		VerdictMatrix matrix = VerdictMatrix.of(view.live().content(), techniques);
		for (int i = 0; i < known.size(); i++) {
			cancel.checkCanceled();
			lenses.add(known.get(i), names.get(i), matrix);
		}
		return lenses.lenses;
	}

	private void find(Entity written, List<Entity> known, List<INode> names) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(written, ContentPackage.Literals.ENTITY__NAME);
		Optional<Entity> found = nodes.isEmpty() ? Optional.empty() : view.find(document.file(), written.eClass(), written.getName());
		found.ifPresent(entity -> {
			known.add(entity);
			names.add(nodes.getFirst());
		});
	}

	private void add(Entity entity, INode name, VerdictMatrix matrix) {
		Range range = document.text().range(name.getOffset(), name.getLength());
		Map<String, String> which = Map.of("kind", entity.eClass().getName(), "id", entity.getName());
		lenses.add(new CodeLens(range, new Command(Usage.of(entity, view).phrase().in(view.language()), USAGES, List.of(document.uri(), which)), null));
		if (entity instanceof Technique technique) {
			int undecided = matrix.undecided(technique).size();
			if (undecided > 0) {
				lenses.add(new CodeLens(range, new Command(Sayings.count(undecided, "undecided").in(view.language()),
						SAFETY, List.of(document.uri(), which)), null));
			}
		}
	}
}
