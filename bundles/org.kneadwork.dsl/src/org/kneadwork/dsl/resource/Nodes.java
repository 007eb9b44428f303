package org.kneadwork.dsl.resource;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * The nodes of elements, which know where an element stands in its text. Whoever may be handed elements of a library that was
 * checked asks here and not the framework: the files of such a library have let their nodes go, and read their text again for it.
 */
public final class Nodes {

	private Nodes() {
	}

	/**
	 * The node of an element, with everything that its values are written in.
	 *
	 * @param element the element
	 * @return its node; empty where the element was not read from a text
	 */
	public static Optional<ICompositeNode> of(EObject element) {
		return Optional.ofNullable(NodeModelUtils.findActualNodeFor(withNodes(element)));
	}

	/**
	 * The nodes of the values of an element, in the order of the text.
	 *
	 * @param element the element
	 * @param feature the feature that has the values
	 * @return a node for each value that is written; none where the element was not read from a text
	 */
	public static List<INode> of(EObject element, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(withNodes(element), feature);
	}

	/**
	 * The node that an element itself was made from, without what the grammar has around it.
	 *
	 * @param element the element
	 * @return the node; empty where the element was not read from a text
	 */
	public static Optional<ICompositeNode> ownOf(EObject element) {
		return Optional.ofNullable(NodeModelUtils.getNode(withNodes(element)));
	}

	private static EObject withNodes(EObject element) {
		return element.eResource() instanceof KneadResource file ? file.withNodes(element) : element;
	}
}
