package org.kneadwork.dsl.resource;

import java.io.StringReader;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.ParseResult;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entry;

/**
 * The nodes of a text without syntax errors that were let go when it was parsed. They take more memory than the text and what was
 * made of it, and nearly all of them are never asked for. When one is, the text is parsed again: the text that was kept, not the
 * file, which may have changed since. What comes of it has the same elements in the same order, and their nodes; it is kept as long
 * as somebody has a node of it, or there is memory to spare. The model itself is not touched, so that any number of threads may read it
 * meanwhile.
 */
final class NodesOnDemand {

	private final String text;
	private final Document model;
	private final IParser parser;
	/** Each node leads to the root of its model: so it is not cleared while somebody has a node. */
	private SoftReference<EObject> again = new SoftReference<>(null);
	private Map<EObject, Integer> placesOfEntries = Map.of();

	/**
	 * @param text the text, in which there is no syntax error
	 * @param model what was made of it
	 * @param parser what parsed it
	 */
	NodesOnDemand(String text, Document model, IParser parser) {
		this.text = text;
		this.model = model;
		this.parser = parser;
	}

	/** The text. */
	String text() {
		return text;
	}

	/** What parsing the text comes to. */
	IParseResult parsed() {
		EObject root = root();
		return new ParseResult(root, (ICompositeNode) NodeModelUtils.getNode(root).getRootNode(), false);
	}

	/**
	 * Finds the element that stands for another one where there are nodes.
	 *
	 * @param element an element of the model
	 * @return the one that has its nodes; empty where the model is no longer what was read
	 */
	Optional<EObject> of(EObject element) {
		return of(element, root());
	}

	private synchronized EObject root() {
		EObject root = again.get();
		if (root == null) {
			root = parser.parse(new StringReader(text)).getRootASTElement();
			again = new SoftReference<>(root);
			placesOfEntries = placesOfEntries();
		}
		return root;
	}

	private Map<EObject, Integer> placesOfEntries() {
		Map<EObject, Integer> places = new HashMap<>();
		for (Entry entry : model.getEntries()) {
			places.put(entry, places.size());
		}
		return places;
	}

	private Optional<EObject> of(EObject element, EObject root) {
		if (element == model) {
			return Optional.of(root);
		}
		EObject container = element.eContainer();
		if (container == null) {
			return Optional.empty();
		}
		return of(container, root).flatMap(other -> within(element, container, other)).filter(found -> found.eClass() == element.eClass());
	}

	private Optional<EObject> within(EObject element, EObject container, EObject other) {
		if (!element.eContainmentFeature().isMany()) {
			return Optional.ofNullable((EObject) other.eGet(element.eContainmentFeature()));
		}
		List<?> own = (List<?>) container.eGet(element.eContainmentFeature());
		List<?> others = (List<?>) other.eGet(element.eContainmentFeature());
		int index = container == model ? placeOfEntry(element) : own.indexOf(element);
		return index >= 0 && own.size() == others.size() ? Optional.of((EObject) others.get(index)) : Optional.empty();
	}

	/** A file may have so many entries that they are not to be looked through for each of them. */
	private synchronized int placeOfEntry(EObject entry) {
		return placesOfEntries.getOrDefault(entry, -1);
	}
}
