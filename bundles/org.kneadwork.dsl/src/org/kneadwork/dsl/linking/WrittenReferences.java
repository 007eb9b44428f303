package org.kneadwork.dsl.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The references of a file as they stand in its text, before they are followed: what is needed of its nodes to link it. */
public final class WrittenReferences {

	/**
	 * A reference.
	 *
	 * @param owner the element that refers
	 * @param feature the reference of it
	 * @param id what it refers to, as it is written, without blanks and comments
	 */
	public record Written(EObject owner, EReference feature, String id) {
	}

	private final String text;
	private final LinkingHelper conversion;
	private final List<Written> all = new ArrayList<>();
	/** Most ids are written again and again. */
	private final Map<String, String> ids = new HashMap<>();

	private WrittenReferences(String text, LinkingHelper conversion) {
		this.text = text;
		this.conversion = conversion;
	}

	/**
	 * Notes the references of a text.
	 *
	 * @param root the node of the whole text, in which there is no syntax error
	 * @param text the text
	 * @param conversion tells the id that a node stands for
	 * @return its references, in the order of the text
	 */
	public static List<Written> in(ICompositeNode root, String text, LinkingHelper conversion) {
		WrittenReferences references = new WrittenReferences(text, conversion);
		references.note(root);
		return references.all;
	}

	private void note(ICompositeNode parent) {
		for (INode node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getGrammarElement() instanceof CrossReference reference) {
				note(reference, node, parent);
			} else if (node instanceof ICompositeNode inner) {
				note(inner);
			}
		}
	}

	private void note(CrossReference reference, INode node, ICompositeNode parent) {
		EObject owner = parent.hasDirectSemanticElement() ? parent.getSemanticElement() : NodeModelUtils.findActualSemanticObjectFor(node);
		String feature = GrammarUtil.containingAssignment(reference).getFeature();
		all.add(new Written(owner, (EReference) owner.eClass().getEStructuralFeature(feature), id(node)));
	}

	private String id(INode node) {
		String words = text.substring(node.getOffset(), node.getEndOffset());
		return ids.computeIfAbsent(words, key -> isId(key) ? key : Optional.ofNullable(conversion.getCrossRefNodeAsString(node, true)).orElse(""));
	}

	/** Whatever else an id may hold: what is nothing but this has no blanks and comments in it. */
	private static boolean isId(String words) {
		for (int i = 0; i < words.length(); i++) {
			char c = words.charAt(i);
			if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == ':')) {
				return false;
			}
		}
		return true;
	}
}
