package org.kneadwork.dsl.resource;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.conversion.TextPositions;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;

/** Tells where in its file an element of the model stands. */
public final class TextPlaces {

	/**
	 * A place in a file.
	 *
	 * @param line the line of its beginning, from 1
	 * @param column the column of its beginning, in UTF-16 units from 1
	 * @param offset its beginning, in UTF-16 units from 0
	 * @param length its length, in UTF-16 units
	 */
	public record Region(int line, int column, int offset, int length) {
	}

	private TextPlaces() {
	}

	/**
	 * Finds the place of an element, or of one of its statements: the value of the statement where there is one, else
	 * the id of an entity, else the first word of the element.
	 *
	 * @param element the element
	 * @param feature the feature that the statement sets, if a statement is meant
	 * @param index which of several values is meant; negative for the first
	 * @return the place; empty where the element was not read from a text
	 */
	public static Optional<Region> of(EObject element, Optional<EStructuralFeature> feature, int index) {
		return element.eResource() instanceof KneadResource file
				? nodeOf(element, feature, index).map(node -> region(file.lines(), node)) : Optional.empty();
	}

	/**
	 * Finds the place of a part of a text.
	 *
	 * @param element the element that has the text
	 * @param feature the feature whose value the text is
	 * @param index which of several values is meant; negative for the first
	 * @param start where the part begins in the value, in UTF-16 units from 0
	 * @param end where it ends in the value, exclusive
	 * @return the place of the part; empty where it cannot be told, as when the element was not read from a text
	 */
	public static Optional<Region> of(EObject element, EStructuralFeature feature, int index, int start, int end) {
		Optional<INode> value = valueOf(element, feature, index);
		if (!(element.eResource() instanceof KneadResource file) || value.isEmpty() || start >= end) {
			return Optional.empty();
		}
		INode node = value.get();
		int[] written = TextPositions.of(NodeModelUtils.getTokenText(node));
		if (start < 0 || end > written.length) {
			return Optional.empty();
		}
		int from = node.getOffset() + written[start];
		int to = node.getOffset() + written[end - 1] + 1;
		return Optional.of(new Region(file.lines().line(from), file.lines().column(from), from, to - from));
	}

	/**
	 * Finds the place of a value, where it is written: never that of anything else.
	 *
	 * @param element the element
	 * @param feature the feature whose value is meant
	 * @param index which of several values is meant; negative for the first
	 * @return the place; empty where the value does not stand in a text
	 */
	public static Optional<Region> ofValue(EObject element, EStructuralFeature feature, int index) {
		return element.eResource() instanceof KneadResource file
				? valueOf(element, feature, index).map(node -> region(file.lines(), node)) : Optional.empty();
	}

	private static Optional<INode> valueOf(EObject element, EStructuralFeature feature, int index) {
		List<INode> values = Nodes.of(element, feature);
		return values.isEmpty() ? Optional.empty()
				: Optional.of(values.get(index >= 0 && index < values.size() ? index : 0));
	}

	/**
	 * Tells whether a comment stands within a value, so that another text in its place would lose it.
	 *
	 * @param element the element
	 * @param feature the feature whose value is meant
	 * @param index which of several values is meant; negative for the first
	 * @return whether there is one
	 */
	public static boolean holdsComment(EObject element, EStructuralFeature feature, int index) {
		return valueOf(element, feature, index).filter(node -> {
			for (ILeafNode leaf : node.getLeafNodes()) {
				if (leaf.isHidden() && leaf.getOffset() >= node.getOffset() && !leaf.getText().isBlank()) {
					return true;
				}
			}
			return false;
		}).isPresent();
	}

	private static Optional<INode> nodeOf(EObject element, Optional<EStructuralFeature> feature, int index) {
		Optional<INode> value = feature.flatMap(found -> valueOf(element, found, index));
		if (value.isPresent()) {
			return value;
		}
		if (element instanceof Entity) {
			List<INode> names = Nodes.of(element, ContentPackage.Literals.ENTITY__NAME);
			if (!names.isEmpty()) {
				return Optional.of(names.get(0));
			}
		}
		return Nodes.of(element).map(TextPlaces::firstWord);
	}

	private static INode firstWord(INode node) {
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden()) {
				return leaf;
			}
		}
		return node;
	}

	private static Region region(LineBreaks lines, INode node) {
		int offset = node.getOffset();
		return new Region(lines.line(offset), lines.column(offset), offset, node.getLength());
	}
}
