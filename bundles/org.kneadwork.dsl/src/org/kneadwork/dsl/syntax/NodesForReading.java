package org.kneadwork.dsl.syntax;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.CompositeNode;
import org.eclipse.xtext.nodemodel.impl.CompositeNodeWithSemanticElement;
import org.eclipse.xtext.nodemodel.impl.GrammarElementsInterner;
import org.eclipse.xtext.nodemodel.impl.HiddenLeafNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;

/**
 * Makes nodes that are let go after a text was read: they know their elements, and no element knows its node. So it is enough to forget
 * the root, and no element needs the list in which it would keep its node. Blanks and comments, the third part of all nodes, have none.
 */
final class NodesForReading extends NodeModelBuilder {

	private final ILeafNode blank = new HiddenLeafNode();

	@Inject
	NodesForReading(GrammarElementsInterner interner) {
		super(interner);
	}

	@Override
	public ILeafNode newLeafNode(int offset, int length, EObject grammar, boolean hidden, SyntaxErrorMessage error, ICompositeNode parent) {
		return hidden && error == null ? blank : super.newLeafNode(offset, length, grammar, hidden, error, parent);
	}

	@Override
	public void associateWithSemanticElement(ICompositeNode node, EObject element) {
		basicSetSemanticElement((CompositeNodeWithSemanticElement) node, element);
	}

	@Override
	protected void updateAssociation(CompositeNode before, CompositeNodeWithSemanticElement after, EObject element) {
		basicSetSemanticElement(after, element);
	}
}
