package org.kneadwork.dsl.ide.completion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.syntax.Statements;
import org.kneadwork.model.content.ContentPackage;

/**
 * The block in which somebody writes.
 *
 * @param kind the class of the element to which it belongs; empty at the top of a file
 * @param present the first words of the statements that stand in it
 */
record Block(Optional<EClass> kind, Set<String> present) {

	/** What has to be said, in the order in which it is to be thought of. The rules that ask for it: KW004, KW101 to KW109, KW401. */
	private static final Map<EClass, List<String>> NEEDED = Map.of(
			ContentPackage.Literals.TECHNIQUE, List.of("contraindications", "duration", "steps", "stop-when", "targets", "position",
					"pressure", "frequency"),
			ContentPackage.Literals.ROUTINE, List.of("screen", "duration", "main", "stop-when", "frequency"),
			ContentPackage.Literals.LIBRARY, List.of("title", "language", "audience", "disclaimer"),
			ContentPackage.Literals.CONDITION, List.of("ask", "contraindication"),
			ContentPackage.Literals.RED_FLAG, List.of("ask", "then"),
			ContentPackage.Literals.CAUTION, List.of("with", "because", "tell"),
			ContentPackage.Literals.SOURCE, List.of("kind", "by", "published"),
			ContentPackage.Literals.BASELINE, List.of("conditions", "red-flags"));

	/** The innermost block around a place. */
	static Block around(DocumentVersion document, int offset) {
		ICompositeNode root = document.parsed().getParseResult().getRootNode();
		INode at = NodeModelUtils.findLeafNodeAtOffset(root, Math.max(0, Math.min(offset, root.getTotalEndOffset() - 1)));
		for (INode node = at; node != null; node = node.getParent()) {
			if (node instanceof ICompositeNode composite && isOpenAt(composite, offset)) {
				EObject element = NodeModelUtils.findActualSemanticObjectFor(composite);
				return new Block(Optional.ofNullable(element).map(EObject::eClass), firstWords(composite));
			}
		}
		return new Block(Optional.empty(), Set.of());
	}

	private static boolean isOpenAt(ICompositeNode node, int offset) {
		boolean opened = false;
		for (INode child : node.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.getGrammarElement() instanceof Keyword keyword) {
				opened = opened || keyword.getValue().equals("{") && leaf.getEndOffset() <= offset;
				if (opened && keyword.getValue().equals("}")) {
					return offset <= leaf.getOffset();
				}
			}
		}
		return opened;
	}

	private static Set<String> firstWords(ICompositeNode block) {
		Set<String> words = new LinkedHashSet<>();
		for (Statements.Statement statement : Statements.of(block)) {
			for (ILeafNode leaf : statement.nodes().getFirst().getLeafNodes()) {
				if (!leaf.isHidden()) {
					words.add(leaf.getText());
					break;
				}
			}
		}
		return words;
	}

	boolean has(String word) {
		return present.contains(word);
	}

	private List<String> needed() {
		return kind.map(found -> NEEDED.getOrDefault(found, List.of())).orElse(List.of());
	}

	/** Whether a statement has to stand here and does not. */
	boolean needs(String word) {
		return needed().contains(word) && !has(word);
	}

	/** How early a needed statement is to be thought of, from 0. */
	int rankOf(String word) {
		return needed().indexOf(word);
	}

	/** The rank of the first statement that is missing; -1 if none is. */
	int firstMissing() {
		return needed().stream().filter(this::needs).findFirst().map(this::rankOf).orElse(-1);
	}
}
