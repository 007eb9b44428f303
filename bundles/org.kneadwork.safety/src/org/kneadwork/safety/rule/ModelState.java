package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * What stands in a model, to tell later whether somebody has changed it, and to put it back. It only looks: what EMF has for that
 * attaches itself to every element, and others may read the model meanwhile, who look for the nodes of an element where that is kept.
 */
final class ModelState {

	/**
	 * An element with what it held.
	 *
	 * @param element the element
	 * @param values its values in the order of its features; null where one is not set
	 */
	private record Kept(EObject element, Object[] values) {
	}

	private final Map<EClass, List<EStructuralFeature>> features = new HashMap<>();
	private final Map<Resource, List<EObject>> files = new LinkedHashMap<>();
	private final List<Kept> elements = new ArrayList<>();

	private ModelState() {
	}

	/**
	 * Looks at a model.
	 *
	 * @param roots its files, and elements that are in no file
	 * @return its state
	 */
	static ModelState of(Collection<? extends Notifier> roots) {
		ModelState state = new ModelState();
		for (Notifier root : roots) {
			if (root instanceof Resource file) {
				state.files.put(file, List.copyOf(file.getContents()));
			}
		}
		EcoreUtil.getAllContents(roots, false).forEachRemaining(each -> {
			if (each instanceof EObject element) {
				state.elements.add(new Kept(element, state.valuesOf(element)));
			}
		});
		return state;
	}

	private Object[] valuesOf(EObject element) {
		return features(element).stream().map(feature -> element.eIsSet(feature) ? valueOf(element, feature) : null).toArray();
	}

	private static Object valueOf(EObject element, EStructuralFeature feature) {
		Object value = element.eGet(feature, false);
		return value instanceof InternalEList<?> several ? new ArrayList<>(several.basicList()) : value;
	}

	private List<EStructuralFeature> features(EObject element) {
		return features.computeIfAbsent(element.eClass(), kind -> kind.getEAllStructuralFeatures().stream()
				.filter(feature -> feature.isChangeable() && !feature.isDerived() && !feature.isTransient()).toList());
	}

	/**
	 * Puts back what has changed.
	 *
	 * @return whether anything had
	 */
	boolean putBack() {
		List<Map.Entry<Resource, List<EObject>>> otherFiles = files.entrySet().stream()
				.filter(file -> !file.getValue().equals(file.getKey().getContents())).toList();
		List<Kept> others = elements.stream().filter(each -> !Arrays.equals(each.values(), valuesOf(each.element()))).toList();
		otherFiles.forEach(file -> {
			file.getKey().getContents().clear();
			file.getKey().getContents().addAll(file.getValue());
		});
		others.forEach(this::putBack);
		return !otherFiles.isEmpty() || !others.isEmpty();
	}

	private void putBack(Kept kept) {
		EObject element = kept.element();
		List<EStructuralFeature> all = features(element);
		Object[] now = valuesOf(element);
		for (int index = 0; index < now.length; index++) {
			Object before = kept.values()[index];
			if (before == null) {
				element.eUnset(all.get(index));
			} else if (!Objects.equals(before, now[index])) {
				element.eSet(all.get(index), before);
			}
		}
	}
}
