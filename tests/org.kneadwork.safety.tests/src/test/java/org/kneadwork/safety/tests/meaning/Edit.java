package org.kneadwork.safety.tests.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.content.Known;

/**
 * One change of a statement in a model, to be made and taken back.
 *
 * @param element the element in which the statement is made
 * @param feature the statement
 * @param what what happens to it, for messages
 * @param after its value afterwards; a list where there are several; {@link #NONE} where the statement is taken out
 * @param onlyOrder whether nothing but the order of several values changes
 */
record Edit(EObject element, EStructuralFeature feature, String what, Object after, boolean onlyOrder) {

	static final Object NONE = new Object();

	/** The statement by the name of its class and its own. */
	static String name(EStructuralFeature feature) {
		return feature.getEContainingClass().getName() + "." + feature.getName();
	}

	/** All changes of a statement that are tried. */
	static List<Edit> of(EObject element, EStructuralFeature feature, List<Entity> entities) {
		List<Edit> edits = new ArrayList<>();
		if (feature.isMany()) {
			several(element, feature, edits);
			return edits;
		}
		Object now = element.eGet(feature);
		if (element.eIsSet(feature)) {
			edits.add(new Edit(element, feature, "taken out", NONE, false));
		}
		if (feature instanceof EAttribute attribute) {
			if (now != null && (element.eIsSet(feature) || !feature.isUnsettable())) {
				OtherValues.than(now, attribute).forEach(other -> edits.add(new Edit(element, feature, "made " + other, other, false)));
			} else {
				OtherValues.first(attribute).ifPresent(value -> edits.add(new Edit(element, feature, "added as " + value, value, false)));
			}
		} else if (!((EReference) feature).isContainment() && Known.is(now)) {
			entities.stream().filter(other -> other != now && feature.getEType().isInstance(other)).findFirst()
					.ifPresent(other -> edits.add(new Edit(element, feature, "made " + other.getName(), other, false)));
		}
		return edits;
	}

	private static void several(EObject element, EStructuralFeature feature, List<Edit> edits) {
		List<Object> now = List.copyOf((List<?>) element.eGet(feature));
		for (int i = 0; i < now.size(); i++) {
			List<Object> fewer = new ArrayList<>(now);
			fewer.remove(i);
			edits.add(new Edit(element, feature, "without number " + i, fewer, false));
			if (feature instanceof EAttribute attribute) {
				List<Object> other = new ArrayList<>(now);
				other.set(i, OtherValues.than(now.get(i), attribute).getFirst());
				edits.add(new Edit(element, feature, "number " + i + " made another", other, false));
			}
		}
		if (now.size() > 1) {
			List<Object> turned = new ArrayList<>(now);
			Collections.reverse(turned);
			edits.add(new Edit(element, feature, "turned round", turned, true));
		}
	}

	/** Does something while the change is made. */
	<T> T during(Supplier<T> work) {
		boolean wasSet = element.eIsSet(feature);
		Object before = feature.isMany() ? List.copyOf((List<?>) element.eGet(feature)) : element.eGet(feature);
		set(after);
		try {
			return work.get();
		} finally {
			set(wasSet || feature.isMany() ? before : NONE);
		}
	}

	private void set(Object value) {
		if (value == NONE) {
			element.eUnset(feature);
		} else if (feature.isMany()) {
			@SuppressWarnings("unchecked") // EMF's lists take whatever was in them before
			List<Object> list = (List<Object>) element.eGet(feature);
			list.clear();
			list.addAll((List<?>) value);
		} else {
			element.eSet(feature, value);
		}
	}

	@Override
	public String toString() {
		EObject at = element;
		while (at != null && !(at instanceof Entity)) {
			at = at.eContainer();
		}
		return name(feature) + " " + what + (at instanceof Entity entity ? " in " + entity.eClass().getName() + " " + entity.getName() : "");
	}
}
