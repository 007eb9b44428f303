package org.kneadwork.dsl.ide.navigation;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;

/**
 * A place in an open text, and what stands there. What is written is looked up by its name, so that the answer does not
 * depend on whether the text has been taken over by its library yet.
 *
 * @param document the text
 * @param offset the place
 * @param library the library, if it was read by now
 */
public record Spot(DocumentVersion document, int offset, Optional<LibraryView> library) {

	/**
	 * A word that stands for an entity.
	 *
	 * @param node the word
	 * @param owner the element to which it belongs
	 * @param kind the class of the entity
	 * @param id the id as it is written, perhaps with the word for another library before it
	 * @param declares whether the entity is declared here, and not referred to
	 */
	public record Mention(INode node, EObject owner, EClass kind, String id, boolean declares) {
	}

	/**
	 * Looks at a place.
	 *
	 * @param document the text
	 * @param offset the place, in UTF-16 units from 0
	 * @param library the library, if it was read by now
	 * @return the place
	 */
	public static Spot at(DocumentVersion document, int offset, Optional<LibraryView> library) {
		return new Spot(document, offset, library);
	}

	/**
	 * The language of whoever looks at the text.
	 *
	 * @return the language; English where the text belongs to no library
	 */
	public Locale language() {
		return library.map(LibraryView::language).orElse(Locale.ENGLISH);
	}

	/**
	 * The word at the place, or right before it.
	 *
	 * @return the word; empty where there is white space or a comment
	 */
	public Optional<ILeafNode> word() {
		ICompositeNode root = document.parsed().getParseResult().getRootNode();
		return Optional.ofNullable(NodeModelUtils.findLeafNodeAtOffset(root, offset)).filter(leaf -> !leaf.isHidden())
				.filter(leaf -> !isSign(leaf))
				.or(() -> offset == 0 ? Optional.empty()
						: Optional.ofNullable(NodeModelUtils.findLeafNodeAtOffset(root, offset - 1)).filter(leaf -> !leaf.isHidden()));
	}

	private static boolean isSign(ILeafNode leaf) {
		return leaf.getLength() == 1 && !Character.isLetterOrDigit(leaf.getText().charAt(0));
	}

	/**
	 * The entity that is named at the place.
	 *
	 * @return what is written there; empty where no entity is named
	 */
	public Optional<Mention> mention() {
		return word().flatMap(Spot::mention);
	}

	/**
	 * The entity that a word names.
	 *
	 * @param word the word
	 * @return what it names; empty where it names none
	 */
	public static Optional<Mention> mention(INode word) {
		for (INode node = word; node != null; node = node.getParent()) {
			EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
			Optional<CrossReference> reference = referenceAt(node);
			if (reference.isPresent()) {
				return reference(node, owner, reference.get());
			}
			Assignment assignment = GrammarUtil.containingAssignment(node.getGrammarElement());
			if (assignment != null && owner instanceof Entity entity && assignment.getFeature().equals("name")
					&& node.getText().strip().equals(entity.getName())) {
				return Optional.of(new Mention(node, owner, entity.eClass(), entity.getName(), true));
			}
		}
		return Optional.empty();
	}

	private static Optional<CrossReference> referenceAt(INode node) {
		return switch (node.getGrammarElement()) {
			case CrossReference reference -> Optional.of(reference);
			case RuleCall call when call.eContainer() instanceof CrossReference reference -> Optional.of(reference);
			case null, default -> Optional.empty();
		};
	}

	private static Optional<Mention> reference(INode node, EObject owner, CrossReference reference) {
		EReference feature = GrammarUtil.getReference(reference, owner.eClass());
		if (feature == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(ReferenceKinds.targetOf(owner, feature))
				.map(kind -> new Mention(node, owner, kind, NodeModelUtils.getTokenText(node), false));
	}

	/**
	 * The entity that is named at the place, as its library has it.
	 *
	 * @return the entity; empty where none is named, or none goes by that name
	 */
	public Optional<Entity> target() {
		return mention().flatMap(mention -> library.flatMap(view -> view.find(document.file(), mention.kind(), mention.id())));
	}

	/**
	 * The entity in whose text the place lies, as it is written.
	 *
	 * @return the entity of the open text, which perhaps is not part of the library yet
	 */
	public Optional<Entity> around() {
		for (EObject at = word().map(NodeModelUtils::findActualSemanticObjectFor).orElse(null); at != null; at = at.eContainer()) {
			if (at instanceof Entity entity && at.eContainer() != null
					&& at.eContainer().eClass() == ContentPackage.Literals.DOCUMENT) {
				return Optional.of(entity);
			}
		}
		return Optional.empty();
	}
}
